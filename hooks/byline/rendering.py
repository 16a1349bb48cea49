"""Renders pages with Jinja: every value is escaped on its way in, nothing undefined passes, bodies are never templates."""

from collections.abc import Callable, Mapping
from copy import copy
from functools import partial
from typing import Any

import jinja2

from byline import routes
from byline.body_html import html_of
from byline.escaping import Markdown, escape, for_html, for_link, with_code
from byline.filter_words import filter_words
from byline.handbook_places import SUBSCRIBING
from byline.language import Language, language_of
from byline.outside_words import TYPE_MARKS
from byline.own_files import OWN_TEMPLATES
from byline.plan import Plan
from byline.published import is_content, is_published
from byline.relationships import TURN_WORDS
from byline.words import (
    ATTRIBUTE_WORDS,
    CONTACT_WORDS,
    PART_WORDS,
    ROLE_WORDS,
    SEVERITY_WORDS,
    STAGE_WORDS,
    TYPE_WORDS,
)

_WORDS: Mapping[str, Mapping[Any, str]] = {
    "attribute": ATTRIBUTE_WORDS,
    "contact": CONTACT_WORDS,
    "mark_of": TYPE_MARKS,
    "part": PART_WORDS,
    "role": ROLE_WORDS,
    "severity": SEVERITY_WORDS,
    "stage": STAGE_WORDS,
    "turn": TURN_WORDS,
    "type": TYPE_WORDS,
}
"""Filters that give the words for a key, in the reader's language."""


class Renderer:
    """Turns what a view shows into Markdown or HTML.

    Args:
        plan: the programme, for its own templates and for what every page knows.

    Attributes:
        words_asked: whether a template has asked for the words of the filters, which are no part of what a view shows.
    """

    def __init__(self, plan: Plan) -> None:
        folders = [str(plan.root / "templates" / "pages"), str(OWN_TEMPLATES)]
        self.plan = plan
        language = language_of(plan)
        self.markdown = _environment(folders, language, escape)
        self.html = _environment(folders, language, _for_html)
        self.words_asked = False

    def of(self, plan: Plan) -> "Renderer":
        """Give one for another state of the programme, with the templates that this one has read where the language is the same."""
        if language_of(plan) is not language_of(self.plan):
            return Renderer(plan)
        other = copy(self)
        other.plan = plan
        return other

    def render(self, template: str, path: str, shows: Any, around: str = "") -> str:
        """Render one template for one page.

        Args:
            template: its name, ending in `.md.j2` or `.html.j2`.
            path: of the page, which links start from.
            shows: the object that the view made, under the name `it`.
            around: the rendered page, where the template is of a part of it.

        Raises:
            jinja2.TemplateError: where a template is wrong; never because of content.
        """
        environment = self.html if template.endswith(".html.j2") else self.markdown
        known = {"it": shows, "programme": self.plan.programme, "today": self.plan.today, "subscribing": SUBSCRIBING}
        known["filter_words"] = self._filter_words
        prose = partial(html_of, page=path, around=around)
        return environment.get_template(template).render(**known, **_links(path), prose=prose)

    def _filter_words(self) -> str:
        self.words_asked = True
        return filter_words(self.plan)


class _Published(jinja2.Environment):
    """Lets templates see of the model only what is to be published."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give what `obj.attribute` is in a template; a field that is not listed is as good as not there."""
        if is_content(obj) and not is_published(obj, attribute):
            return self.undefined(f"{type(obj).__name__}.{attribute} is not among the fields that are published")
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Give what `obj["argument"]` is, which for objects means the same."""
        return self.getattr(obj, argument) if is_content(obj) else super().getitem(obj, argument)


def _links(path: str) -> dict[str, Callable[[str], Markdown]]:
    return {
        "to": lambda target: for_link(routes.relative(path, target)),
        "at": lambda target: Markdown(for_html(routes.address(path, target))),
    }


def _for_html(value: object) -> str:
    return value if isinstance(value, Markdown) else for_html(value)


def _environment(folders: list[str], language: Language, finalize: Callable[[object], str]) -> jinja2.Environment:
    made = _Published(  # every value is escaped by finalize, for Markdown as for HTML
        loader=jinja2.FileSystemLoader(folders),
        extensions=["jinja2.ext.i18n"],
        undefined=jinja2.StrictUndefined,
        finalize=finalize,
        auto_reload=False,  # a renderer lives for one build
        optimized=False,  # folding constants takes longer than it saves in one build
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters |= {"day": language.day, "short_day": language.short_day}
    made.filters |= {
        "number": language.number,
        "headed": language.headed,
        "link": for_link,
    }
    made.filters |= {name: _translated(words, language) for name, words in _WORDS.items()}
    made.filters |= {"made": Markdown, "told": with_code}
    del made.filters["attr"]  # it would pass the environment by
    _speak(made, language, finalize)
    return made


def _translated(words: Mapping[Any, str], language: Language) -> Callable[[Any], str]:
    return lambda key: language(words[key])


def _speak(environment: jinja2.Environment, language: Language, escaped: Callable[[object], str]) -> None:
    """Let templates translate: what stands in the catalogs is ours and may hold markup, the values in it are escaped."""

    def gettext(text: str, /, **values: object) -> Markdown:
        return Markdown(language(text, **{name: escaped(value) for name, value in values.items()}))

    def ngettext(one: str, many: str, number: int, /, **values: object) -> Markdown:
        return Markdown(language.counted(one, many, number, **{name: escaped(each) for name, each in values.items()}))

    environment.newstyle_gettext = True  # type: ignore[attr-defined]  # values are handed to the functions below
    environment.policies["ext.i18n.trimmed"] = True
    environment.globals |= {"_": gettext, "gettext": gettext, "ngettext": ngettext, "language": language}
    environment.globals["in_english"] = Markdown("" if language.code == "en" else ' lang="en"')  # what no catalog holds
