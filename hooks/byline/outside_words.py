"""What tells the seven types of people outside apart; words of pages, which no finding says."""

from collections.abc import Mapping

from byline.words import marked

TYPE_MARKS: Mapping[str, str] = {
    "social-broadcaster": marked("very wide reach, little trust"),
    "mass-connector": marked("short and often, a wide reach"),
    "mass-maven": marked("long and deep, and trusted"),
    "potential-influencer": marked("a small circle that listens"),
    "organisation": marked("speaks for an organisation"),
    "media": marked("a journalist by profession"),
    "politics": marked("active in politics"),
}
"""What tells the types apart, in a few words."""
