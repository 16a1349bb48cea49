"""One fault, one finding: what can't be read, or was refused, causes no others."""

import pytest

from rules.written import BASE, LINK, SAVVY, employee, influencer, piece

NOT_YAML = "---\nname: [\n---\n"
CITING = {
    "plan/2026/a.md": piece("supporter: wanda-kroll", faces="[{person: wanda-kroll, part: author}]", form="whitepaper"),
    "people/influencers/kit-marlow.md": influencer(
        "themes:", "  - {theme: security, owner: wanda-kroll, why: A column.}"
    ),
}


@pytest.mark.parametrize(
    ("path", "data", "code"),
    [
        ("people/employees/wanda-kroll.md", NOT_YAML, "DOC003"),
        ("people/employees/wanda-kroll.md", b"---\nname: \xff\n---\n", "DOC001"),
        ("people/employees/wanda-kroll.md", "name: Wanda\n", "DOC002"),
        ("people/wanda-kroll.md", employee(), "DOC008"),
        ("people/employees/more/wanda-kroll.md", employee(), "DOC008"),
        ("people/employees/wanda-kroll.MD", employee(), "DOC008"),
        ("people/employees/Wanda-Kroll.md", employee(), "DOC009"),
    ],
)
def test_unread_person_is_not_unknown(found, path, data, code):
    assert [line.rsplit(" ", 1)[1] for line in found({**CITING, path: data})] == [code]


def test_linked_file_and_folder_are_not_unknown(found, lay, tmp_path):
    lay(CITING)
    (tmp_path / "programme/people/employees/wanda-kroll.md").symlink_to("/dev/null")
    assert found() == ["people/employees/wanda-kroll.md:1:1 DOC011"]
    employees = tmp_path / "programme/people/employees"
    employees.rename(tmp_path / "elsewhere")
    employees.symlink_to(tmp_path / "elsewhere")
    assert found() == ["people/employees:1:1 DOC011"]


@pytest.mark.parametrize("folder", ["people/employees", "themes"])
def test_a_file_in_the_place_of_a_folder_is_told_alone(found, lay, tmp_path, folder):
    lay()
    (tmp_path / "programme" / folder).rename(tmp_path / "elsewhere")
    (tmp_path / "programme" / folder).write_text("a", "utf-8")
    assert found() == [f"{folder}:1:1 DOC008"]


@pytest.mark.parametrize("name", ["programme.MD", "programme.markdown", "programme.md.txt"])
def test_a_programme_that_is_named_wrongly_is_not_missing_too(found, lay, tmp_path, name):
    lay()
    (tmp_path / "programme/plan/programme.md").rename(tmp_path / f"programme/plan/{name}")
    assert found() == [f"plan/{name}:1:1 DOC008"]


def test_the_help_names_the_programme_that_is_called_otherwise(lay, tmp_path):
    lay()
    (tmp_path / "programme/plan/programme.md").rename(tmp_path / "programme/plan/program.md")
    assert next(each.help for each in lay().findings if each.code == "DOC008") == "Did you mean `program.md`?"


@pytest.mark.parametrize(
    "path", ["plan/README.md", "plan/2026/index.md", "people/employees/readme.md", "themes/404.md"]
)
def test_a_name_that_the_site_has_is_told_alone(found, path):
    assert found({path: "Notes for colleagues.\n"}) == [f"{path}:1:1 DOC009"]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("name: W\njob: E\n<<: {department: P}", ["4:1 DOC010"]),
        ("name: W\njob: E\n'': P", ["4:1 DOC010"]),
        ('name: W\njob: E\n"depart\\u200bment": P', ["4:1 DOC001"]),
        ("name: W\njob: E\n\u00a0\u00a0department: P", ["4:1 DOC003"]),
        ("name: W\njob: E\ndepartmant_: P", ["4:1 DOC005"]),
        ("name: W\njob: E\ndepartment: P\nchannels:\nlinkedin: {last_active: 2026-01-01}", ["6:1 DOC005"]),
        ("name: W\njob: E\ndepartment: P\nskills: {writing:2}", ["5:10 DOC007"]),
        ("name: W\njob: E\ndepartment: P\nthemes: [{theme:security, why: a, agreed: 2026-01-02}]", ["5:11 DOC005"]),
    ],
)
def test_one_slip_in_a_name_is_one_finding(found, head, expected):
    path = "people/employees/wanda-kroll.md"
    assert found({path: f"---\n{head}\n---\n"}) == [f"{path}:{place}" for place in expected]


