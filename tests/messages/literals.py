"""The words that the code has ready for findings, read from the code itself."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

HOOKS = Path(__file__).parents[2] / "hooks" / "byline"
PLACES = (
    "rules/*/*.py", "misfits.py", "careful.py", "scalars.py", "source.py", "front_matter.py", "walk.py", "load.py", "yaml_*.py", "identity.py",
    "addresses.py", "bodies.py", "body_limits.py", "working_days.py", "pictures.py", "words.py", "model/days.py", "model/values.py",
)  # fmt: skip
LEAST = 15
"""Shorter pieces of text are joints, and told with what they join."""


def literals() -> Iterator[tuple[str, str]]:
    """Give every piece of text in the code that a finding may show, with the module that it stands in."""
    for pattern in PLACES:
        for file in sorted(HOOKS.glob(pattern)):
            for text in _texts(ast.parse(file.read_text("utf-8"))):
                if _is_told(file.name, text.strip()):
                    yield file.relative_to(HOOKS).as_posix(), text.strip()


def _is_told(module: str, text: str) -> bool:
    """Whether it is a piece of a sentence; YAML's own words, by which its errors are known, are none of ours."""
    return (
        len(text) >= LEAST
        and " " in text
        and bool(re.match("[A-Z]" if module == "yaml_troubles.py" else ".*[a-z]", text, re.DOTALL))
    )


def _texts(tree: ast.AST) -> Iterator[str]:
    """Walk all texts but docstrings, patterns and what only developers read."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("re.", "_pattern")):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        else:
            yield from _texts(node)
