"""Find the place of a quote in a text, or say honestly that there is none, or several."""

from collections.abc import Callable, Iterable

from app.core.anchor import Anchor, Place
from app.core.model import Citation
from app.sources.approximate import Fit, best, fit, is_near, overlap
from app.sources.candidates import Cancelled
from app.sources.context import CONTEXT_FITS, Context
from app.sources.folding import FoldedText, fold
from app.sources.near_places import near_places
from app.sources.occurrences import occurrences
from app.sources.outer_space import with_outer_space

__all__ = ["Cancelled", "locate"]


def _never() -> bool:
    return False


def locate(citation: Citation, text: FoldedText, cancelled: Callable[[], bool] = _never) -> Anchor:
    """Return where a citation stands.

    The quote's words are looked for exactly, after folding. Prefix and suffix decide among equal
    places, and they must agree (`CONTEXT_FITS`) even where there is one place only: the same few
    words between other words are not the passage that was cited. Where no place stands the test,
    the words are looked for approximately; `changed` is said of one place alone, near enough
    (`WORDS_FIT`) and better than every other (`MARGIN`). A quote that is long enough to speak for
    itself and stands there once in another context is `changed` too.

    Args:
        citation: what is looked for; without a quote it is `unchecked`.
        text: folded once for all citations of a source.
        cancelled: asked between the pieces of a long search.

    Raises:
        Cancelled: it said so.
    """
    if citation.quote is None:
        return Anchor("unchecked")
    quote, context = fold(citation.quote), Context.of(citation)
    words = quote.folded.strip()
    exact = [fit(span, 1.0, len(words), context, text.folded) for span in occurrences(quote, text)]
    agreeing = [place for place in exact if place.context >= CONTEXT_FITS]
    if agreeing:
        places = _places(quote, text, _fitting_best(agreeing, context, text.folded))
        return Anchor("found" if len(places) == 1 else "ambiguous", places)
    near = near_places(words, context, text.folded, cancelled) if words else []
    return _judged(quote, context, text, exact, near)


def _fitting_best(places: list[Fit], context: Context, text: str) -> list[Fit]:
    """Return the places whose context is the same to the letter, or else agrees best."""
    for same in (
        [place for place in places if context.stands_at(text, *place.span)],
        [place for place in places if place.context == 1.0],
    ):
        if same:
            return same
    return best(places)


def _judged(
    quote: FoldedText, context: Context, text: FoldedText, exact: list[Fit], near: list[Fit]
) -> Anchor:
    """Return what places that do not simply fit amount to."""
    length = len(quote.folded.strip())
    other = [n for n in near if not any(overlap(n.span, place.span) for place in exact)]
    fitting = best([*exact, *other])
    if not any(is_near(place, length, context) for place in fitting):
        fitting = []
    if len(fitting) == 1:
        place = fitting[0]
        similarity = place.words if place.words < 1 else place.together
        return Anchor("changed", _places(quote, text, fitting), similarity)
    several = fitting or (exact if len(exact) > 1 else [])
    return Anchor("ambiguous" if several else "lost", _places(quote, text, several))


def _places(quote: FoldedText, text: FoldedText, fits: Iterable[Fit]) -> tuple[Place, ...]:
    places = (text.place(*place.span) for place in fits)
    return tuple(with_outer_space(quote.source, text.source, place) for place in places)
