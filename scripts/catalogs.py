"""Brings the catalogs of the interface's languages up to date with templates and code: `make text`; with --check it only tells what is wrong.

Translations stay. A new text comes without one, or with that of the text that it seems to have replaced, marked `fuzzy`: look at it, mend
it and take the mark away. Texts stand in the order of the alphabet, with the files that they are in, so that a catalog changes only where
texts do. How texts are marked for this is in hooks/byline/language.py; where they are looked for, under [tool.babel] in pyproject.toml.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "hooks" / "byline" / "text"
CODES = ("nl", "zh")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "counted": (1, 2), "marked": None}
HEAD = ("Project-Id-Version", "Language", "Plural-Forms", "MIME-Version", "Content-Type", "Content-Transfer-Encoding")
"""Of the head of a catalog; Babel adds days and names that differ each time."""
NEAR = 0.75
"""How much of a text that is gone a new one has to share with it, to be taken for the same one reworded."""
MARKUP = re.compile(r"%\(\w+\)s|</?[a-z][^>]*>|\]\((?:%\(\w+\)s|[^)])*\)|\{:?[^}]*\}|`[^`]*`|\*\*")
"""What a translation keeps as it is: values, tags, where links lead, attributes, code, bold."""
NARROW = re.compile(
    r"[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]|[\u3000-\u303f\uff01-\uff5e] | [\u3001\u3002\uff01-\uff5e]"
)
"""Signs of half a width beside Chinese characters, and spaces beside those of the full width, which have room of their own."""


def template() -> Catalog:
    """Gather every text of templates and code."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(each["pattern"], each["method"]) for each in settings]
    options = {
        each["pattern"]: {key: value for key, value in each.items() if isinstance(value, bool)} for each in settings
    }
    options = {pattern: {key: str(value).lower() for key, value in each.items()} for pattern, each in options.items()}
    found = Catalog(project="Byline", version="1")
    for path, _, text, _, _ in extract_from_dir(ROOT, methods, options, KEYWORDS):
        found.add(text, locations=[(path, 0)])
    return found


def catalog(code: str) -> Catalog:
    """Read the catalog of a language."""
    with (FOLDER / f"{code}.po").open("rb") as source:
        return read_po(source, locale=code)


def renewed(code: str, known: Catalog, texts: Catalog) -> bytes:
    """Give a catalog that has the texts, with the translations that are known."""
    made = Catalog(
        locale=code,
        project=texts.project,
        version=texts.version,
        header_comment="# The words of Byline's pages.",
        fuzzy=False,
    )
    wanted = {_key(text) for text in texts}
    gone = {_key(each): each for each in known if each.id and each.string and _key(each) not in wanted}
    for text in filter(lambda each: each.id, texts):
        old = known.get(_key(text))
        near = [] if old else get_close_matches(_key(text), gone, 1, NEAR)
        if old and isinstance(old.id, tuple) == isinstance(text.id, tuple):
            made.add(
                text.id, old.string, sorted(set(text.locations)), old.flags & {"fuzzy"}, user_comments=old.user_comments
            )
        elif near and isinstance(gone[near[0]].id, tuple) == isinstance(text.id, tuple):
            made.add(text.id, gone[near[0]].string, sorted(set(text.locations)), ["fuzzy"])
        else:
            made.add(text.id, locations=sorted(set(text.locations)))
    written = BytesIO()
    write_po(written, made, width=0, sort_output=True, include_lineno=False)
    return b"".join(filter(_is_kept, written.getvalue().splitlines(keepends=True)))


def faults(code: str, known: Catalog, texts: Catalog) -> Iterator[str]:
    """Tell what is wrong with a catalog, a sentence for each text."""
    for text in filter(lambda each: each.id, texts):
        found = known.get(_key(text))
        yield from (f"{code}: “{_key(text)}” {fault}" for fault in _faults_of(text, found, known.num_plurals))
    wanted = {_key(text) for text in texts}
    unused = [_key(each) for each in known if each.id and _key(each) not in wanted]
    yield from (
        f"{code}: “{text}” is on no page any more: run `make text`."
        for text in (*unused, *map(_key, known.obsolete.values()))
    )


def _faults_of(text: Message, found: Message | None, plurals: int) -> Iterator[str]:
    english = text.id if isinstance(text.id, tuple) else (text.id,)
    forms = () if found is None else found.string if isinstance(found.string, tuple) else (found.string,)
    if found is None or isinstance(found.id, tuple) != isinstance(text.id, tuple):
        yield "is not in the catalog: run `make text`, then translate it."
    elif not all(forms) or len(forms) != (plurals if len(english) > 1 else 1):
        yield f"is not translated{' in every form' if any(forms) else ''}."
    elif found.fuzzy:
        yield "has been reworded: mend its translation, then take `fuzzy` away."
    for form in filter(None, forms):
        if _markup(form) not in map(_markup, english):
            yield f"has other values, links or tags than “{form}”: both need {', '.join(_markup(english[-1])) or 'none'}."
        if NARROW.search(MARKUP.sub("", form)):
            yield f"has signs or spaces in “{form}” that Chinese does not set beside its characters."


def _markup(text: str) -> list[str]:
    return sorted(MARKUP.findall(text))


def _key(text: Message) -> str:
    return text.id[0] if isinstance(text.id, tuple) else text.id


def _is_kept(line: bytes) -> bool:
    """Whether a line of a catalog says something that lasts."""
    field = re.match(rb'"([A-Z][A-Za-z-]+): [^"]*\\n"$', line.strip())
    return not field or field[1].decode() in HEAD


def main() -> None:
    """Write the catalogs anew, or with --check tell what is wrong with them, and fail."""
    texts, wrong = template(), []
    for code in CODES:
        known = catalog(code)
        written = renewed(code, known, texts)
        if "--check" not in sys.argv[1:]:
            (FOLDER / f"{code}.po").write_bytes(written)
            known = read_po(BytesIO(written), locale=code)
        wrong += faults(code, known, texts)
    print("\n".join(wrong) or "Every text is translated.")
    if "--check" in sys.argv[1:] and wrong:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
