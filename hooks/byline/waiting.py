"""What work that may take long tells whoever waits for it: how far it is. It is told, and shown elsewhere or not at all."""

from collections.abc import Callable

Step = Callable[[int, int], object]
"""Is told how many files or rules are done, and of how many."""


def unseen(_done: int, _of: int) -> None:
    """Tell nobody."""
