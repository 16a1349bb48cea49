"""Did you mean …? Near misses and other words for what Byline knows."""

import difflib
from collections.abc import Iterable

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


def suggest(word: str, known: Iterable[str]) -> tuple[str, ...]:
    """Find what somebody may have meant.

    Args:
        word: as it was written; long texts are no near miss of anything.
        known: what would have been right.

    Returns:
        At most three of them, the most likely first; none where nothing is near.
    """
    names = list(known)
    if not word or len(word) > 100:  # noqa: PLR2004
        return ()
    plain = word.strip().lower()
    meant = SYNONYMS.get(plain.replace("-", " ").replace("_", " ")) or SYNONYMS.get(plain)
    if meant in names:
        return (meant,)
    folded = {_fold(name): name for name in names}
    if exact := folded.get(_fold(plain)):
        return (exact,)
    near = difflib.get_close_matches(_fold(plain), folded, MOST, 0.75)
    return tuple(folded[name] for name in near)


def did_you_mean(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """Word a suggestion as a question, or give the other text where nothing is near."""
    found = suggest(word, known)
    return "Did you mean " + " or ".join(f"`{name}`" for name in found) + "?" if found else otherwise


def _fold(word: str) -> str:
    return word.lower().replace("_", "-").replace(" ", "-").rstrip("s")
