"""Makes lively programmes of any size, the same ones each time: N people, N/20 themes, 2N influencers, 5N pieces.

    PYTHONPATH=tests python -m bench.programme FOLDER 124

They pass the check without an error; warnings and notices are there as in real life. A file is 1.2 kB on average.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.cast import Cast
from bench.people_files import PeopleFiles
from bench.plan_files import PROGRAMME, TODAY, PlanFiles
from bench.wording import Words

SEED = 8


def people_for(files: int) -> int:
    """Give the number of people that makes a programme of about so many files."""
    return max(2, round((files - 1) / 8.05))


def texts(people: int, seed: int = SEED) -> Iterator[tuple[str, str]]:
    """Make the files of a programme.

    Args:
        people: how many colleagues there are; everything else follows from it.
        seed: other words and days for the same programme.

    Yields:
        Paths relative to the root, and what each file holds.
    """
    dice = random.Random(seed)
    words, cast = Words(dice), Cast(people)
    plan, files = PlanFiles(cast, words, dice, 5 * people), PeopleFiles(cast, words, dice)
    yield "plan/programme.md", PROGRAMME.format(today=TODAY)
    for number, name in enumerate(cast.theme_ids):
        yield f"themes/{name}.md", plan.theme(number)
    for who in cast.colleagues:
        yield f"people/employees/{who.id}.md", files.colleague(who)
    for number, somebody in enumerate(cast.outside):
        yield f"people/influencers/{somebody.id}.md", files.influencer(number)
    for number, piece in enumerate(plan.pieces):
        yield f"plan/{piece.path}", plan.piece(number)


def make(root: Path, people: int, seed: int = SEED) -> int:
    """Write a programme into a folder, and tell how many files it has."""
    folders: set[Path] = set()
    many = 0
    for path, text in texts(people, seed):
        file = root / path
        if file.parent not in folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            folders.add(file.parent)
        file.write_bytes(text.encode())
        many += 1
    return many


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2])), "files")
