"""The language of the interface: its words from a gettext catalog, its days, numbers and lists by Babel.

What people write in their files stays as they wrote it. Messages of the check are English, so `byline check` needs none of this.
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
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from byline.model import Planned
from byline.plan import Plan

LOCALES = {"en": "en_GB", "nl": "nl_NL", "zh": "zh_Hans_CN"}
"""By language of the interface, the locale whose days and numbers it writes."""


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

    def counted(self, one: str, many: str, number: int, /, **values: Any) -> str:
        """Translate a text that depends on a number, `%(num)s`: `%(num)s piece`, `%(num)s pieces`."""
        return self.catalog.ngettext(one, many, number) % {"num": self.number(number), **values}

    def day(self, day: dt.date) -> str:
        """Write a day: `11 February 2027`."""
        return format_date(day, "long", self.locale)

    def short_day(self, day: dt.date) -> str:
        """Write a day with its weekday and no year: `Thu, 11 Feb`."""
        return format_skeleton("MMMEd", day, locale=self.locale)

    def month(self, day: dt.date) -> str:
        """Write the month of a day, with its year: `February 2027`."""
        return format_skeleton("yMMMM", day, locale=self.locale)

    def quarter(self, day: dt.date) -> str:
        """Write the quarter of a day, with its year: `Q1 2027`."""
        return format_skeleton("yQQQ", day, locale=self.locale)

    def planned(self, planned: Planned) -> str:
        """Write a planned date as precisely as it is known: a day, a month or a quarter."""
        write = {"day": self.day, "month": self.month, "quarter": self.quarter}[planned.precision]
        return write(planned.first)

    def number(self, number: float) -> str:
        """Write a number: `12,000`."""
        return format_decimal(number, locale=self.locale)

    def listed(self, words: Sequence[str], kind: Literal["standard", "or"] = "standard") -> str:
        """Join words as a sentence does: `a, b and c`."""
        return format_list(list(words), kind, self.locale)


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


def _catalog(code: str) -> GNUTranslations:
    compiled = BytesIO()
    with (resources.files(__package__) / "text" / f"{code}.po").open("rb") as source:
        write_mo(compiled, read_po(source, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)
