"""The board of the seven steps, the pages of questions and of listening, and what a colleague's page offers."""

import pytest
import yaml

from byline.answerers import answerers, first_lines
from byline.check import Report
from byline.for_you import for_you
from byline.listening import followed, followed_on, material
from byline.model.influencer import Channel
from byline.model.programme import Cadence
from byline.model.theme import ListeningPost
from byline.open_questions import open_questions
from byline.pages import _page
from byline.rendering import Renderer
from byline.routes import MOST_THEMES
from byline.views import ideas, listening, questions, steps
from pyramid.made import active, day, employee, influencer, link, objected, on_map, piece, plan, programme, theme, told

SAVVY = {"skills": {"social-media": 2}, "channels": {"linkedin": active()}}
ASKED = theme(questions={"how": "How?", "why": "Why?", "who": "Who?"})
BLOG = {"blog": Channel(url="https://sam.example/", feed="https://sam.example/feed")}


def shown(view, *things):
    """Give what the one page of a view shows."""
    (page,) = view.views(Report(plan(*things), ()))
    return page.shows


def rendered(view, *things):
    """Give the page of a view as a whole."""
    made = plan(*things)
    (page,) = view.views(Report(made, ()))
    return _page(Renderer(made), page).whole


@pytest.mark.parametrize("view", [steps, questions, listening, ideas])
def test_where_the_themes_are_many_each_has_a_page(view):
    def paths(many):
        themes = [theme(f"t{number}") for number in range(many)]
        waiting = [piece(f"p{number}", theme=f"t{number}", status="idea") for number in range(many)]
        return [page.path for page in view.views(Report(plan(*themes, *waiting, theme("old", status="retired")), ()))]

    (whole,) = paths(MOST_THEMES)
    index, *pages = paths(MOST_THEMES + 1)
    assert index == whole
    folder = whole.removesuffix("/index.md").removesuffix(".md")
    assert sorted(pages) == sorted(f"{folder}/t{number}.md" for number in range(MOST_THEMES + 1))


class TestBoard:
    def test_active_proposed_and_not_the_retired(self):
        board = shown(steps, theme("a"), theme("b", status="proposed"), theme("c", status="retired"))
        assert [[row.title for row in rows] for rows in (board.active, board.proposed)] == [["A"], ["B"]]

    def test_what_comes_next_is_the_first_thing_of_the_first_step(self):
        (row,) = shown(steps, theme()).active
        cell, ask = row.next
        assert (cell.number, ask.fact) == (1, "No question of the audience is known")
        assert (row.done, row.total) == (2, 13)

    def test_states_are_told_in_words_and_reasons_open_without_a_script(self):
        page = rendered(steps, theme())
        assert "<script" not in page
        assert "style=" not in page
        assert page.count("<details") == 7
        assert page.count(">not begun<") == 7  # one in the legend, and six steps
        assert 'id="security--7"' in page

    def test_a_lead_who_is_not_to_be_shown(self):
        gone = employee(themes=(link(withdrawn=day("2026-01-01")),))
        (row,) = shown(steps, theme(lead="ana"), gone).active
        assert row.lead is None
        assert "Ana" not in rendered(steps, theme(lead="ana"), gone)

    def test_no_theme(self):
        assert "No theme has been chosen yet." in rendered(steps)


class TestQuestions:
    PIECES = (
        piece("out", ("ana", "author"), out="2026-05-01", answers=("who",)),
        piece("older", ("ana", "author"), out="2026-04-01", answers=("who",)),
        piece("coming", ("ana", "author"), planned="2027-01", answers=("why",)),
        piece("idea", status="idea", answers=("how",)),
    )

    def test_open_ones_first_with_the_pieces_behind_the_others(self):
        (asked,) = shown(questions, ASKED, employee(on=["security"]), *self.PIECES).themes
        assert [(each.text, each.state) for each in asked.questions] == [
            ("How?", "open"),
            ("Why?", "coming"),
            ("Who?", "answered"),
        ]
        assert [[card.id for card in each.pieces] for each in asked.questions] == [[], ["coming"], ["out", "older"]]
        assert [card.id for card in asked.questions[0].ideas] == ["idea"]
        assert (asked.answered, asked.open) == (1, 1)

    def test_each_has_an_anchor_and_can_be_filtered(self):
        page = rendered(questions, ASKED, employee(on=["security"]), *self.PIECES)
        assert '<h3 id="security--how">How&#63;</h3>' in page or '<h3 id="security--how">How?</h3>' in page
        for tags in ("theme:security state:open", "theme:security state:coming", "theme:security state:answered"):
            assert f'data-tags="{tags}"' in page

    def test_a_retired_theme_is_asked_nothing(self):
        assert shown(questions, theme(status="retired", questions={"how": "How?"})).total == 0

    def test_many_pieces_are_counted(self):
        many = [piece(f"p{number}", out="2026-05-01", answers=("how",)) for number in range(9)]
        asked = shown(questions, ASKED, *many).themes[0].questions[-1]
        assert (len(asked.pieces), asked.more) == (4, 5)


