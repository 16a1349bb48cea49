"""The shape of the code: imports point one way, modules and functions stay small, names say what is meant."""

import ast
import graphlib
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "hooks" / "byline"
MODULES = {
    ".".join(("byline", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}

LAYERS = (
    (
        "addresses",
        "characters",
        "identity",
        "suggestions",
        "globs",
        "private_words",
        "other_words",
        "content_policy",
        "waiting",
        "collecting",
    ),
    ("model",),
    ("findings", "allowed_html"),
    ("front_matter", "yaml_troubles", "yaml_tree", "plain_yaml", "yaml_reader", "source", "walk"),
    ("wanted", "scalars", "misfits", "careful", "convert", "schema"),
    ("plan", "load", "published"),
    (
        "pyramid",
        "working_days",
        "ignores",
        "references",
        "words",
        "fixes",
        "schedule",
        "routes",
        "cadence",
        "workload",
        "relationships",
    ),
    ("rules",),
    ("check", "rule_choice"),
    ("cards", "events", "git", "listening", "agenda"),
    (
        "body_html",
        "output",
        "commenting",
        "views",
        "drawings",
        "feeds",
        "pages",
        "rendering",
        "importing",
        "exporting",
        "publishing",
        "building",
        "previewing",
        "mending",
    ),
    ("editing_help",),
    ("language_server",),
    ("commands",),
    ("cli",),
    ("__main__",),
)
"""From what knows nothing to what knows all: a module imports from its own layer and those above it in this list only."""

ALONE = {
    "byline.rules": {"byline.rules.rule"},
    "byline.output": set(),
    "byline.views": {"byline.views.view", "byline.views.calendar_view"},
    "byline.feeds": {"byline.feeds.feed"},
}
"""Packages whose modules stand alone, with what they share."""


def imports(name: str) -> set[str]:
    """Give the modules that one imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name}: a relative import"
            within = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES.keys()
            found |= within or {node.module or ""}
    return found


IMPORTS = {name: imports(name) for name in MODULES}


def layer(name: str) -> int | None:
    top = name.split(".")[1] if "." in name else ""
    return next((number for number, layer in enumerate(LAYERS) if top in layer), None)


@pytest.mark.parametrize("name", MODULES)
def test_nothing_imports_a_site_generator(name):
    tops = {each.split(".")[0] for each in IMPORTS[name]}
    assert not tops & {"mkdocs", "properdocs", "material", "markdown"}


def test_two_modules_beside_the_package_know_mkdocs_and_are_no_longer_than_others():
    beside = {file.name: file.read_text("utf-8") for file in ROOT.parent.glob("*.py")}
    assert beside.keys() == {"mkdocs_hooks.py", "byline_mkdocs_served.py"}
    assert all("from mkdocs." in text and len(text.splitlines()) <= 300 for text in beside.values())


def test_only_the_language_server_knows_the_protocol_of_editors():
    knows = [name for name in MODULES if {each.split(".")[0] for each in IMPORTS[name]} & {"pygls", "lsprotocol"}]
    assert all(name.startswith("byline.language_server.") for name in knows)


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("byline.model")])
def test_the_model_knows_nothing_but_itself(name):
    own = {each for each in IMPORTS[name] if each.startswith("byline")}
    assert all(each.startswith("byline.model") or layer(each) == 0 for each in own)
    assert not IMPORTS[name] & {"os", "io", "pathlib", "subprocess", "yaml"}, "the model reads and writes nothing"


@pytest.mark.parametrize("name", MODULES)
def test_imports_point_one_way(name):
    here = layer(name)
    wrong = {each for each in IMPORTS[name] if here is not None and (layer(each) or 0) > here}
    assert not wrong


def test_no_imports_run_in_a_circle():
    packages = {name for name, path in MODULES.items() if path.name == "__init__.py"}
    graph = {
        name: {each for each in found if each in MODULES and each not in packages} for name, found in IMPORTS.items()
    }
    graphlib.TopologicalSorter(graph).prepare()


@pytest.mark.parametrize("name", [name for name in MODULES if any(name.startswith(f"{each}.") for each in ALONE)])
def test_no_rule_view_or_output_imports_another(name):
    package = next(each for each in ALONE if name.startswith(f"{each}."))
    if name not in ALONE[package] and MODULES[name].name != "__init__.py":
        assert {each for each in IMPORTS[name] if each.startswith(f"{package}.")} <= ALONE[package]


@pytest.mark.parametrize("name", MODULES)
def test_modules_have_at_most_three_hundred_lines_and_a_docstring(name):
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= 300
    assert ast.get_docstring(TREES[name]) or not TREES[name].body


@pytest.mark.parametrize("name", MODULES)
def test_names_say_what_a_module_is_about(name):
    assert not {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base", "core"} & set(
        name.split(".")
    )


def lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    first = function.body[1] if ast.get_docstring(function) and len(function.body) > 1 else function.body[0]
    return (function.end_lineno or 0) - first.lineno + 1 + (first.lineno != function.lineno)


FUNCTIONS = {
    f"{name}:{node.name}:{node.lineno}": node
    for name, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
}


def test_functions_are_short():
    counts = {name: lines(function) for name, function in FUNCTIONS.items()}
    assert {name: count for name, count in counts.items() if count > 40} == {}
    print(f"{len(counts)} functions, median {statistics.median(counts.values())} lines, longest {max(counts.values())}")
    assert statistics.median(counts.values()) <= 10


def public(body: list[ast.stmt], within: str = "") -> list[tuple[str, ast.AST]]:
    """Give the public functions and classes of a module, and the methods of its public classes."""
    found: list[tuple[str, ast.AST]] = []
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            found.append((f"{within}{node.name}", node))
            found += public(node.body, f"{node.name}.") if isinstance(node, ast.ClassDef) else []
    return found


@pytest.mark.parametrize("name", MODULES)
def test_what_is_public_has_a_docstring(name):
    assert [each for each, node in public(TREES[name].body) if not ast.get_docstring(node)] == []


@pytest.mark.parametrize("name", MODULES)
def test_no_module_keeps_state(name):
    """Module-level values are constants: no `global`, no assignment to what a module or class holds."""
    assert not any(isinstance(node, ast.Global) for node in ast.walk(TREES[name]))
