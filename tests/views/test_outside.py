"""Pages about people outside: a theme's map and table, the index, an influencer's history, everybody's network."""

import re

import pytest

from byline.check import Report
from byline.model import ContactEntry
from byline.model.influencer import Found
from byline.model.piece import Involved
from byline.network import network_of
from byline.pages import _page
from byline.rendering import Renderer
from byline.views import influencer as influencer_view
from byline.views import influencers, networks
from byline.views import theme as theme_view
from pyramid.made import day, employee, influencer, link, objected, on_map, piece, plan, programme, theme

ANA, BEN = employee("ana", on=["security"]), employee("ben", on=["security", "baking"])


def said(date, by="ana", how="message", to="security"):
    return ContactEntry(date=day(date), by=by, how=how, what="A word.", theme=to)


SAM = influencer(
    "sam",
    on_map(stage="engaged"),
    on_map("baking", owner="ben"),
    contacts=(said("2026-11-20"),),
    reviewed=day("2026-11-01"),
)
KIM = influencer("kim", on_map(stage="dormant"), type="politics")
ADA = influencer("ada", on_map(stage="engaged"), contacts=(said("2026-08-01"),), reviewed=day("2026-11-01"), paid=True)
GONE = influencer("gone", on_map(stage="advocate"), privacy=objected())
ALL = (theme(), theme("baking"), theme("empty"), ANA, BEN, SAM, KIM, ADA, GONE)


def shown(view, *things, path=None):
    views = list(view.views(Report(plan(*things), ())))
    return next(each.shows for each in views if path in {None, each.path})


def page(view, *things, path=None):
    """Give a page as it is written."""
    made = plan(*things)
    views = view.views(Report(made, ()))
    return _page(Renderer(made), next(each for each in views if path in {None, each.path})).whole


def names(known):
    return [each.card.id for each in known]


class TestThemeMap:
    def test_the_table_has_everybody_by_name(self):
        outside = shown(theme_view, *ALL).outside
        rows = [(row.card.id, str(row.last), str(row.reviewed)) for row in outside.rows]
        assert rows == [
            ("ada", "2026-08-01", "2026-11-01"),
            ("kim", "None", "None"),
            ("sam", "2026-11-20", "2026-11-01"),
        ]
        assert [shape.frame.name for shape in outside.maps] == ["wide", "narrow"]

    def test_table_and_drawings_name_the_same_people(self):
        whole = page(theme_view, *ALL, path="themes/security.md")
        table = whole[whole.index("<table>") :]
        drawn = re.findall(r'<a class="by-known[^"]*" href="([^"]+)"', whole)
        assert sorted(drawn) == sorted(2 * re.findall(r'<th scope="row"><a href="([^"]+)"', table))
        assert "paid" in whole
        assert "not looked at lately" in whole

    def test_nobody_on_the_map(self):
        whole = page(theme_view, *ALL, path="themes/empty.md")
        assert "The map is still empty" in whole
        assert "<svg" not in whole[whole.index("The world outside") :]

    def test_many_people_stand_in_the_table_whatever_is_drawn(self):
        many = [influencer(f"p{number:03}", on_map(), type="media") for number in range(70)]
        whole = page(theme_view, theme(), ANA, *many)
        table = whole[whole.index("The world outside") :]
        assert len(re.findall('<th scope="row">', table)) == 70
        assert whole.count("and 10 more in the table") == 2


class TestIndex:
    def test_who_is_counted(self):
        index = shown(influencers, *ALL)
        assert index.count == 3
        assert {kind: count for kind, count in index.types if count} == {"media": 2, "politics": 1}
        assert {stage: count for stage, _, count in index.stages if count} == {"engaged": 2, "dormant": 1}
        assert [(each.title, each.count) for each in index.maps] == [("Baking", 1), ("Security", 3)]

    def test_the_closest_first_with_all_their_maps(self):
        everyone = shown(influencers, *ALL).everyone
        assert names(everyone) == ["ada", "sam", "kim"]
        assert [[bond.theme for bond in each.bonds] for each in everyone] == [
            ["Security"],
            ["Security", "Baking"],
            ["Security"],
        ]

    def test_what_wants_attention(self):
        index = shown(influencers, *ALL)
        assert [bond.card.id for bond in index.waiting] == ["ada"]
        assert names(index.stale) == ["kim"]

    def test_shared_by_map_or_by_contact(self):
        met = influencer("met", on_map(), contacts=(said("2026-11-01"), said("2026-11-01", by=("ben", "ana"))))
        left = influencer("left", on_map(), contacts=(said("2026-11-01", by="cas"),))
        cas = employee("cas", on=["security"], left=day("2026-11-10"))
        index = shown(influencers, *ALL, met, left, cas)
        assert {each.card.id: [person.id for person in each.colleagues] for each in index.shared} == {
            "sam": ["ana", "ben"],
            "met": ["ana", "ben"],
        }

    def test_what_can_be_filtered_by(self):
        sam = next(each for each in shown(influencers, *ALL).everyone if each.card.id == "sam")
        assert sam.tags.split(" ") == [
            "type:media", "theme:security", "theme:baking", "person:ana", "person:ben", "stage:engaged", "stage:aware", "turn:theirs", "turn:first",
        ]  # fmt: skip

    def test_long_lists_are_cut(self, monkeypatch):
        monkeypatch.setattr(influencers, "MOST_LISTED", 2)
        monkeypatch.setattr(influencers, "MOST_STALE", 1)
        index = shown(influencers, *ALL, influencer("joe"))
        assert (len(index.everyone), index.everyone_more) == (2, 2)
        assert (len(index.stale), index.stale_more) == (1, 1)

    def test_nobody(self):
        assert "Nobody is on a map yet." in page(influencers, theme())


