"""The wheel, installed in an environment elsewhere: it begins a programme, adds to it, checks it and builds its site."""

import os
import posixpath
import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from websites import ROOT, WebPage, changed, parsed_site, tree

DAY = "2027-02-01"
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
BEGIN = "import sys; sys.argv[0] = 'byline'; from byline.cli import main; main()"
PIECE = ["--title", "What a cold wall says", "--format", "blog", "--theme", "warm", "--face", "ana", "--part", "author"]
LINK = ["--theme", "warm-homes", "--why", "She lives it.", "--agreed", DAY]
PROVEN = f"skills: {{social-media: 2}}\nchannels: {{linkedin: {{url: https://a.example/ana, last_active: {DAY}}}}}"
Run = Callable[..., str]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    ran = subprocess.run(
        [sys.executable, "-c", BUILD, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a Python with the wheel unpacked into it; what Byline depends on is that of the tests, and this checkout is not there."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, symlinks=os.name != "nt")
    names = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", vars=names))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    # A folder that is named in a .pth comes after the packages, and .pth files in it do not count: not that of this checkout either.
    (packages / "others.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    return Path(sysconfig.get_path("scripts", vars=names), "python")


@pytest.fixture(scope="module")
def run(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("somewhere")
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "BYLINE_", "SOURCE_DATE"))
    }

    def ran(*arguments: str | Path) -> str:
        command = [str(installed), "-c", BEGIN, *map(str, arguments)]
        given = kept | {"BYLINE_TODAY": DAY, "GITHUB_ACTIONS": ""}
        done = subprocess.run(command, cwd=folder, env=given, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "WARNING" not in done.stderr, done.stderr
        return done.stdout

    return ran


@pytest.fixture(scope="module")
def programme(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a programme that was begun, added to, and restyled in one place."""
    root = tmp_path_factory.mktemp("ours") / "programme"
    theme = [
        "--theme",
        "Warm homes",
        "--promise",
        "A warm home.",
        "--audience",
        "tenants",
        "--relevance",
        "It is cold.",
    ]
    run("init", root, "--organisation", "Ours", *theme, "--person", "Bob Kay, Cook, Soup")
    run("new", "employee", "--path", root, "--name", "Ana Jansen", "--job", "Fitter", "--department", "Roofs", *LINK)
    changed(root, "people/employees/ana-jansen.md", "---\nname", f"---\n{PROVEN}\nname")
    run("new", "piece", "--path", root, *PIECE)
    for line in ("repo_url: https://git.example.org/our/programme", "edit_uri: edit/main/"):
        changed(root, "mkdocs.yml", f"# {line}", line)
    own = root / "templates"
    for path, text in {
        "pages/banner.md.j2": "",
        "theme/stylesheets/people.css": ".ours-alone { color: red }\n",
    }.items():
        (own / path).parent.mkdir(parents=True)
        (own / path).write_text(text, "utf-8")
    run("check", root)
    run("build", root, "--strict")
    return root


@pytest.fixture(scope="module")
def pages(programme: Path) -> dict[str, WebPage]:
    return parsed_site(programme / "site")


def test_the_wheel_holds_all_that_the_package_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    own = {f"byline/templates/{path}" for path in tree(ROOT / "templates")}
    code = {f"byline/{path}" for path in tree(ROOT / "hooks" / "byline") if not re.search(r"__pycache__|\.pyc$", path)}
    adapter = {"byline_mkdocs.py", "byline_mkdocs_served.py"}
    assert own | code | adapter | {"byline/py.typed", "byline/text/nl.po"} <= held
    others = {path for path in held - own - code - adapter if ".dist-info/" not in path}
    assert others == set(), "and nothing else"


def test_it_is_what_runs(run: Run, installed: Path) -> None:
    code = "import byline, byline_mkdocs; print(byline.__file__, byline_mkdocs.__file__)"
    where = subprocess.run([str(installed), "-I", "-c", code], capture_output=True, text=True, check=True).stdout
    assert str(ROOT) not in where
    assert "PYR001" in run("explain", "PYR001")


def test_the_site_shows_what_was_added(pages: dict[str, WebPage]) -> None:
    assert "Ana Jansen" in pages["people/employees/ana-jansen/index.html"].heading
    assert any("what-a-cold-wall-says" in path for path in pages)
    assert "themes/warm-homes/index.html" in pages
    assert "handbook/index.html" in pages


def test_pencils_lead_to_files_of_the_programme(pages: dict[str, WebPage], programme: Path) -> None:
    edit = "https://git.example.org/our/programme/edit/main/"
    links = [tag.get("href") for page in pages.values() for tag in page.all("a") if tag.get("href").startswith(edit)]
    sources = {unquote(link.removeprefix(edit)) for link in links}
    assert {"people/employees/ana-jansen.md", "themes/warm-homes.md"} <= sources
    assert [path for path in sources if not (programme / path).is_file()] == []


def test_every_link_leads_to_a_file(pages: dict[str, WebPage], programme: Path) -> None:
    site = programme / "site"
    broken = [(path, link) for path, page in pages.items() if path != "404.html" for link in _broken(page, site)]
    assert broken == []


def _broken(page: WebPage, site: Path) -> list[str]:
    links = [tag.get(name) for tag in page.tags for name in ("href", "src") if name in tag.attributes]
    return [link for link in links if not urlsplit(link).scheme and not _leads_somewhere(page, link, site)]


def _leads_somewhere(page: WebPage, link: str, site: Path) -> bool:
    path = unquote(urlsplit(link).path)
    target = site / posixpath.normpath(posixpath.join(page.folder, path)) if path else site / page.path
    return target.is_file() or (target / "index.html").is_file()


def test_styles_and_scripts_are_ours_and_what_the_company_has_instead(
    pages: dict[str, WebPage], programme: Path
) -> None:
    styles = [tag.get("href") for tag in pages["index.html"].all("link") if "stylesheets/byline." in tag.get("href")]
    assert len(styles) == 1
    sheet = (programme / "site" / styles[0]).read_text("utf-8")
    assert ".ours-alone" in sheet
    assert ".by-" in sheet
    scripts = {tag.get("src"): tag.attributes for tag in pages["index.html"].all("script")}
    assert "defer" in scripts["javascripts/filters.js"]
    assert (programme / "site" / "javascripts" / "search.js").is_file()
    assert "javascripts/search.js" in (programme / "site" / "index.html").read_text("utf-8")
    searched = tree(programme / "site" / "search")
    assert any(b"cold wall" in data for data in searched.values()), list(searched)


def test_pages_for_other_generators(run: Run, programme: Path, tmp_path: Path) -> None:
    run("pages", tmp_path / "pages", "--path", programme)
    assert (tmp_path / "pages" / "index.md").is_file()
    assert (tmp_path / "pages" / "stylesheets" / "people.css").read_text("utf-8").startswith(".ours-alone")


def test_nothing_is_to_be_upgraded(run: Run, programme: Path) -> None:
    before = tree(programme)
    assert run("upgrade", programme) == ""
    assert tree(programme) == before
