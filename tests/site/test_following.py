"""After an edit, a served site is what a whole build of the same files gives, byte for byte, though most pages stay untouched."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from PIL import Image, ImageOps

from byline.check import check
from byline.findings import Severity
from byline.load import load
from byline.pages import Page, Site, banner_of, site_of
from byline.views.view import View
from websites import ROOT, changed, example_copied, tree

ADDRESS = "http://127.0.0.1:8000/"
DWIGHT, TIJN, NINA = (f"people/employees/{name}.md" for name in ("dwight-pinas", "tijn-van-dam", "nina-okafor"))
BERT, BRAM = "people/influencers/bert-jan-kuipers.md", "people/influencers/bram-sietsma.md"
WARM, SHARE = "themes/warm-homes.md", "themes/energy-together.md"
BAKER, COLD = "plan/2026/a-baker-on-the-roof.md", "plan/2026/cold-hands-on-the-dial.md"
ROOF, PARROT = "plan/2027/grandmothers-on-the-roof.md", "plan/2026/the-parrot-speaks.md"
PROGRAMME = "plan/programme.md"

NEW_PIECE = """---
title: The parrot speaks
format: blog
theme: energy-together
faces: [{person: tijn-van-dam, part: author}]
status: idea
---
In June.
"""
NEW_PERSON = """---
name: Nina Okafor
job: Planner
department: Grid
level: adviser
languages: [en]
---
Plans.
"""
NEW_THEME = """---
title: Light at night
promise: A street can be dark and safe.
audience: [streets]
relevance: Bats.
kind: market
status: proposed
questions:
  dark: How dark may it be?
