"""The preview of a stranger's content: our code and settings, and of theirs the three folders alone."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests" / "cases" / "base"


@pytest.mark.skipif(sys.platform == "win32" or not (ROOT / ".venv/bin/byline").exists(), reason="runs this .venv")
def test_nothing_else_of_the_content_counts(tmp_path: Path) -> None:
    content, site, ran = Path(shutil.copytree(BASE, tmp_path / "content")), tmp_path / "site", tmp_path / "ran"
    (tmp_path / "secret.md").write_text("a secret", "utf-8")
    for name in ("hooks/mkdocs_hooks.py", "plan/mkdocs_hooks.py", "plan/conftest.py"):
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(f"open({str(ran)!r}, 'w')\n", "utf-8")
    (content / "mkdocs.yml").write_text("site_name: Taken over\n", "utf-8")
    (content / "plan" / "evil.js").write_text("alert(1)", "utf-8")
    for name in ("plan/secret.md", "plan/secret.txt", "people/everything"):
        (content / name).symlink_to(tmp_path / "secret.md" if "." in name else "/")
    script = [ROOT / "scripts" / "preview.sh", content, site]
    made = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "Paying without worries" in (site / "themes" / "security" / "index.html").read_text("utf-8")
    assert not ran.exists()
    assert not [file for file in site.rglob("*") if file.name in {"evil.js", "secret.txt", "conftest.py"}]
    assert "Taken over" not in (site / "index.html").read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32" or not (ROOT / ".venv/bin/byline").exists(), reason="runs this .venv")
def test_content_with_errors_has_none(tmp_path: Path) -> None:
    content = Path(shutil.copytree(BASE, tmp_path / "content"))
    (content / "plan" / "programme.md").write_text("no front matter", "utf-8")
    script = [ROOT / "scripts" / "preview.sh", content, tmp_path / "site"]
    made = subprocess.run(script, capture_output=True, text=True, timeout=120, check=False)
    assert made.returncode == 1
    assert not (tmp_path / "site").exists()
