"""The language of the interface: its words from a gettext catalog, its days, numbers and lists by Babel.

What people write in their files stays as they wrote it. Messages of the check are English, so `byline check` needs none of this.

`make text` gathers what is to be translated, from templates and from Python. There it finds a text by the name in front of its bracket:
a language is always called `say`, as in `say("no date yet")` and `say.counted("%(num)s day", "%(num)s days", days)`, and a constant is
`marked("Board")`, which is translated where it is shown: `say(name)`. The text stands there whole, as one literal.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib import resources
from io import BytesIO
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date, get_day_names, match_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from byline.model import Planned
from byline.plan import Plan
from byline.words import headed

LOCALES = {"en": "en_GB", "nl": "nl_NL", "zh": "zh_Hans_CN"}
"""By language of the interface, the locale whose days and numbers it writes."""
_MONTHS = {"zh": "LLL"}
_QUARTERS = {"en": ("'Q'Q", "'Q'Q y"), "nl": ("'Q'Q", "'Q'Q y"), "zh": ("第Q季度", "y年第Q季度")}
"""Patterns (UTS 35) of a month, and of a quarter without and with its year, where the usual ones (九月, K3) are not what people write in a plan."""


@dataclass(frozen=True, eq=False)
class Language:
    """One language of the interface.

    Attributes:
        code: as the programme has it: `en`, `nl` or `zh`.
        locale: whose days, numbers and lists it writes.
        catalog: its words, by the English ones.
    """

    code: str
    locale: Locale
    catalog: NullTranslations

    def __call__(self, text: str, /, **values: Any) -> str:
        """Translate a text, and put the values in: `%(name)s` stands for each; a percent sign is written twice."""
        return self.catalog.gettext(text) % values

    def known(self, text: str) -> str:
        """Translate a text that may be anybody's, such as a name in mkdocs.yml; what no catalog holds stays as it is."""
        return self.catalog.gettext(text) if text else text

    def counted(self, one: str, many: str, number: int, /, **values: Any) -> str:
        """Translate a text that depends on a number, `%(num)s`: `%(num)s piece`, `%(num)s pieces`."""
        return self.catalog.ngettext(one, many, number) % {"num": self.number(number), **values}

    def day(self, day: dt.date) -> str:
        """Write a day: `11 February 2027`."""
        return format_date(day, "long", self.locale)

    def short_day(self, day: dt.date) -> str:
        """Write a day with its weekday and no year: `Thu, 11 Feb`."""
        return self._format("MMMEd", day)

    def month(self, day: dt.date) -> str:
        """Write the month of a day, with its year: `February 2027`."""
        return self._format("yMMMM", day)

    def month_name(self, month: int) -> str:
        """Name a month, 1 to 12, in the middle of a sentence: `February`."""
        return format_date(dt.date(2000, month, 1), _MONTHS.get(self.code, "LLLL"), self.locale)

    def short_month(self, month: int) -> str:
        """Name a month, 1 to 12, in a few letters: `Feb`."""
        return format_date(dt.date(2000, month, 1), "LLL", self.locale)

    def month_of_year(self, day: dt.date) -> str:
        """Write the month of a day in a few letters, with its year: `Feb 2027`."""
        return self._format("yMMM", day)

    def quarter(self, day: dt.date) -> str:
        """Write the quarter of a day, with its year: `Q1 2027`."""
        return format_date(day, _QUARTERS[self.code][1], self.locale)

    def quarter_name(self, quarter: int) -> str:
        """Name a quarter, 1 to 4: `Q1`."""
        return format_date(dt.date(2000, quarter * 3, 1), _QUARTERS[self.code][0], self.locale)

    def weekdays(self) -> tuple[str, ...]:
        """Name the days of a week in a few letters, from Monday on: `Mon`, `Tue` …."""
        names = get_day_names("abbreviated", "stand-alone", self.locale)
        return tuple(names[number] for number in range(7))

    def planned(self, planned: Planned) -> str:
        """Write a planned date as precisely as it is known: a day, a month or a quarter."""
        write = {"day": self.day, "month": self.month, "quarter": self.quarter}[planned.precision]
        return write(planned.first)

    def number(self, number: float) -> str:
        """Write a number: `12,000`."""
        return format_decimal(number, locale=self.locale)

    def language_name(self, code: str) -> str:
        """Name a language by its code (BCP 47): `nl` is Dutch; what is no code stays as it is."""
        return str(self.locale.languages.get(code.strip().lower(), code))

    def headed(self, text: str) -> str:
        """Begin a heading with a text, for templates and feeds that know the language: see `words.headed`."""
        return headed(text)

    def listed(self, words: Sequence[str], kind: Literal["standard", "or"] = "standard") -> str:
        """Join words as a sentence does: `a, b and c`."""
        return format_list(list(words), kind, self.locale)

    def _format(self, skeleton: str, day: dt.date) -> str:
        return format_date(day, _pattern(self.locale, skeleton), self.locale)


def language_of(plan: Plan) -> Language:
    """Give the language that a programme wants its site in."""
    return language(plan.programme.language)


@cache
def language(code: str) -> Language:
    """Give a language by its code; English needs no catalog.

    Raises:
        KeyError: where there is no such language.
    """
    return Language(code, Locale.parse(LOCALES[code]), NullTranslations() if code == "en" else _catalog(code))


@cache
def _pattern(locale: Locale, skeleton: str) -> str:
    """Give how a locale writes the parts of a date that a skeleton names (UTS 35); looking for it takes longer than using it."""
    known = locale.datetime_skeletons
    nearest = skeleton if skeleton in known else match_skeleton(skeleton, known)
    return str(known[nearest or "yMMMd"])


def _catalog(code: str) -> GNUTranslations:
    compiled = BytesIO()
    with (resources.files(__package__) / "text" / f"{code}.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
