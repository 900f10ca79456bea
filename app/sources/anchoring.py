"""Find the place of a quote in a text, or say honestly that there is none, or several."""

from collections.abc import Callable

from app.core.anchor import Anchor
from app.core.errors import AllegataError
from app.core.model import Citation
from app.sources.folding import FoldedText, fold
from app.sources.occurrences import occurrences


class Cancelled(AllegataError):  # noqa: N818  (not an error: the person asked for it)
    """A search was given up because its `cancelled` said so."""


def _never() -> bool:
    return False


def locate(citation: Citation, text: FoldedText, cancelled: Callable[[], bool] = _never) -> Anchor:
    """Return where a citation stands."""
    if citation.quote is None:
        return Anchor("unchecked")
    quote = fold(citation.quote)
    places = tuple(text.place(*span) for span in occurrences(quote, text))
    if not places:
        return Anchor("lost")
    return Anchor("found" if len(places) == 1 else "ambiguous", places)
