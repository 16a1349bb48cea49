"""Files as the tests of rules write them, over the small sound programme."""

from pathlib import Path

BASE = Path(__file__).parents[1] / "cases" / "base"


def employee(*lines: str, name: str = "Wanda Kroll", department: str = "Platforms", body: str = "") -> str:
    """Write an employee's file with more lines under the required three; the first of them is line 5."""
    return "\n".join(["---", f"name: {name}", "job: Engineer", f"department: {department}", *lines, "---", body])


def piece(
    *lines: str, faces: str = "[{person: ines-duarte, part: author}]", form: str = "blog", status: str = "idea"
) -> str:
    """Write a piece's file; format is line 3, theme 4, faces 5, status 6, and the first of the other lines is 7."""
    top = ["---", "title: Passkeys", f"format: {form}", "theme: security", f"faces: {faces}", f"status: {status}"]
    return "\n".join([*top, *lines, "---", ""])


def influencer(*lines: str, name: str = "Kit Marlow") -> str:
    """Write an influencer's file; the first of the other lines is line 6."""
    top = ["---", f"name: {name}", "type: media", "found: {through: event}"]
    privacy = "privacy: {basis: public-interest, informed: public-figure, retain_until: 2027-06-30}"
    return "\n".join([*top, privacy, *lines, "---", ""])


def theme(*lines: str, title: str = "Fresh food", status: str = "active") -> str:
    """Write a theme's file; status is line 6, and the first of the other lines is 7."""
    top = ["---", f"title: {title}", "promise: A", "audience: [a]", "relevance: A", f"status: {status}"]
    return "\n".join([*top, *lines, "---", ""])


LINK = ("themes:", "  - theme: security", "    why: She keeps the tills.", "    agreed: 2026-01-09")
SAVVY = ("skills: {social-media: 2}", "channels: {linkedin: {last_active: 2026-02-01}}")
PROGRAMME = (BASE / "plan" / "programme.md").read_text(encoding="utf-8")


def programme(*lines: str) -> str:
    """Write the programme's file with more lines at the end of its front matter."""
    return PROGRAMME.replace("\n---\n", "\n" + "\n".join([*lines, "---", ""]), 1)