INES = (BASE / "people/employees/ines-duarte.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "data", "expected"),
    [
        ("people/employees/ines-duarte.md", INES.replace("theme: security", "theme: securty"), "REF001"),
        ("people/employees/wanda-kroll.md", employee("skills: {social-meda: 3}", SAVVY[1], *LINK, "    role: social-savvy"), "REF001"),
        ("people/employees/wanda-kroll.md", employee("training: [{course: media-trainig, done: 2026-01-01}]", *SAVVY, *LINK, "    role: social-savvy"), "REF001"),
        ("people/influencers/kit-marlow.md", influencer("themes:", "  - {theme: securty, owner: ines-duarte, why: A., stage: engaged}"), "REF001"),
        ("people/influencers/kit-marlow.md", influencer("themes: [{theme: security, owner: ines-duarte, why: A., stage: engaged}]", "contacts: [{date: 2026-01-01, by: ines-duarte, how: call, what: A., theme: securty}]"), "REF001"),
    ],
)  # fmt: skip
def test_one_mistyped_id_is_one_finding(found, path, data, expected):
    assert [line.rsplit(" ", 1)[1] for line in found({path: data})] == [expected]


@pytest.mark.parametrize("word", ["owner", "person"])
def test_a_mistyped_person_is_not_accused_of_lacking_the_proof(found, word):
    files = {
        path.relative_to(BASE).as_posix(): path.read_text("utf-8").replace(
            f"{word}: ines-duarte", f"{word}: ines-durate"
        )
        for path in BASE.rglob("*.md")
    }
    assert {line.rsplit(" ", 1)[1] for line in found(files)} == {"REF001"}


def test_unreadable_theme(found):
    assert found({"themes/security.md": "---\ntitle: [\n---\n"}) == ["themes/security.md:3:1 DOC003"]


@pytest.mark.parametrize("data", ["---\norganisation: [\n---\n", "---\nroles: 3\norganisation: A\n---\n"])
def test_unreadable_programme(found, data):
    lines = found({"plan/programme.md": data})
    assert {line.split(":")[0] for line in lines} == {"plan/programme.md"}
    assert all(" DOC" in line for line in lines)


def test_missing_programme(found, lay, tmp_path):
    lay()
    (tmp_path / "programme/plan/programme.md").unlink()
    assert found() == ["plan/programme.md:1:1 DOC008"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(piece(faces="nobody, really"), ["5:8 DOC006"], id="faces"),
        pytest.param(piece(faces="[]"), ["5:1 DOC007"], id="no-faces"),
        pytest.param(piece(faces="[{person: ines-duarte}]"), ["5:9 DOC007"], id="no-part"),
        pytest.param(piece(status="draftin"), ["6:9 DOC006"], id="status"),
        pytest.param(piece("planned: soon", status="assigned"), ["7:10 DOC006"], id="planned"),
        pytest.param(piece("published: {date: 2026-13-01}", status="published"), ["7:19 DOC006"], id="published"),
        pytest.param(piece(form="blogg"), ["3:9 REF001"], id="format"),
        pytest.param(
            piece(form="interview", faces="[{person: ines-duarte, part: guestt}]"), ["5:37 DOC006"], id="part"
        ),
    ],
)
def test_refused_field_of_a_piece(found, text, expected):
    assert found({"plan/2026/a.md": text}) == [f"plan/2026/a.md:{line}" for line in expected]


def test_refused_status_hides_no_proof(found):
    """Inês needs the published piece as her second proof of authority."""
    ines = employee(
        *SAVVY, *LINK, "    role: thought-leader", "    evidence:",
        "      - {proves: internal-recognition, what: Teaches, date: 2025-09-08}",
        "      - {proves: authority, what: Keynote, date: 2025-10-02}", name="Inês Duarte",
    )  # fmt: skip
    assert found({"people/employees/ines-duarte.md": ines}) == []
    broken = piece("published: {date: 2026-02-03, url: https://a.example/}", form="article", status="publishd")
    assert found({"plan/2026/why-passkeys.md": broken}) == ["plan/2026/why-passkeys.md:6:9 DOC006"]
    nobody = broken.replace("publishd", "published").replace("ines-duarte, part", "[], part")
    assert {line.split(" ")[1] for line in found({"plan/2026/why-passkeys.md": nobody})} == {"DOC007"}
    idea = piece(form="article")
    assert found({"plan/2026/why-passkeys.md": idea})[0].endswith("PYR001")


def test_unknown_theme_of_a_piece_is_told_once(found):
    text = piece("answers: [what]", faces="[{person: tom-okafor, part: author}]").replace("security", "securty")
    assert found({"plan/2026/a.md": text}) == ["plan/2026/a.md:4:8 REF001"]


def test_departments_and_links_are_not_both_told(found):
    text = influencer("themes:", "  - {theme: security, owner: tom-okafor, why: A column.}")
    assert found({"people/influencers/kit-marlow.md": text}) == ["people/influencers/kit-marlow.md:7:30 OUT002"]
