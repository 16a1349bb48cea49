"""The map of the outside world: any number of people, everybody once, nobody on top of another, all where they belong."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from byline.cards import influencer_card, person_card
from byline.drawings.outside_map import (
    ASIDE,
    LINES,
    MOST_DRAWN,
    MOST_NAMED,
    NARROW_BEADS,
    NARROW_ROWS,
    PYRAMID,
    SMALL,
    WIDE_BEADS,
    outside_map,
    outside_maps,
)
from byline.drawings.outside_strings import cut
from byline.model import STAGES
from pyramid.made import employee, influencer, on_map, plan

TYPES = (*PYRAMID, *ASIDE)
FRAMES = {frame.name + " " + frame.style: frame for frame in (LINES, WIDE_BEADS, NARROW_ROWS, NARROW_BEADS, SMALL)}
COUNTS = st.lists(st.integers(0, 150) | st.integers(0, 5), min_size=len(TYPES), max_size=len(TYPES))


def cards(counts, owners=4, seed=0):
    """Make so many people of each type, with owners who are there and one who is not."""
    dice = random.Random(seed)
    people = [employee(f"owner-{number}") for number in range(owners)]
    names = [*(each.id for each in people), "nobody"]
    outside = [
        influencer(f"{kind}-{number}", on_map(owner=dice.choice(names), stage=dice.choice([*STAGES, "dormant"])), type=kind)
        for kind, count in zip(TYPES, counts, strict=True)
        for number in range(count)
    ]  # fmt: skip
    made = plan(*people, *outside)
    return [influencer_card(made, each) for each in made.maps.get("security", ())]


def dots(shape):
    return [dot for web in shape.webs for dot in web.string.dots]


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@settings(max_examples=25, deadline=None)
@given(counts=COUNTS, owners=st.integers(0, 9), seed=st.integers(0, 99))
def test_everybody_has_a_place(frame, counts, owners, seed):
    people = cards(counts, owners, seed)
    shape = outside_map(people, frame)
    drawn = [dot.card.id for dot in dots(shape)]
    assert len(drawn) == len(set(drawn))
    assert len(drawn) + sum(region.more for region in shape.regions) == len(people)
    assert {region.type: region.count for region in shape.regions} == dict(zip(TYPES, counts, strict=True))
    assert all(region.more == max(0, region.count - MOST_DRAWN) for region in shape.regions)
    _stands_where_it_belongs(shape)
    _nothing_overlaps(shape)


def _stands_where_it_belongs(shape):
    regions = {region.type: region for region in shape.regions}
    for region in regions.values():
        assert region.x - region.slant >= -0.1
        assert region.x + region.width + region.slant <= shape.frame.width + 0.1
        assert region.y >= 0
        assert region.y + region.height <= shape.height + 0.1
    for dot in dots(shape):
        region = regions[dot.card.type]
        assert region.x <= dot.x - dot.r
        assert dot.x + dot.r <= region.x + region.width
        assert region.y <= dot.y - dot.r
        assert dot.y + dot.r <= region.y + region.height + 0.1


def _nothing_overlaps(shape):
    round_ones = [(dot.x, dot.y, dot.r) for dot in dots(shape)]
    round_ones += [tuple(web.face) for web in shape.webs if web.face]
    near = sorted(round_ones, key=lambda each: each[1])
    for number, (x, y, r) in enumerate(near):
        for other_x, other_y, other_r in near[number + 1 :]:
            if other_y - y > 60:
                break
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= (r + other_r) ** 2 - 0.1
    for one, other in combinations(shape.regions, 2):
        beside = (
            one.x + one.width + one.slant <= other.x - other.slant
            or other.x + other.width + other.slant <= one.x - one.slant
        )
        below = one.y + one.height <= other.y + 0.1 or other.y + other.height <= one.y + 0.1
        assert beside or below, (one.type, other.type)


@settings(max_examples=25, deadline=None)
@given(counts=COUNTS, seed=st.integers(0, 99))
def test_the_same_people_in_any_order_give_the_same_map(counts, seed):
    people = cards(counts, seed=seed)
    shuffled = people[:]
    random.Random(seed).shuffle(shuffled)
    assert outside_maps(people) == outside_maps(shuffled)


@pytest.mark.parametrize(
    ("count", "styles"), [(1, ("lines", "rows")), (MOST_NAMED, ("lines", "rows")), (MOST_NAMED + 1, ("beads", "beads"))]
)
def test_many_people_have_initials(count, styles):
    assert tuple(shape.frame.style for shape in outside_maps(cards([count, 0, 0, 0, 0, 0, 0]))) == styles


class TestLines:
    def test_a_line_runs_from_each_dot_to_the_owner_s_only_face(self):
        shape = outside_map(cards([2, 0, 3, 4, 1, 0, 2], owners=2), LINES)
        owned = [web for web in shape.webs if web.owner]
        assert len(owned) == len({web.owner.id for web in owned})
        assert all(dot.tie and dot.card.owner == web.owner for web in owned for dot in web.string.dots)
        assert all(not dot.tie for web in shape.webs if not web.owner for dot in web.string.dots)

    def test_faces_stand_between_the_regions(self):
        shape = outside_map(cards([9, 9, 9, 9, 9, 9, 9], owners=9), LINES)
        left = max(region.x + region.width + region.slant for region in shape.regions if region.type in PYRAMID)
        right = min(region.x for region in shape.regions if region.type in ASIDE)
        assert all(left < web.face.x - 15 and web.face.x + web.face.r < right for web in shape.webs if web.face)

    def test_the_lead_is_there_with_nobody_around_too(self):
        lead = person_card(plan(), employee("lea"))
        shape = outside_map(cards([1, 0, 0, 0, 0, 0, 0], owners=1), LINES, lead)
        assert [(web.owner.id, len(web.string.dots)) for web in shape.webs if web.is_lead] == [("lea", 0)]

    def test_a_long_name_takes_two_lines(self):
        lead = person_card(plan(), employee("lea", name="Lea Maria of the very long name that never ends"))
        web = next(web for web in outside_map(cards([1] * 7), LINES, lead).webs if web.is_lead)
        assert web.name == ("Lea Maria of the", "very long name…")


def test_the_closest_stand_next_to_their_owner():
    shape = outside_map(cards([0, 0, 0, 50, 0, 0, 0], owners=1), WIDE_BEADS)
    (web,) = [web for web in shape.webs if web.owner]
    steps = [dot.card.steps for dot in web.string.dots]
    assert steps == sorted(steps, reverse=True)
    assert web.face.x < web.string.dots[0].x


NAMES = [
    ("Ana Jansen", 75, "Ana Jansen"),
    ("Ana Jansen", 52, "Ana Ja…"),
    ("王芳王芳王芳", 52, "王芳王…"),
    ("王芳", 30, "王芳"),
    ("", 10, ""),
]


@pytest.mark.parametrize(("name", "room", "shown"), NAMES)
def test_as_much_of_a_name_as_there_is_room_for(name, room, shown):
    assert cut(name, room) == shown
