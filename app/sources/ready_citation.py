"""A citation of the words at a place, ready to be pasted into an event file."""

import re
from typing import Final

from app.core.anchor import Place
from app.sources.folding import FoldedText, fold
from app.sources.occurrences import occurrences
from app.sources.shortest_context import shortest_context

_SPACE: Final = re.compile(r"(?<![-\u00ad\u2010\ufffe])\s+")
"""White space but that of a word broken over a line, which must stay to be told from a dash."""


def ready_citation(source: str, text: FoldedText, place: Place) -> dict[str, str]:
    """Return the keys of a citation that is `found` at a place: the words as they stand there.

    Args:
        source: the source's id.
        text: its text, folded.
        place: where the words stand.

    Returns:
        `source`, `quote`, and `prefix` and `suffix` where the words stand elsewhere too: the
        shortest that tell the places apart, none where that cannot be done.
    """
    quote = _evened(text.source[place.start : place.end])
    citation = {"source": source, "quote": quote}
    spans = occurrences(fold(quote), text)
    here = next((span for span in spans if _within(text.place(*span), place)), None)
    if here is None or len(spans) == 1:
        return citation
    context = shortest_context(text.folded, here, (span for span in spans if span != here))
    return citation | {
        key: said for key, said in (context._asdict() if context else {}).items() if said
    }


def _within(inner: Place, outer: Place) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _evened(words: str) -> str:
    return _SPACE.sub(" ", words).strip()