class TestHistory:
    PIECES = (
        piece("out", out="2026-05-01", involves=(Involved(influencer="sam", part="quoted"),)),
        piece("next", planned="2026-12-01", involves=(Involved(influencer="sam", part="invited"),)),
        piece("some-day", involves=(Involved(influencer="sam", part="co-author"),)),
        piece("late", planned="2026-10-01", involves=(Involved(influencer="sam", part="thanked"),)),
        piece("dropped", status="dropped", involves=(Involved(influencer="sam", part="quoted"),)),
    )

    def history(self, *contacts):
        sam = influencer("sam", on_map(stage="engaged"), contacts=contacts)
        return shown(influencer_view, theme(), ANA, sam, *self.PIECES)

    def test_contacts_and_pieces_in_one_line_of_time(self):
        page_ = self.history(said("2025-12-01"), said("2026-10-01"), said("2026-01-01"))
        assert [(year, [str(each.day) for each in moments]) for year, moments in page_.years] == [
            (2026, ["2026-10-01", "2026-05-01", "2026-01-01"]),
            (2025, ["2025-12-01"]),
        ]
        assert (page_.contacts, str(page_.since)) == (3, "2025-12-01")

    def test_what_is_not_out_yet_lies_ahead(self):
        ahead = self.history(said("2026-12-24", how="meeting")).ahead
        assert [each.card.id if each.card else each.how for each in ahead] == ["late", "next", "meeting", "some-day"]

    def test_the_day_when_a_name_was_found_is_nobody_s_business(self):
        found = Found(through="event", date=day("2026-01-08"))
        whole = page(influencer_view, theme(), ANA, influencer("sam", on_map(), found=found))
        assert "nobody has been in touch yet" in whole
        assert not re.search(r"8 January|318 days|7 July", whole)


class TestNetworks:
    def test_by_stage_the_closest_first_and_what_waits_first(self):
        others = [
            influencer("bea", on_map(stage="engaged"), contacts=(said("2026-11-21"),)),
            influencer("una", on_map(stage="unaware")),
        ]
        network = network_of(plan(*ALL, *others), ANA)
        assert [(group.stage, [bond.card.id for bond in group.bonds]) for group in network.stages] == [
            ("engaged", ["ada", "sam", "bea"]),
            ("unaware", ["una"]),
            ("dormant", ["kim"]),
        ]
        assert (network.ours, network.count, network.next.card.id) == (1, 5, "sam")

    def test_of_many_at_one_stage_the_first(self):
        many = [influencer(f"p{number}") for number in range(25)]
        (group,) = network_of(plan(theme(), ANA, *many), ANA).stages
        assert (len(group.bonds), group.more) == (20, 5)

    def test_whose_turn_it_is_first(self):
        left = employee("cas", on=["security"], left=day("2026-01-01"))
        page_ = shown(networks, *ALL, left, influencer("of-cas", on_map(owner="cas")))
        assert [(each.person.id, each.ours) for each in page_.networks] == [("ana", 1), ("ben", 0)]
        assert (page_.count, page_.ours, page_.soon) == (4, 1, 0)

    def test_nobody_s(self):
        assert "Nobody owns a relationship yet." in page(networks, theme(), ANA)

    def test_many_people_are_cut(self, monkeypatch):
        monkeypatch.setattr(networks, "MOST_PEOPLE", 1)
        assert "And 1 colleague with fewer" in page(networks, *ALL)


@pytest.mark.parametrize("stage", ["unaware", "aware", "interested", "engaged", "advocate", "dormant"])
@pytest.mark.parametrize("view", [influencers, influencer_view, networks, theme_view])
def test_every_stage_has_a_sentence(view, stage):
    for contacts in ((), (said("2026-11-20"),), (said("2025-11-20"),), (said("2026-10-05", how="call"),)):
        person = influencer("sam", on_map(stage=stage), contacts=contacts)
        whole = page(view, theme(), programme(), employee("ana", themes=(link(),)), person)
        assert stage in whole
        assert "None" not in whole
