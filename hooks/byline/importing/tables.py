"""Reads a table of people or pieces: a CSV file as spreadsheets write it, its headers matched with what Byline asks."""

import csv
import io
from collections.abc import Iterator, Mapping

from msgspec import Struct

from byline.importing.texts import fold, one_line
from byline.private_words import is_private
from byline.starting.questions import QUESTIONS, Kind
from byline.suggestions import certain

MOST_BYTES = 32 * 1024 * 1024
MOST_ROWS = 100_000
_SAME: Mapping[str, str] = {
    "name": "full name, naam, volledige naam, contact, person, persoon, influencer, employee, medewerker, 姓名, 名字",
    "title": "titel, headline, subject, onderwerp, 标题, 题目",
    "job": "job title, function, functie, position, role title, beroep, 职位, 职务",
    "department": "afdeling, team, unit, 部门",
    "level": "niveau, grade, 级别",
    "languages": "language, talen, taal, 语言",
    "handle": "github, gitlab, username, gebruikersnaam, 用户名",
    "linkedin": "linkedin url, linkedin profile, 领英",
    "type": "kind, soort, categorie, category, 类型",
    "theme": "topic, thema, subject area, 主题",
    "owner": "relationship owner, eigenaar, contact person, contactpersoon, owned by, 负责人",
    "why": "reason, reden, waarom, relevance, motivation, 原因, 理由",
    "agreed": "agreed on, akkoord, consent date, 同意日期",
    "role": "rol, 角色",
    "target": "target role, doel, 目标",
    "found": "found through, source, bron, 来源",
    "where": "found where, waar, 出处",
    "works_for": "organisation, organization, organisatie, company, bedrijf, medium, outlet, employer, works for, werkt voor, 单位, 公司",
    "url": "link, website, web site, site, profile, web address, address of the page, published url, 网址, 链接",
    "reach": "followers, volgers, bereik, audience size, 粉丝数, 受众",
    "stage": "relationship, relatie, fase, 关系, 阶段",
    "format": "content type, vorm, formaat, 格式, 形式",
    "face": "author, auteur, by, door, writer, schrijver, speaker, 作者",
    "part": "author role, aandeel, 参与",
    "planned": "planned for, date, datum, due, deadline, publish date, gepland, 日期, 计划",
    "published": "published on, publication date, gepubliceerd, 发布日期",
    "status": "state, stand, 状态",
    "supporter": "support, ondersteuner, helper, editor, 支持者",
}
"""Headers that mean the same."""


class NoTable(Exception):  # noqa: N818
    """A file can't be read as a table; the text says why."""


class Row(Struct, frozen=True):
    """One row: the line it begins on, and its cells by column."""

    line: int
    cells: tuple[str, ...]


class Table(Struct, frozen=True):
    """A table.

    Attributes:
        headers: as they stand in the file.
        fields: what each column was taken for; an empty text for one that is left out.
        private: headers of columns that may not be on file about people.
        rows: all others than the first.
    """

    headers: tuple[str, ...]
    fields: tuple[str, ...]
    private: tuple[str, ...]
    rows: tuple[Row, ...]

    def given(self, row: Row) -> dict[str, str]:
        """Give the cells of a row by field; where two columns were taken for one field, the first that says something."""
        found: dict[str, str] = {}
        for field, cell in zip(self.fields, row.cells, strict=False):
            if field and cell and not found.get(field):
                found[field] = cell
        return found


def read_table(data: bytes, kind: Kind, columns: Mapping[str, str]) -> Table:
    """Read a table.

    Args:
        data: the file.
        kind: of what the rows are.
        columns: fields by header, where the user says so.

    Raises:
        NoTable: where it is none, or one of `columns` names what is not there.
    """
    rows = list(_rows(_text(data)))
    if not rows:
        raise NoTable("The file holds no rows.")
    headers = rows[0].cells
    return Table(
        headers, _fields(headers, kind, columns), tuple(each for each in headers if is_private(each)), tuple(rows[1:])
    )


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise NoTable("The file is larger than 32 MiB. Split it.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NoTable(f"The file is not UTF-8 (line {line}). Save it as “CSV UTF-8”.") from None


def _rows(text: str) -> Iterator[Row]:
    """Give the rows; the first one tells what stands between cells."""
    first = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield Row(begins, tuple(map(_cell, cells)))
            if reader.line_num > MOST_ROWS:
                raise NoTable(f"The file has more than {MOST_ROWS:,} lines. Split it.")
            begins = reader.line_num + 1
    except csv.Error as error:
        raise NoTable(f"Line {begins} can't be read as a row: {error}.") from None


def _cell(text: str) -> str:
    """Give a cell as one line, without the apostrophe that keeps a spreadsheet from running it."""
    line = one_line(text)
    return line[1:] if line.startswith(("'=", "'+", "'-", "'@")) else line


def _fields(headers: tuple[str, ...], kind: Kind, columns: Mapping[str, str]) -> tuple[str, ...]:
    known = tuple(question.name for question in QUESTIONS[kind])
    for header, field in columns.items():
        if header not in headers:
            raise NoTable(f"There is no column “{header}”. There are: {', '.join(headers)}.")
        if field not in known:
            raise NoTable(f"There is no field `{field}`. There are: {', '.join(known)}.")
    return tuple(columns.get(header) or _guess(header, known) for header in headers)


def _guess(header: str, known: tuple[str, ...]) -> str:
    if is_private(header):
        return ""
    word = fold(header).replace("_", " ").strip()
    for field in known:
        if word in {field.replace("_", " "), *_SAME.get(field, "").split(", ")}:
            return field
    return certain(word.replace(" ", "_"), known) or ""
