"""Changes told in sentences, with what follows from them: one sentence for each kind."""

from collections.abc import Mapping

from byline.changes.change import Change
from byline.changes.telling import of_files, of_influencers, of_people, of_pieces, of_themes
from byline.changes.telling.teller import Sentence, Teller

SENTENCES: Mapping[str, Sentence] = {
    **of_files.SENTENCES,
    **of_themes.SENTENCES,
    **of_people.SENTENCES,
    **of_influencers.SENTENCES,
    **of_pieces.SENTENCES,
}
"""By kind of change."""


def sentence(teller: Teller, change: Change) -> str:
    """Tell one change.

    Args:
        teller: who knows the names in both states of the programme.
        change: what to tell.
    """
    return SENTENCES[change.kind](teller, change)
