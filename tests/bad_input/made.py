"""Bad input that git or a file system cannot carry safely: links, pipes, odd names, large texts, many files. Made when a test runs.

Each entry: what makes it below a programme's folder, and the findings that it has, as `place severity code`.
"""

import os
import socket
from collections.abc import Callable, Iterable
from pathlib import Path

Made = Callable[[Path], object]
EMPLOYEE = "---\nname: Ada Moss\njob: Writer\ndepartment: Platforms\n{}---\nText.\n"
PIECE = "---\ntitle: Step {0}\nformat: blog\ntheme: security\nfaces: [{{person: ines-duarte, part: author}}]\nstatus: idea\n{1}---\n"
ADA = "people/employees/ada-moss.md"
MEBIBYTE = 1024 * 1024


def head(text: str) -> Made:
    """Write a colleague with more lines in the front matter."""
    return lambda root: (root / ADA).write_text(EMPLOYEE.format(text[: MEBIBYTE - 200]), "utf-8")


def body(text: str) -> Made:
    """Write a colleague with another text."""
    return lambda root: (root / ADA).write_text(EMPLOYEE.format("") + text[: MEBIBYTE - 200], "utf-8")


def whole(data: bytes, path: str | bytes = ADA) -> Made:
    """Write a file as it is, under a name of any bytes."""

    def write(root: Path) -> None:
        file = root / os.fsdecode(path)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    return write


def pieces(texts: Iterable[str]) -> Made:
    """Write pieces, numbered."""

    def write(root: Path) -> None:
        for number, text in enumerate(texts):
            (root / f"plan/2026/step-{number}.md").write_text(text, "utf-8")

    return write


def link(path: str, target: str) -> Made:
    """Lay a symbolic link."""
    return lambda root: (root / path).symlink_to(target)


def listening(path: str) -> Made:
    """Lay a socket; its address is given relative to an open folder, since few bytes are allowed for one."""

    def bind(root: Path) -> None:
        folder = os.open((root / path).parent, os.O_RDONLY)
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(f"/proc/self/fd/{folder}/{Path(path).name}")
        os.close(folder)

    return bind


def sparse(path: str, size: int) -> Made:
    """Make a file that says it is large, and takes no room."""

    def make(root: Path) -> None:
        with (root / path).open("wb") as file:
            file.truncate(size)

    return make


def deep(root: Path) -> None:
    """Nest folders further than a path can tell."""
    handle = os.open(root / "plan", os.O_RDONLY)
    for _ in range(30):
        os.mkdir("d" * 200, dir_fd=handle)
        inner = os.open("d" * 200, os.O_RDONLY, dir_fd=handle)
        os.close(handle)
        handle = inner
    os.close(handle)


MADE: dict[str, tuple[Made, list[str] | None]] = {
    "fs-link-to-a-page": (link(ADA, "ines-duarte.md"), [f"{ADA}:1:1 error DOC011"]),
    "fs-link-to-itself": (link("themes/loop.md", "loop.md"), ["themes/loop.md:1:1 error DOC011"]),
    "fs-folder-is-a-link": (link("plan/2025", "../themes"), ["plan/2025:1:1 error DOC011"]),
    "fs-portrait-is-a-link": (
        lambda root: (head("portrait: ada.png\n")(root), link("people/employees/ada.png", "/etc/hostname")(root)),
        ["people/employees/ada.png:1:1 error DOC011"],
    ),
    "fs-pipe": (lambda root: os.mkfifo(root / "themes/pipe.md"), ["themes/pipe.md:1:1 error DOC001"]),
    "fs-portrait-is-a-pipe": (
        lambda root: (head("portrait: ada.png\n")(root), os.mkfifo(root / "people/employees/ada.png")),
        [f"{ADA}:5:11 error DOC011"],
    ),
    "fs-socket": (listening("plan/2026/s.md"), ["plan/2026/s.md:1:1 error DOC001"]),
    "fs-folder-with-a-files-name": (
        lambda root: (root / "themes/trust.md").mkdir(),
        ["themes/trust.md:1:1 error DOC001"],
    ),
    "fs-four-gibibytes": (sparse(ADA, 2**32), [f"{ADA}:1:1 error DOC001"]),
    "fs-line-end-in-a-name": (
        whole(EMPLOYEE.format("").encode(), b"people/employees/ada\n::error::moss.md"),
        ["people/employees/ada\\n::error::moss.md:1:1 error DOC009"],
    ),
    "fs-name-of-other-bytes": (
        whole(EMPLOYEE.format("").encode(), b"people/employees/ad\xe9.md"),
        ["people/employees/ad\\udce9.md:1:1 error DOC009"],
    ),
    "fs-accent-apart": (
        whole(EMPLOYEE.format("").encode(), "people/employees/ade\u0301.md"),
        ["people/employees/ade\\u0301.md:1:1 error DOC009"],
    ),
    "dos-only-dashes": (whole(b"---\n" * 262_000), []),
    "dos-only-line-ends": (whole(b"\n" * MEBIBYTE), [f"{ADA}:1:1 error DOC002"]),
    "dos-only-brackets": (head("x: " + "[" * MEBIBYTE), []),
    "dos-only-braces": (head("{" * MEBIBYTE), []),
    "dos-only-quotes": (head('style: "' + "\\u0041" * 170_000 + '"\n'), []),
    "dos-keys-by-the-thousand": (head("".join(f"field{number}: a\n" for number in range(60_000))), []),
    "dos-near-misses": (head("".join(f"skils{number}: a\n" for number in range(8_000))), []),
    "dos-one-key-over-and-over": (head("job: Writer\n" * 80_000), []),
    "dos-questions": (head("? " * 500_000 + "\n"), []),
    "dos-anchors": (head("".join(f"a{number}: &a{number} b\n" for number in range(50_000))), []),
    "dos-references": (head(f"training: [{'{course: trainig}, ' * 40_000}]\n"), []),
    "dos-backticks": (body(" ".join("`" * number for number in range(1, 180)) + "\n\n"), None),
    "dos-stars-between-brackets": (body(("[" * 100 + "*a" * 900 + "\n\n") * 50), None),
    "dos-ticks-between-brackets": (body(("[" * 100 + "`a" * 900 + "\n\n") * 50), None),
    "dos-attributes": (body(("{: .a }" * 2_500 + "\n\n") * 50), []),
    "dos-wide-table": (body("|a" * 900 + "|\n" + "|-" * 900 + "|\n" + "|a|\n" * 500), [f"{ADA}:29:1 error DOC013"]),
    "dos-long-table": (body("|a|b|c|\n|-|-|-|\n" + "|a|b|c|\n" * 4_990), None),
    "dos-links": (body("[a][b]" * 150_000), []),
    "dos-angles": (body("<" * 1_000_000), []),
    "dos-mail": (
        whole(b"---\nname: Kit\nworks_for: '" + b"a." * 400_000 + b"'\n---\n", "people/influencers/kit.md"),
        [],
    ),
    "dos-chain-of-pieces": (
        pieces(PIECE.format(at, f"derived_from: step-{at - 1}\n" if at else "") for at in range(1_500)),
        None,
    ),
    "dos-circle-of-pieces": (
        pieces(PIECE.format(at, f"derived_from: step-{(at + 1) % 1_200}\n") for at in range(1_200)),
        [],
    ),
    "dos-broken-pieces": (pieces("---\ntitle: [\n---\n" for _ in range(1_500)), []),
    "dos-deep-folders": (deep, []),
}
"""By name; None for what is sound, an empty list for errors whose number and places say nothing more."""
