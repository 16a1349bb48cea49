"""What the same files cost others: reading the bytes, and python-frontmatter loading them.

python -m bench.references bytes FOLDER
"""

import sys
from pathlib import Path


def read_bytes(root: Path) -> int:
    """Read every file, and do nothing with it."""
    return sum(len(file.read_bytes()) for file in root.rglob("*.md"))


def load_front_matter(root: Path) -> int:
    """Load every file as python-frontmatter does."""
    import frontmatter  # noqa: PLC0415  # no cost of the other one

    return sum(len(frontmatter.load(file).metadata) for file in root.rglob("*.md"))


if __name__ == "__main__":
    print({"bytes": read_bytes, "front-matter": load_front_matter}[sys.argv[1]](Path(sys.argv[2])))
