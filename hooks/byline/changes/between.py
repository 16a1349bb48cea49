"""Everything that changed between two states of a programme: files, roles, findings."""

from collections import Counter
from collections.abc import Iterator, Mapping

from msgspec import Struct

from byline.changes.change import Change
from byline.changes.fields import field_changes
from byline.changes.of_influencers import influencer_changes
from byline.changes.of_people import people_changes
from byline.changes.of_pieces import piece_changes
from byline.changes.of_themes import theme_changes
from byline.changes.pairs import Pairs, pairs_of, things
from byline.check import Report, check
from byline.findings import Finding
from byline.plan import Plan


class Changes(Struct, frozen=True):
    """What changed between two states of a programme.

    Attributes:
        before, after: the two states; `before` bears today's ids.
        changes: what changed in it, by kind of file.
        new: findings that were not there.
        settled: findings that are not there any more.
    """

    before: Plan
    after: Plan
    changes: tuple[Change, ...]
    new: tuple[Finding, ...]
    settled: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.changes or self.new or self.settled)


def changes_between(before: Plan, after: Plan) -> Changes:
    """Compare two states of a programme, both as they are on the later one's day.

    Args:
        before: the earlier state.
        after: the later one.
    """
    pairs = pairs_of(before, after)
    found = [
        *_renamed(pairs),
        *_programme(pairs),
        *theme_changes(pairs),
        *people_changes(pairs),
        *influencer_changes(pairs),
        *piece_changes(pairs),
    ]
    old, new = check(pairs.before), check(after)
    return Changes(pairs.before, after, tuple(found), _only(pairs, new, old), _only(pairs, old, new))


def _renamed(pairs: Pairs) -> Iterator[Change]:
    for kind, names in pairs.renamed.items():
        for new, old in sorted(names.items()):
            yield Change("renamed", things(pairs.after, kind)[new], old, new)
    yield from (Change("moved", after, before.path, after.path) for before, after in pairs.moved())
    yield from (Change("unreadable", each, each, None) for each in pairs.lost())


def _programme(pairs: Pairs) -> Iterator[Change]:
    before, after = pairs.before.programme, pairs.after.programme
    if before.path and after.path:
        yield from field_changes(before, after, ())
    elif before.path or after.path:
        yield Change("added" if after.path else "removed", after if after.path else before)


def _only(pairs: Pairs, those: Report, others: Report) -> tuple[Finding, ...]:
    """Give the findings of one report that the other lacks; a line further down, or in a file under another name, one is still the same."""
    names = {f"{old}.md": f"{new}.md" for each in pairs.renamed.values() for new, old in each.items()}
    known = Counter(_sign(names, each) for each in others.findings)
    found = []
    for each in those.findings:
        sign = _sign(names, each)
        known[sign] -= 1
        if known[sign] < 0:
            found.append(each)
    return tuple(found)


def _sign(names: Mapping[str, str], finding: Finding) -> tuple[str, str, str]:
    folder, slash, name = finding.place.path.rpartition("/")
    return finding.code, folder + slash + names.get(name, name), finding.message
