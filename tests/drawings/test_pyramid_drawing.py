"""The pyramid's measures: whatever number of people, each has a place of his or her own, on the right tier."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from byline.drawings.pyramid import NARROW, TILE, WIDE, Crowd, drawn

FORMS = {"wide": WIDE, "narrow": NARROW, "tile": TILE}
COUNT = st.integers(0, 80)
CROWDS = st.lists(st.builds(Crowd, COUNT, COUNT), min_size=4, max_size=4)
ROUNDING = 0.25
"""Places are rounded to a tenth of a unit."""

any_crowds = given(form=st.sampled_from(list(FORMS.values())), crowds=CROWDS, others=COUNT)
few_runs = settings(max_examples=60, deadline=None)


def half(storey, y):
    """Give half the width of a tier at a height."""
    return storey.upper + (storey.lower - storey.upper) * (y - storey.top) / (storey.foot - storey.top)


def from_slope(storey, spot):
    """Give how far a centre lies inside the slope, along the shortest way; negative outside."""
    aside = half(storey, spot.y) - abs(spot.x - storey.middle)
    return aside * math.cos(math.atan2(storey.lower - storey.upper, storey.foot - storey.top))


def all_spots(drawing):
    ground = drawing.ground.people.spots if drawing.ground else ()
    return [spot for storey in drawing.storeys for spot in (*storey.people.spots, *storey.climbers.spots)] + [*ground]


class TestAnyNumberOfPeople:
    @few_runs
    @any_crowds
    @example(form=NARROW, crowds=[Crowd(80, 80)] * 4, others=80)
    @example(form=TILE, crowds=[Crowd(0, 0)] * 4, others=0)
    def test_no_two_faces_overlap(self, form, crowds, others):
        for one, two in combinations(all_spots(drawn(form, crowds, others)), 2):
            assert math.dist(one[:2], two[:2]) >= one.radius + two.radius - ROUNDING

    @few_runs
    @any_crowds
    def test_every_face_lies_within_its_tier(self, form, crowds, others):
        for storey in drawn(form, crowds, others).storeys:
            for spot in storey.people.spots:
                assert storey.label < spot.y - spot.radius
                assert spot.y + spot.radius <= storey.foot
                assert from_slope(storey, spot) >= spot.radius - ROUNDING

    @few_runs
    @any_crowds
    def test_who_is_on_the_way_up_stands_beside_the_tier(self, form, crowds, others):
        for storey in drawn(form, crowds, others).storeys:
            for spot in storey.climbers.spots:
                assert storey.top <= spot.y - spot.radius
                assert spot.y + spot.radius <= storey.foot
                assert spot.x > storey.middle
                assert from_slope(storey, spot) <= -spot.radius
                assert spot.x + spot.radius <= form.width
            assert bool(storey.arrow) == bool(storey.climbers.spots)

    @few_runs
    @any_crowds
    def test_nobody_is_lost(self, form, crowds, others):
        drawing = drawn(form, crowds, others)
        for storey, crowd in zip(drawing.storeys, crowds, strict=True):
            assert len(storey.people.spots) + storey.people.more == crowd.people
            assert len(storey.climbers.spots) + storey.climbers.more == crowd.climbers
            assert (storey.seat is not None) == (crowd.people == 0)
        assert (drawing.ground is not None) == (others > 0)
        if drawing.ground:
            assert len(drawing.ground.people.spots) + drawing.ground.people.more == others

    @few_runs
    @any_crowds
    def test_tiers_stand_on_one_another_within_the_drawing(self, form, crowds, others):
        drawing = drawn(form, crowds, others)
        bands = [*drawing.storeys, *([drawing.ground] if drawing.ground else [])]
        for above, below in pairwise(bands):
            assert above.foot < below.top
        for above, below in pairwise(drawing.storeys):
            assert above.lower == below.upper
        for storey in bands:
            assert storey.middle - storey.lower >= 0
            assert storey.middle + storey.lower <= form.width
        assert bands[-1].foot <= drawing.height

    @few_runs
    @any_crowds
    def test_the_same_each_time(self, form, crowds, others):
        assert drawn(form, crowds, others) == drawn(form, list(crowds), others)


class TestSizes:
    SIZES = [
        # people   wide: names, rows    narrow: names
        (1, True, 1, True),
        (3, True, 1, True),
        (8, True, 2, False),
        (20, False, 2, False),
        (45, False, 3, False),
    ]

    @pytest.mark.parametrize(("people", "names", "rows", "narrow_names"), SIZES)
    def test_faces_shrink_in_steps_and_names_go_where_there_is_no_room(self, people, names, rows, narrow_names):
        crowds = [Crowd(1), Crowd(1), Crowd(1), Crowd(people)]
        base = drawn(WIDE, crowds).storeys[-1].people
        assert (base.fit.is_named, len({spot.y for spot in base.spots})) == (names, rows)
        assert drawn(NARROW, crowds).storeys[-1].people.fit.is_named == narrow_names

    def test_more_people_never_have_larger_faces(self):
        radii = [drawn(WIDE, [Crowd(1)] * 3 + [Crowd(people)]).storeys[-1].people.fit.radius for people in range(1, 81)]
        assert radii == sorted(radii, reverse=True)

    def test_it_grows_with_its_people(self):
        heights = [drawn(NARROW, [Crowd(people)] * 4).height for people in (0, 1, 8, 40)]
        assert heights == sorted(set(heights))

    def test_in_the_middle_where_nobody_climbs(self):
        assert drawn(WIDE, [Crowd(1)] * 4).storeys[0].middle == WIDE.width / 2

    def test_room_beside_the_base_where_somebody_climbs_onto_it(self):
        base = drawn(NARROW, [Crowd(1)] * 3 + [Crowd(1, 1)]).storeys[-1]
        assert base.middle + base.lower < NARROW.width - 2 * base.climbers.spots[0].radius
