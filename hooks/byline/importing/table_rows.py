"""What the rows of a table become: a new file each, a fault with its line, or what is there already."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from byline.addresses import same_address
from byline.convert import convert
from byline.importing.tables import Row, Table
from byline.importing.texts import fold
from byline.model import KINDS, Employee, Influencer, Piece
from byline.plan import Plan
from byline.private_words import reaches_home
from byline.source import Document, read_text
from byline.starting.new_file import new_file
from byline.starting.questions import QUESTIONS, Kind, NoAnswer

NO_COLUMN = (
    "No column gives this. Name one with `--column 'HEADER={name}'`, or say it for all rows with `--set {name}=…`."
)


@dataclass
class TableImport:
    """What an import of a table would do.

    Attributes:
        files: new ones, text by path.
        faults: rows that can't be taken: line, header or field, what is wrong.
        known: rows of what is there already: line, name, where.
    """

    files: dict[str, str] = field(default_factory=dict)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    known: list[tuple[int, str, str]] = field(default_factory=list)


def plan_table(plan: Plan, kind: Kind, table: Table, everywhere: Mapping[str, str]) -> TableImport:
    """Decide what becomes of each row; nothing is written.

    Args:
        plan: the programme that it comes into.
        kind: of what the rows are.
        table: the rows.
        everywhere: answers that hold for each row that says nothing else.
    """
    return _Planning(plan, kind, table, everywhere).result()


class _Planning:
    def __init__(self, plan: Plan, kind: Kind, table: Table, everywhere: Mapping[str, str]) -> None:
        self.plan, self.kind, self.table, self.everywhere = plan, kind, table, everywhere
        self.done = TableImport()
        self.signs = _signs(plan, kind)
        self.ids = _ids_by_name(plan)
        self.taken: list[str] = []
        given = {*table.fields, *everywhere}
        self.missing = {each.name for each in QUESTIONS[kind] if each.is_needed and each.name not in given}

    def result(self) -> TableImport:
        for question in QUESTIONS[self.kind]:
            if question.name in self.missing:
                self.done.faults.append((1, question.name, NO_COLUMN.format(name=question.name)))
        for row in self.table.rows:
            given = {**self.everywhere, **self.table.given(row)}
            answers = self.answers(row, given)
            if answers is not None and not self.is_known(row, answers):
                path, text = new_file(self.plan, self.kind, answers, taken=self.taken)
                if self.is_refused(row, path, text):
                    continue
                self.taken.append(path.rpartition("/")[2].removesuffix(".md"))
                self.done.files[path] = text
        return self.done

    def answers(self, row: Row, given: Mapping[str, str]) -> dict[str, str] | None:
        """Read a row; None where something is wrong, which is noted, all at once."""
        found: dict[str, str] = {}
        faults = len(self.done.faults)
        for question in QUESTIONS[self.kind]:
            if question.name in self.missing or (question.only_with and not found.get(question.only_with)):
                found[question.name] = ""
                continue
            text = given.get(question.name, "")
            try:
                found[question.name] = question.read(
                    self.plan, self.ids.get(fold(text), text) if question.known else text
                )
            except NoAnswer as refusal:
                self.note(row, question.name, str(refusal))
            if self.kind == "influencer" and (private := reaches_home(text)):
                self.note(
                    row, question.name, f"This is {private}, which is never on file about somebody outside (PRV005)."
                )
        return None if self.missing or len(self.done.faults) > faults else found

    def is_refused(self, row: Row, path: str, text: str) -> bool:
        """Whether the file would have values that can't be, as a reach in words or an address that is none."""
        document = Document(path)
        read_text(document, text)
        _, faults = convert(KINDS[self.kind], document, "")
        for _, fault in faults:
            name = next((str(key) for key in reversed(fault.at.keys) if isinstance(key, str)), "")
            self.note(row, name, f"{fault.message} {fault.help}")
        return bool(faults)

    def note(self, row: Row, name: str, message: str) -> None:
        at = self.table.fields.index(name) if name in self.table.fields else -1
        self.done.faults.append((row.line, self.table.headers[at] if at >= 0 else name, message))

    def is_known(self, row: Row, answers: Mapping[str, str]) -> bool:
        """Whether it is in the programme, or in an earlier row: by its name, or by its address."""
        name = answers.get("name") or answers["title"]
        signs = {fold(name), *filter(None, [same_address(answers.get("url") or answers.get("linkedin") or "")])}
        where = next((self.signs[sign] for sign in signs if sign in self.signs), "")
        if where:
            self.done.known.append((row.line, name, where))
        for sign in signs:
            self.signs.setdefault(sign, f"line {row.line}")
        return bool(where)


def _signs(plan: Plan, kind: Kind) -> dict[str, str]:
    """Give what things are told by: names, titles and addresses, with the paths of their files."""
    found: dict[str, str] = {}
    for thing in plan.things:
        if isinstance(thing, Employee | Influencer) and kind in {"employee", "influencer"}:
            found[fold(thing.name)] = thing.path
            found |= {same_address(each.url): thing.path for each in thing.channels.values() if each.url}
        elif isinstance(thing, Piece) and kind == "piece":
            found[fold(thing.title)] = thing.path
            if thing.published and thing.published.url:
                found[same_address(thing.published.url)] = thing.path
    if kind == "theme":
        found |= {fold(theme.title): theme.path for theme in plan.themes.values()}
    return found


def _ids_by_name(plan: Plan) -> dict[str, str]:
    """Give ids by what people call things: names of colleagues, titles of themes and formats."""
    found = {fold(form.title): name for name, form in plan.formats.items()}
    found |= {fold(theme.title): name for name, theme in plan.themes.items()}
    return found | {fold(person.name): name for name, person in plan.employees.items()}
