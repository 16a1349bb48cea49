"""Everything that changed between two states of a programme: files, roles, findings."""

from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from byline.changes.change import Change
from byline.changes.fields import field_changes
from byline.changes.of_influencers import influencer_changes
from byline.changes.of_people import people_changes
from byline.changes.of_pieces import piece_changes
from byline.changes.of_themes import theme_changes
from byline.changes.pairs import Pairs, pairs_of, things
from byline.check import Said, what_rules_say
from byline.findings import Fault, Finding
from byline.plan import Plan
from byline.rules.rule import Rule

Sign = tuple[str, str, str]
"""By which a finding is known again: its code, its file, and what it says."""
Signed = tuple[tuple[Sign, Finding], ...]


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
    new, settled = _new_and_settled(pairs)
    return Changes(pairs.before, after, tuple(found), new, settled)


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


def _new_and_settled(pairs: Pairs) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Give the findings that one state alone has; a line further down, or in a file under another name, one is still the same.

    Places are looked up only of what the two have not as often.
    """
    names = {f"{old}.md": f"{new}.md" for each in pairs.renamed.values() for new, old in each.items()}
    both = what_rules_say(pairs.before), what_rules_say(pairs.after)
    before, after = (Counter(_sign(names, *each) for each in said.faults) for said in both)
    unlike = {sign for sign in before.keys() | after.keys() if before[sign] != after[sign]}
    old, new = (tuple(_findings(names, said, unlike)) for said in both)
    return _beyond(new, old), _beyond(old, new)


def _findings(names: Mapping[str, str], said: Said, signs: AbstractSet[Sign]) -> Iterator[tuple[Sign, Finding]]:
    for each in said.findings(fault for fault in said.faults if _sign(names, *fault) in signs):
        yield _signed(names, each.code, each.place.path, each.message), each


def _beyond(those: Signed, others: Signed) -> tuple[Finding, ...]:
    """Give what the others have not; of several that say the same of a file, the first by place are taken for those that they have."""
    known = Counter(sign for sign, _ in others)
    found = []
    for sign, finding in those:
        known[sign] -= 1
        if known[sign] < 0:
            found.append(finding)
    return tuple(found)


def _sign(names: Mapping[str, str], rule: Rule, fault: Fault) -> Sign:
    return _signed(names, rule.code, fault.at.path, fault.message)


def _signed(names: Mapping[str, str], code: str, path: str, message: str) -> Sign:
    folder, slash, name = path.rpartition("/")
    return code, folder + slash + names.get(name, name), message
