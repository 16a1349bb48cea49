"""Starting takes little, and checking touches nothing but content."""

import json
import sys
import sysconfig
from pathlib import Path

import pytest

import byline

HEAVY = (
    "mkdocs",
    "jinja2",
    "holidays",
    "markdown_it",
    "frontmatter",
    "yaml",
    "msgspec",
    "byline.model",
    "importlib.metadata",
)
RECORD = """
import json, sys
seen = []
def note(event, arguments):
    if event in ("open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.chmod",
                 "os.truncate", "os.utime", "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "socket.connect",
                 "socket.bind", "urllib.Request", "shutil.rmtree"):
        seen.append([event, *(str(each) for each in arguments[:3])])
from byline.cli import main
{before}
sys.addaudithook(note)
try:
    main({arguments})
except SystemExit as end:
    print(end.code, file=sys.stderr)
sys.stdout.flush()
print("AUDIT" + json.dumps(seen))
print("LOADED" + json.dumps(sorted(sys.modules)))
"""


@pytest.fixture
def recorded(spawn):
    """Run a command; give what it opened, and what was imported."""

    def record(*arguments, before=""):
        code = RECORD.format(before=before, arguments=[str(each) for each in arguments])
        result = spawn("-c", code)
        lines = result.stdout.decode().splitlines()
        seen, loaded = (
            next(line.removeprefix(word) for line in reversed(lines) if line.startswith(word))
            for word in ("AUDIT", "LOADED")
        )
        return json.loads(seen), json.loads(loaded)

    return record


def test_importing_the_command_line_is_light(spawn):
    result = spawn("-c", "import sys, byline.cli; print(*sys.modules)")
    loaded = result.stdout.decode().split()
    assert [name for name in loaded if name.startswith(HEAVY)] == []
    assert "click" in loaded


def test_a_start_imports_few_modules(recorded, spawn, programme):
    """Each costs a tenth of a millisecond to one; more than these is worth a thought."""
    counted = spawn("-c", "import sys; before = len(sys.modules); import byline.cli; print(len(sys.modules) - before)")
    assert int(counted.stdout) <= 120
    _, loaded = recorded("check", programme, "--today=2026-03-01")
    assert len([name for name in loaded if not name.startswith("byline.rules.")]) <= 460


@pytest.mark.parametrize("arguments", [("--help",), ("check", "--help"), ("--version",)])
def test_help_is_light(recorded, arguments):
    _, loaded = recorded(*arguments)
    assert [
        name for name in loaded if name.startswith(tuple(each for each in HEAVY if each != "importlib.metadata"))
    ] == []


def test_a_check_imports_no_site(recorded, programme):
    _, loaded = recorded("check", programme, "--today=2026-03-01")
    assert [
        name
        for name in loaded
        if name.startswith(
            ("mkdocs", "material", "jinja2", "PIL", "byline.views", "byline.building", "byline.rendering")
        )
    ] == []


def test_a_check_reads_content_only_and_writes_nothing(recorded, programme):
    (programme / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    (programme / "hooks").mkdir()
    (programme / "hooks/secret.md").write_text("---\n---\n", encoding="utf-8")
    (programme / "plan/table.csv").write_text("a,b\n", encoding="utf-8")
    before = {path: path.stat().st_mtime_ns for path in programme.rglob("*")}
    seen, _ = recorded("check", programme, "--today=2026-03-01")
    assert before == {path: path.stat().st_mtime_ns for path in programme.rglob("*")}

    touched = [each for each in seen if str(programme) in each[1]]
    assert touched
    content = tuple(f"{programme}/{top}" for top in ("plan", "people", "themes"))
    assert [each for each in touched if not each[1].startswith(content)] == []
    assert [each for each in touched if each[0] == "open" and each[1].endswith(".csv")] == []
    assert {each[0] for each in seen} <= {"open", "os.scandir", "os.listdir"}
    writes = [
        each
        for each in seen
        if each[0] == "open" and ("w" in each[2] or "a" in each[2] or "x" in each[2] or int(each[3]) & 3)
    ]
    assert writes == []


def test_what_is_read_elsewhere_is_code(recorded, programme):
    seen, _ = recorded("check", programme, "--today=2026-03-01")
    ours = (
        str(programme),
        str(Path(byline.__file__).parents[1]),
        sys.prefix,
        sys.base_prefix,
        sysconfig.get_path("stdlib"),
        "/usr/share/zoneinfo",
    )
    opened = [each[1] for each in seen if each[0] == "open" and not each[1].isdigit() and "__pycache__" not in each[1]]
    assert [path for path in opened if not path.startswith(ours) and not path.endswith(".pyc")] == []
