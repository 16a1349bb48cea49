"""Did you mean …? Near misses and other words for what Byline knows."""

import re
from collections.abc import Iterable
from typing import Any

SYNONYMS: dict[str, str] = {
    "sme": "subject-matter-expert",
    "expert": "subject-matter-expert",
    "subject matter expert": "subject-matter-expert",
    "inhoudelijk expert": "subject-matter-expert",
    "主题专家": "subject-matter-expert",
    "tl": "thought-leader",
    "leader": "thought-leader",
    "思想领袖": "thought-leader",
    "savvy": "social-savvy",
    "社交达人": "social-savvy",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "woordvoerder": "spokesperson",
    "发言人": "spokesperson",
    "maven": "mass-maven",
    "大众专家": "mass-maven",
    "connector": "mass-connector",
    "大众连接者": "mass-connector",
    "broadcaster": "social-broadcaster",
    "社交广播者": "social-broadcaster",
    "potential": "potential-influencer",
    "potentiële influencer": "potential-influencer",
    "潜在影响者": "potential-influencer",
    "organization": "organisation",
    "organisatie": "organisation",
    "company": "organisation",
    "组织": "organisation",
    "journalist": "media",
    "press": "media",
    "媒体": "media",
    "politiek": "politics",
    "politician": "politics",
    "政治": "politics",
    "draft": "drafting",
    "done": "published",
    "live": "published",
    "planned": "assigned",
    "hold": "on-hold",
    "paused": "on-hold",
    "cancelled": "dropped",
    "canceled": "dropped",
    "writer": "author",
    "guest": "interviewee",
    "white paper": "whitepaper",
    "白皮书": "whitepaper",
    "访谈": "interview",
    "博客": "blog",
}
MOST = 3
LEAST, MARGIN = 0.75, 0.1
"""How alike two words have to be, and how much less alike than the best one (0 to 1)."""
LONGEST = 100
"""Longer words are no near miss of anything that Byline knows; comparing them would take long."""


def suggest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Find what somebody may have meant.

    Args:
        word: as it was written.
        known: what would have been right.

    Returns:
        At most three of them, the most likely first; none where nothing is near.
    """
    plain = _fold(word) if len(word) <= LONGEST else ""
    if not plain:
        return ()
    folded = {_fold(name): name for name in known}
    meant = SYNONYMS.get(plain.replace("-", " "))
    if meant and _fold(meant) in folded:
        return (folded[_fold(meant)],)
    if plain in folded:
        return (folded[plain],)
    return tuple(folded[name] for name in _near(plain, folded))


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Word a suggestion as a question, or give the other text where nothing is near."""
    found = suggest(word, known)
    return "Did you mean " + " or ".join(f"`{name}`" for name in found) + "?" if found else otherwise


def _near(plain: str, folded: Iterable[str]) -> list[str]:
    """Find near misses; a word as good as the best is told beside it, a far worse one is not."""
    import difflib  # noqa: PLC0415  # needed only where something is wrong

    matcher = difflib.SequenceMatcher(autojunk=False)
    matcher.set_seq2(plain)
    scored = sorted((-_likeness(matcher, name), name) for name in folded if _is_comparable(plain, name))[:MOST]
    return [name for score, name in scored if -score >= LEAST and score <= scored[0][0] + MARGIN]


def _is_comparable(plain: str, name: str) -> bool:
    """Whether two words could be alike at all, as far as their lengths and letters tell; cheap, for long lists."""
    return abs(len(plain) - len(name)) <= max(1, len(plain) // 3)


def _likeness(matcher: Any, name: str) -> float:
    matcher.set_seq1(name)
    least = LEAST
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    return float(matcher.ratio())


def _fold(word: str) -> str:
    """Reduce a word to what a slip of the pen leaves alone: no capitals, one kind of separator, no plural."""
    plain = re.sub(r"[\s_-]+", "-", word.strip().lower())
    return plain[:-1] if plain.endswith("s") and not plain.endswith("ss") else plain


def certain(word: str, known: Iterable[str]) -> str | None:
    """Give the one candidate that is beyond doubt, or None: this is what a fix writes without asking."""
    found = suggest(word, known)
    return found[0] if len(found) == 1 and found[0] != word else None
