"""The bench measures what it says: programmes that are the same each time and sound, and arithmetic that is right."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench import compared, tables
from bench.__main__ import HANDBOOK, KEPT, measured
from bench.measures import MEASURES, Contender
from bench.programme import make, people_for, texts
from bench.results import BYLINE, LIBRARIES, Results, Series
from bench.targets import FRONT_MATTER, PLAIN, TARGETS, figure, verdicts
from bench.timing import INSIDE, ROOT, Failed, Run, run
from byline.check import check
from byline.load import load
from byline.pages import site_of

PEOPLE = 20


@pytest.fixture(scope="module")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bench")
    make(root, PEOPLE)
    return root


@pytest.fixture(scope="module")
def report(programme: Path):
    return check(load(programme))


class TestProgramme:
    def test_it_is_the_same_each_time(self, programme):
        code = "from bench.programme import texts; import hashlib; print(hashlib.sha256(repr([*texts(20)]).encode()).hexdigest())"
        told = {
            subprocess.run(
                [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT / "tests")},
                capture_output=True, text=True, check=True,
            ).stdout
            for seed in ("1", "2")
        }  # fmt: skip
        assert len(told) == 1
        assert {path: (programme / path).read_text("utf-8") for path, _ in texts(PEOPLE)} == dict(texts(PEOPLE))
        assert dict(texts(PEOPLE, seed=9)) != dict(texts(PEOPLE))

    @pytest.mark.parametrize(("files", "people"), [(1_000, 124), (10_000, 1_242), (50_000, 6_211)])
    def test_it_has_as_many_files_as_asked_for(self, files, people):
        assert people_for(files) == people
        if files == 1_000:
            made = dict(texts(people))
            assert len(made) == pytest.approx(files, rel=0.01)
            assert sum(map(len, made.values())) / len(made) == pytest.approx(1_200, rel=0.1)

    def test_the_check_finds_no_error_in_it(self, report):
        assert [finding for finding in report.findings if finding.severity.value == "error"] == []
        assert report.findings, "as in real life"

    def test_it_is_lively(self, report):
        plan = report.plan
        assert len(plan.employees) == PEOPLE
        assert len(plan.influencers) == 2 * PEOPLE
        assert len(plan.pieces) == 5 * PEOPLE
        assert {piece.status for piece in plan.pieces.values()} >= {
            "idea",
            "assigned",
            "review",
            "published",
            "dropped",
            "on-hold",
        }
        assert len({piece.format for piece in plan.pieces.values()}) == 10
        assert len({each.type for each in plan.influencers.values()}) == 7
        assert {link.role for person in plan.employees.values() for link in person.themes} > {
            None,
            "spokesperson",
            "social-savvy",
        }
        for used in ("results", "involves", "answers", "derived_from", "brief", "published"):
            assert any(getattr(piece, used) for piece in plan.pieces.values()), used

    def test_every_page_can_be_made(self, report):
        pages = {page.path for page in site_of(report).pages}
        assert pages >= {piece.path for piece in report.plan.pieces.values() if piece.status == "published"}


def results(*rows: tuple[str, int, str, list[float], float]) -> Results:
    return Results(Series(measure, size, who, seconds, seconds, memory) for measure, size, who, seconds, memory in rows)


CHECKED = (
    ("check", 1_000, BYLINE, [1, 2, 1.5], 40),
    ("check", 1_000, FRONT_MATTER, [2, 8, 2], 20),
    ("check", 10_000, BYLINE, [10, 12, 20], 100),
    ("check", 10_000, FRONT_MATTER, [20, 20, 25], 30),
    ("check", 50_000, BYLINE, [72], 451),
)


class TestArithmetic:
    def test_medians(self):
        assert results(*CHECKED).seconds("check", 1_000) == 1.5
        assert results(*CHECKED).seconds("check", 2_000) is None

    def test_a_ratio_is_the_median_of_what_ran_side_by_side(self):
        assert results(*CHECKED).ratio("check", 1_000, FRONT_MATTER) == 0.5  # of 0.5, 0.25 and 0.75
        assert results(*CHECKED).ratio("check", 1_000, "somebody else") is None

    def test_growth(self):
        assert results(*CHECKED).growth("check", 1_000, 10_000) == 8
        assert results(*CHECKED).growth("check", 10_000, 50_000) == 6

    def test_verdicts(self):
        met = {target.text: target.is_met(results(*CHECKED)) for target in TARGETS}
        assert met["check of 10,000 files, of what python-frontmatter takes to load them"] is True  # 0.6
        assert met["check, from 1,000 to 10,000 files"] is True
        assert met["check, from 10,000 to 50,000 files"] is False
        assert met["check of 50,000 files, memory"] is False
        assert sum(each is not None for each in met.values()) == 4
        assert verdicts(results(*CHECKED))[1] == ("check, from 1,000 to 10,000 files", "8.00 ×", "8.00 ×", "yes")

    def test_serving_is_timed_by_the_clock_and_all_else_by_the_processor(self):
        series = [Series(measure, 1_000, BYLINE, [3], [1]) for measure in ("serve", "check")]
        assert [Results(series).seconds(each.measure, 1_000) for each in series] == [3, 1]

    def test_a_page_is_weighed_beside_a_plain_one(self):
        ours = Series("build", 1_000, BYLINE, site={"pages": 10, "bytes": 400_000})
        plain = Series("build", 1_000, PLAIN, site={"pages": 10, "bytes": 250_000})
        assert Results([ours, plain]).site_growth(1_000, PLAIN) == 15

    def test_figures(self):
        assert [figure(each) for each in (0.056, 12.34, 1234.5)] == ["0.06", "12.3", "1,234"]

    def test_what_is_slower_than_before_is_named(self):
        slow = results(("check", 1_000, BYLINE, [3], 0), ("check", 1_000, FRONT_MATTER, [2], 0))
        fast = results(("check", 1_000, BYLINE, [1], 0), ("check", 1_000, FRONT_MATTER, [2], 0))
        assert [*compared.slower(slow, fast)] == [
            "check, 1,000: of what python-frontmatter takes: 1.50, and it was 0.50"
        ]
        assert [*compared.slower(fast, slow)] == []
        assert [*compared.slower(slow, fast, margin=3)] == []


class TestRuns:
    def test_what_a_process_takes(self):
        took = run([sys.executable, "-c", "sum(range(3_000_000)); bytearray(90_000_000)"])
        assert took.processor > 0
        assert took.wall > 0
        assert took.memory > 85

    def test_a_part_may_be_measured_inside(self):
        took = run([sys.executable, "-c", f"print('x'); print('{INSIDE}[7, 5]')"])
        assert (took.wall, took.processor) == (7, 5)

    def test_a_failure_is_no_measurement(self):
        with pytest.raises(Failed, match="ended with 3"):
            run([sys.executable, "-c", "raise SystemExit(3)"])
        assert run([sys.executable, "-c", "raise SystemExit(1)"], accepted=(0, 1))

    def test_contenders_run_in_turn(self, capsys):
        order = []

        def runs(who: str):
            for number in range(9):
                order.append(who)
                yield Run(number, number, number)

        every = measured("check", 10, [Contender("a", runs("a")), Contender("b", runs("b"))], 2)
        assert order == ["a", "b", "a", "b"]
        assert [each.wall for each in every] == [[0, 1], [0, 1]]
        assert "check 10 b: 1.00 s (2 of 2)" in capsys.readouterr().err


class TestKept:
    def test_the_readme_says_what_was_kept(self):
        readme = (ROOT / "README.md").read_text("utf-8")
        assert tables.for_readme(Results.read(KEPT)) in readme

    def test_the_handbook_says_what_was_kept(self):
        assert HANDBOOK.read_text("utf-8") == tables.for_handbook(Results.read(KEPT))

    def test_writing_and_reading_gives_the_same(self, tmp_path):
        Results.read(KEPT).write(tmp_path / "results.json")
        assert (tmp_path / "results.json").read_bytes() == KEPT.read_bytes()

    def test_it_says_nothing_of_the_machine_but_what_counts(self):
        kept = Results.read(KEPT)
        assert kept.made.keys() == {"python", "system", "cores", "busy", "versions"}
        assert kept.made["versions"].keys() == set(LIBRARIES)
        assert {key.measure for key in kept.series} <= MEASURES.keys()
        assert "/" not in KEPT.read_text("utf-8")