reviewed: 2026-09-15
---
Dark.
"""

Edit = tuple[str, ...]
EDITS: tuple[Edit, ...] = (
    ("nothing at all", DWIGHT, "", ""),
    ("a name", DWIGHT, "name: Dwight Pinas", "name: Dwight Pinas Junior"),
    ("a job", DWIGHT, "job: Meter technician", "job: Meter teller"),
    ("a department", DWIGHT, "department: Data & Meters", "department: Meters"),
    ("a role", DWIGHT, "role: social-savvy                  #", "role: subject-matter-expert #"),
    ("a proof is taken away", DWIGHT, "      - {proves: conversation, what: Answers under his films until there are no questions left, date: 2026-10-18}\n", ""),
    ("the date of a proof", DWIGHT, "tired, date: 2026-09-14", "tired, date: 2026-09-15"),
    ("a skill", DWIGHT, "presenting: 2, video", "presenting: 3, video"),
    ("a course", DWIGHT, "done: 2026-02-24", "done: 2026-02-25"),
    ("the text of a profile", DWIGHT, "Dwight rings the bell", "## At the door\n\nDwight *rings* the bell"),
    ("a comment in the front matter", DWIGHT, "department: Meters", "department: Meters # since June"),
    ("another portrait", "people/employees/dwight-pinas.jpg", "mirrored"),
    ("no portrait any more", DWIGHT, "portrait: dwight-pinas.jpg\n", ""),
    ("consent is withdrawn", TIJN, "    role: social-savvy", "    withdrawn: 2026-11-01\n    role: social-savvy"),
    ("consent is given again", TIJN, "    withdrawn: 2026-11-01\n", ""),
    ("the order of channels", BRAM, "  shorts: {", "  blog: {url: https://clips.example/b, reach: 61000, length: long}\n  shorts: {"),
    ("the other order", BRAM, "  blog: {url: https://clips.example/b, reach: 61000, length: long}\n  shorts: {url: https://clips.example/@klusbram, reach: 61000, length: short}", "  shorts: {url: https://clips.example/@klusbram, reach: 61000, length: short}\n  blog: {url: https://clips.example/b, reach: 61000, length: long}"),
    ("a contact", BERT, "found: {through", "  - {date: 2026-11-16, by: dwight-pinas, how: meeting, what: Notebook 42, theme: honest-data}\nfound: {through"),
    ("a stage", BRAM, "stage: aware", "stage: interested"),
    ("an owner", BRAM, "owner: kasia-wisniewska", "owner: bouchra-el-amrani"),
    ("the type of an influencer", BRAM, "type: mass-connector", "type: media"),
    ("a theme's title", WARM, "title: Warm homes without gas", "title: Warm homes, no gas"),
    ("a theme's question", WARM, "noise: Will the neighbours hear it?", "noise: Do the neighbours hear it?"),
    ("a theme's lead", WARM, "lead: joost-terpstra", "lead: henk-jan-postma"),
    ("a theme's status", SHARE, "status: proposed", "status: retired"),
    ("a piece's title", BAKER, "title: A baker on the roof", "title: 'A baker <on> the *roof* & off'"),
    ("a status", BAKER, "status: review", "status: drafting"),
    ("a planned day", COLD, "planned: 2026-12-15", "planned: 2027-01-19"),
    ("a planned year", ROOF, "planned: 2027-Q2", "planned: 2028-Q2"),
    ("back from it", ROOF, "planned: 2028-Q2", "planned: 2027-Q2"),
    ("a format", COLD, "format: interview", "format: blog"),
    ("a face", ROOF, "person: jaimy-lieveld, part: author", "person: kasia-wisniewska, part: author"),
    ("a body with a heading and a link", COLD, "What can be arranged", "## On the phone\n\nSee [the baker](a-baker-on-the-roof.md). What can be arranged"),
    ("dropped", COLD, "status: review", "status: dropped"),
    ("a piece is new", PARROT, NEW_PIECE),
    ("a person is new", NINA, NEW_PERSON),
    ("somebody leaves", NINA, "level: adviser", "level: adviser\nleft: 2026-11-20"),
    ("a theme is new", "themes/light-at-night.md", NEW_THEME),
    ("an error", COLD, "theme: energy-poverty", "theme: energy-povert"),
    ("another error", WARM, "kind: market", "kind: markt"),
    ("one is mended", COLD, "theme: energy-povert\n", "theme: energy-poverty\n"),
    ("the other is", WARM, "kind: markt", "kind: market"),
    ("a piece is gone", PARROT, ""),
    ("a theme is gone", "themes/light-at-night.md", ""),
    ("a piece has another name", "plan/2026/the-kettle-test.md", "> plan/2026/the-kettle-trial.md"),
    ("a format of one's own", PROGRAMME, "privacy: {retain_months: 24}", "privacy: {retain_months: 24}\nformats:\n  song: {title: Song}"),
    ("another day", PROGRAMME, "today: 2026-11-22", "today: 2026-11-23"),
    ("how all pages look", "mkdocs.yml", "site_name: Havenlicht", "site_name: Harbour light"),
    ("another language", PROGRAMME, "language: en", "language: nl"),
)  # fmt: skip
WHOLE_AFTER = {"another error", "a piece has another name", "another language"}
"""Where the whole folder is compared, which takes a build of all pages; the text of every page is compared after each edit."""


def adapter() -> Any:
    """Give an adapter of its own, as each process has one."""
    spec = importlib.util.spec_from_file_location("mkdocs_hooks", ROOT / "hooks" / "mkdocs_hooks.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Adapter()


class Served:
    """A site as `mkdocs serve` makes it, without the server: pages when they are asked for, or all of them at once."""

    def __init__(self, root: Path, site: Path, *, livereload: bool) -> None:
        self.root, self.site, self.adapter = root, site, adapter()
        with click.Context(click.Command("serve")) as context:
            context.params["livereload"] = livereload
            config = self.config()
            config.plugins.on_startup(command="serve", dirty=False)
        self.build(config)

    def config(self) -> MkDocsConfig:
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.site), hooks=[])
        config.site_url = ADDRESS
        config.plugins["byline"] = self.adapter
        return config

    def build(self, config: MkDocsConfig | None = None) -> None:
        build(config or self.config(), serve_url=ADDRESS)


class Followed(Served):
    """Such a site while somebody edits: notes the text of which each page is made."""

    def __init__(self, root: Path, site: Path) -> None:
        super().__init__(root, site, livereload=True)
        self.texts: dict[str, Page] = {}
        self.adapter.served.build = self.build
        self.bring()

    def bring(self) -> None:
        """Ask for everything."""
        demand, write = self.adapter.served.following.demand, Site.page

        def noted(site: Site, view: View) -> Page:
            self.texts[view.path] = write(site, view)
            return self.texts[view.path]

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(Site, "page", noted)
            demand.bring(*demand.due)
        assert demand.due == ()

    def edit(self, edit: Edit) -> None:
        done(self.root, edit)
        self.adapter.served.following.rebuild()
        self.bring()

    def stale(self) -> list[str]:
        """Compare the text of each page with that of the same page of a programme that was just read."""
        report = check(load(self.root))
        fails = report.fails(Severity.ERROR)
        site = banner_of(report, self.adapter.site) if fails else site_of(report, ADDRESS, self.adapter.site)
        return [view.path for view in site.views if self.texts.get(view.path) != site.page(view)]

    def differing(self, other: Path) -> list[str]:
        """Compare all files with those of a whole build."""
        Served(self.root, other, livereload=False)
        ours, theirs = tree(self.site), tree(other)
        return [path for path in sorted(ours.keys() | theirs.keys()) if ours.get(path) != theirs.get(path)]


def done(root: Path, edit: Edit) -> None:
    """Make an edit: old and new text, a whole text, nothing for a file that goes, or another name for it."""
    _, path, *words = edit
    if len(words) == 2:
        changed(root, path, *words)
    elif words == ["mirrored"]:
        with Image.open(root / path) as picture:
            mirrored = ImageOps.mirror(picture)
        mirrored.save(root / path)
    elif words[0].startswith("> "):
        (root / path).rename(root / words[0].removeprefix("> "))
    elif words[0]:
        (root / path).write_text(words[0], encoding="utf-8")
    else:
        (root / path).unlink()


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[str]]]:
    """Make all edits, one after the other: by what was edited, which pages are stale, and which files differ."""
    folder = tmp_path_factory.mktemp("followed")
    example_copied(folder / "programme")
    changed(folder / "programme", "mkdocs.yml", "  - handbook/index.md", f"  - handbook/index.md\n  - {SHARE}")
    link = "[there some day](../plan/2026/the-kettle-trial.md)"
    changed(
        folder / "programme",
        "templates/pages/people.md.j2",
        '# {{ _("People") }}',
        f'{link}\n\n# {{{{ _("People") }}}}',
    )
    with pytest.MonkeyPatch.context() as patch:
        for name in ("BYLINE_TODAY", "SOURCE_DATE_EPOCH"):
            patch.delenv(name, raising=False)
        served = Followed(folder / "programme", folder / "site")
        found: dict[str, list[str]] = {}
        for edit in EDITS:
            served.edit(edit)
            found[edit[0]] = served.stale()
            if edit[0] in WHOLE_AFTER:
                found[edit[0]] += served.differing(folder / "other")
        yield found


@pytest.mark.parametrize("edited", [edit[0] for edit in EDITS])
def test_every_page_is_what_it_would_be_if_all_were_made_anew(outcomes: dict[str, list[str]], edited: str) -> None:
    assert outcomes[edited] == []


class Stranger(BasePlugin):  # type: ignore[type-arg]
    """A plugin that might want to see all pages."""


@pytest.mark.parametrize("more", [{}, {"strict": True}, {"nav": []}, {"extra_templates": ["robots.txt"]}])
def test_mkdocs_builds_all_pages_where_something_else_has_to_see_them(more: dict[str, Any]) -> None:
    served = adapter()
    with click.Context(click.Command("serve")) as context:
        context.params["livereload"] = True
        served.on_startup(command="serve", dirty=False)
    config = load_config(str(ROOT / "mkdocs.yml"), hooks=[], **more)
    config.plugins["byline"] = served
    assert served.served.takes_on(config) is not bool(more)
    config.plugins["stranger"] = Stranger()
    assert not served.served.takes_on(config)


def test_as_a_hook_it_takes_its_own_site_on() -> None:
    config = load_config(str(ROOT / "mkdocs.yml"))
    (hook,) = (plugin for name, plugin in config.plugins.items() if name.startswith("hooks/"))
    with click.Context(click.Command("serve")) as context:
        context.params["livereload"] = True
        config.plugins.on_startup(command="serve", dirty=False)
    assert hook._adapter.served.takes_on(config)  # noqa: SLF001


def test_nothing_is_put_off_where_nobody_would_make_it_later() -> None:
    served = adapter()
    for command, livereload in (("build", True), ("serve", False)):
        with click.Context(click.Command(command)) as context:
            context.params["livereload"] = livereload
            served.on_startup(command=command, dirty=False)
        assert served.served is None