class TestWhoCouldAnswer:
    def test_whose_role_is_proven_the_highest_first_then_who_has_time(self):
        expert = (link(role="subject-matter-expert", evidence=(told("internal-recognition"),)),)
        people = (
            employee("ana", themes=(link(role="social-savvy"),), **SAVVY),
            employee("ben", themes=(link(),), **SAVVY),
            employee("cas", themes=expert, **SAVVY),
            employee("dan", themes=(link(role="spokesperson"),)),
            employee("eve", themes=(link(role="social-savvy", withdrawn=day("2026-01-01")),), **SAVVY),
        )
        found = answerers(plan(theme(), *people, piece("x", ("ana", "author"), planned="2027-01")), theme())
        assert [(each.person.id, each.role, each.busy) for each in found] == [
            ("cas", "subject-matter-expert", 0),
            ("ben", "social-savvy", 0),
            ("ana", "social-savvy", 1),
        ]
        assert [each.formats for each in found][:2] == ["any format but Press", "Blog, Video, Social or Photo"]

    @pytest.mark.parametrize("question", ["how", "what is 5: it?", "on", "为什么"])
    def test_the_first_lines_are_a_file_that_can_be_read(self, question):
        asked = theme(questions={question: 'Is it: "so", or # not?'})
        path, lines = first_lines(plan(asked), asked, question, None)
        front = yaml.safe_load(lines.strip("-\n"))
        assert front["answers"] == [question]
        assert front["title"] == 'Is it: "so", or # not?'
        assert path.startswith("plan/2026/")
        assert " " not in path


class TestListening:
    OUTSIDE = (
        influencer("sam", on_map(stage="aware"), channels=BLOG),
        influencer("ida", on_map(stage="engaged", owner="ben"), channels=BLOG),
        influencer("kim", on_map(stage="advocate"), channels=BLOG, paid=True),
        influencer("lee", on_map(stage="advocate")),
        influencer("max", on_map(stage="advocate"), channels=BLOG, privacy=objected()),
    )

    @pytest.mark.parametrize(("owner", "names"), [("", ["ida", "sam", "kim"]), ("ana", ["sam", "ida", "kim"])])
    def test_the_nearest_first_and_who_is_paid_last(self, owner, names):
        made = plan(theme(), *self.OUTSIDE)
        assert [each.influencer.id for each in followed_on(made, theme(), owner)] == names
        assert [where.feed for where in followed(made, followed_on(made, theme())[0]).channels] == [
            "https://sam.example/feed"
        ]

    def test_the_page(self):
        listened = theme(keywords=("lock",), sources=(ListeningPost(title="The Key", feed="https://key.example/rss"),))
        page = rendered(listening, listened, employee(on=["security"]), *self.OUTSIDE, piece("new", out="2026-05-01"))
        for text in ("lock", "The Key", "Take 4 feeds along (OPML)", "feeds/themes/security.opml", ">paid<", "New"):
            assert text in page
        assert "Max" not in page

    def test_a_long_map_is_cut_and_counted(self):
        many = [influencer(f"p{number}", channels=BLOG) for number in range(30)]
        (heard,) = shown(listening, theme(), *many).themes
        assert (len(heard.followed), heard.more) == (9, 21)

    def test_nothing_to_hear(self):
        page = rendered(listening, theme())
        assert page.count('class="by-empty"') == 4

    def test_material_is_what_is_out_the_latest_first(self):
        pieces = (
            piece("a", out="2026-01-01"),
            piece("b", out="2026-05-01"),
            piece("c"),
            piece("d", status="published"),
        )
        assert [each.id for each in material(plan(theme(), *pieces))["security"]] == ["b", "a"]


class TestForYou:
    def test_from_my_themes_and_by_others(self):
        things = (
            ASKED, theme("baking", questions={"flour": "Which flour?"}), employee(on=["security"]), employee("ben"), *TestListening.OUTSIDE,
            piece("mine", ("ana", "author"), ("ben", "quoted"), out="2026-06-01"), piece("his", ("ben", "author"), out="2026-05-01", answers=("how",)),
            piece("elsewhere", ("ben", "author"), out="2026-06-01", theme="baking"), piece("coming", ("ben", "author"), answers=("why",)),
        )  # fmt: skip
        made = plan(*things)
        you = for_you(made, made.employees["ana"])
        assert [card.id for card in you.share] == ["his"]
        assert [(each.text, each.anchor) for each in you.questions] == [("Who?", "security--who")]
        assert [each.card.id for each in you.follow] == ["sam", "ida", "kim"]
        assert [each.title for each in you.voices] == ["Sam", "Kim"]
        assert you.opml == "feeds/people/ana.opml"

    def test_nothing_for_who_took_the_yes_back(self):
        person = employee(themes=(link(withdrawn=day("2026-02-01")),))
        assert for_you(plan(ASKED, person, piece("x", out="2026-05-01")), person).is_empty

    def test_long_lists_are_cut_and_counted(self):
        asked = theme(questions={f"q{number}": f"Question {number}?" for number in range(20)})
        you = for_you(plan(asked, employee(on=["security"])), employee(on=["security"]))
        assert (len(you.questions), you.questions_in_all) == (4, 20)


def test_open_is_what_nobody_has_taken_up():
    pieces = (
        piece("a", out="2026-05-01", answers=("how",)),
        piece("b", status="on-hold", answers=("why",)),
        piece("c", status="idea", answers=("who",)),
    )
    assert open_questions(plan(ASKED, *pieces)) == {"security": ("why", "who")}


def test_large_programmes_keep_the_pages_short():
    themes = [
        theme(f"t{number}", questions={f"q{each}": f"Question {each}?" for each in range(8)}) for number in range(12)
    ]
    people = [employee(f"e{number}", on=[f"t{number % 12}"]) for number in range(300)]
    outside = [
        influencer(f"i{number}", on_map(f"t{number % 12}", owner=f"e{number % 300}"), channels=BLOG)
        for number in range(400)
    ]
    pieces = [
        piece(
            f"p{number}",
            (f"e{number % 300}", "author"),
            out="2026-05-01",
            theme=f"t{number % 12}",
            answers=(f"q{number % 7}",),
        )
        for number in range(1200)
    ]
    things = (*themes, *people, *outside, *pieces, programme(cadence=Cadence()))
    sizes = {view.__name__: len(rendered(view, *things).encode()) for view in (steps, questions, listening)}
    assert {name: size for name, size in sizes.items() if size > 400_000} == {}
