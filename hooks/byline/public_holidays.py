"""Public holidays of one country, without loading the other two hundred and fifty.

`holidays` imports every country as soon as one is asked for (measured with 0.109: 0.14 s of the 0.6 s that a check may take). A country's
own module needs none of the others, so it is loaded by itself; where a release keeps its modules elsewhere, the library's way is used.
"""

import datetime as dt
import importlib.util
import warnings
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

LANGUAGE = "en_US"
"""Of the names of holidays; given always, so that no computer's own language gets into the findings."""


def holidays_of(country: str, subdivision: str | None, year: int) -> Mapping[dt.date, str]:
    """Give the public holidays of a year, with their English names.

    Args:
        country: ISO 3166 code, in capitals; empty for none.
        subdivision: code of a state or province, or None.
        year: any year; countries know their holidays for some years only.

    Returns:
        Names by date; nothing for a country or subdivision that is not known.
    """
    return _year(country, subdivision, year)[0]


def holiday_in(language: str, country: str, subdivision: str | None, day: dt.date) -> str:
    """Give what a public holiday is called in a language of the interface; nothing where its names are not known there."""
    code = {"en": LANGUAGE, "zh": "zh_CN"}.get(language, language)
    is_told = is_known(country, subdivision) and code in getattr(_country(country), "supported_languages", ())
    return _year(country, subdivision, day.year, code)[0].get(day, "") if is_told else ""


def worked_weekends_of(country: str, subdivision: str | None, year: int) -> frozenset[dt.date]:
    """Give the days of weekends that are worked, to make up for a bridge between holidays, as in China."""
    return _year(country, subdivision, year)[1]


@lru_cache(maxsize=256)
def _year(
    country: str, subdivision: str | None, year: int, language: str = LANGUAGE
) -> tuple[Mapping[dt.date, str], frozenset[dt.date]]:
    if not country or not is_known(country, subdivision):
        return {}, frozenset()
    made = _country(country)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # some countries know their holidays for a few years only
        found = made(years=year, subdiv=subdivision, language=language, expand=False)
    return dict(found), frozenset(day for day in getattr(found, "weekend_workdays", ()) if day.year == year)


def is_known(country: str, subdivision: str | None) -> bool:
    """Whether the holidays of a country, and of a part of it (by code or by name), are known."""
    made = _country(country)
    if made is None or subdivision is None:
        return made is not None
    return subdivision in {*made.subdivisions, *getattr(made, "subdivisions_aliases", ())}


def subdivisions(country: str) -> tuple[str, ...]:
    """Give the codes of the states or provinces of a country; none where it is not known."""
    made = _country(country)
    return tuple(made.subdivisions) if made else ()


@lru_cache(maxsize=32)
def _country(code: str) -> Any:
    import holidays  # noqa: PLC0415  # slow to import, and most checks never ask for a day
    from holidays.registry import COUNTRIES  # noqa: PLC0415

    for module, (name, *codes) in COUNTRIES.items():
        if code in codes:
            return _alone(Path(holidays.__path__[0]) / "countries" / f"{module}.py", name) or getattr(holidays, name)
    return None


def _alone(file: Path, name: str) -> Any:
    spec = importlib.util.spec_from_file_location(f"byline_holidays_{file.stem}", file)
    if not file.is_file() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, name, None)
