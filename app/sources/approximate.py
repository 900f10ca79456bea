"""Judge the places where a quote stands nearly: one that clearly fits best, several, or none."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from app.sources.alignment import align
from app.sources.candidates import candidates
from app.sources.context import CONTEXT_FITS, Context
from app.sources.occurrences import Span

WORDS_FIT: Final = 0.75
"""The least similarity of the words, however well the context agrees. In the texts measured,
words that are not there reach 0.57 by chance, and another sentence on the same thing 0.74."""

WORDS_FIT_ALONE: Final = 0.85
"""The same where the context does not agree: then the words must say it alone."""

SHORT: Final = 2.5
"""Short words are like much by chance: `SHORT / length` is added to what is asked of them, and
twice that where they stand alone (so the same words in another context count from 34 characters).
"""

MARGIN: Final = 0.05
"""A place fits clearly best when words and context together are more alike by this much."""

_CLEAR: Final = 0.9
_MOST: Final = 3
_PAGE_HEAD: Final = 400


class Care(NamedTuple):
    """How far to look: the least rough similarity, and the slack around a rough place.

    `slack` is a share of the quote's length, `more` is in characters.
    """

    least: float
    slack: float
    more: int


_QUICK: Final = Care(0.8, 0.25, 20)
_THOROUGH: Final = Care(0.45, 0.5, _PAGE_HEAD)
"""Also finds a quote whose halves are parted by a page head."""


class Fit(NamedTuple):
    """A place in the folded text and how well a quote fits there.

    `words` and `context` are similarities from 0 to 1; `together` weighs them by their length.
    """

    span: Span
    words: float
    context: float
    together: float


def fit(span: Span, words: float, length: int, context: Context, text: str) -> Fit:
    """Return how well a quote of `length` characters fits at a place, its context included."""
    agreement = context.agreement(text, *span)
    together = (words * length + agreement * len(context)) / (length + len(context))
    return Fit(span, words, agreement, together)


def is_near(place: Fit, length: int, context: Context) -> bool:
    """Return whether a place is near enough to be named at all.

    Asked is a similarity of words and context together of `WORDS_FIT + SHORT / length`, or of
    the words alone of `WORDS_FIT_ALONE + 2 * SHORT / length`; and of the words never less than
    `WORDS_FIT`.

    Args:
        place: the place.
        length: of the quote, in characters as folded.
        context: of the quote.
    """
    if place.words < WORDS_FIT:
        return False
    together = WORDS_FIT + SHORT / (length + len(context))
    alone = WORDS_FIT_ALONE + 2 * SHORT / length
    return place.together >= together or (len(context) > 0 and place.words >= alone)


def best(places: Iterable[Fit]) -> list[Fit]:
    """Return the place that fits clearly best, or all that fit about as well, by place."""
    ranked = sorted(places, key=lambda place: place.together, reverse=True)
    return sorted(p for p in ranked if p.together > ranked[0].together - MARGIN)


def near_places(
    words: str, context: Context, text: str, cancelled: Callable[[], bool]
) -> list[Fit]:
    """Return places where the words stand nearly, none of them overlapping another.

    What is like the quote with its context is looked for first; only where that gives no clear
    place, whatever is somewhat like it, and what is like the quote alone.

    Args:
        words: the quote, folded, not empty.
        context: its context.
        text: folded.
        cancelled: asked between the pieces of the text.

    Raises:
        Cancelled: it said so.
    """
    whole = f"{context.prefix} {words} {context.suffix}".strip()
    rough = candidates(whole, text, _QUICK.least, _MOST, cancelled)
    found = _refined(words, context, text, rough, _QUICK)
    if any(place.together >= _CLEAR and place.context >= CONTEXT_FITS for place in found):
        return found
    rough = candidates(whole, text, _THOROUGH.least, _MOST, cancelled)
    if len(context):
        rough += candidates(words, text, _THOROUGH.least, _MOST, cancelled)
    return _refined(words, context, text, rough, _THOROUGH)


def _refined(words: str, context: Context, text: str, rough: list[Span], care: Care) -> list[Fit]:
    found: list[Fit] = []
    for span in rough:
        if any(overlap(place.span, span) for place in found):
            continue
        place = _refine(words, context, text, span, care)
        if all(not overlap(place.span, p.span) or place.words > p.words for p in found):
            found = [p for p in found if not overlap(p.span, place.span)] + [place]
    return found


def _refine(words: str, context: Context, text: str, span: Span, care: Care) -> Fit:
    slack = int(len(words) * care.slack) + care.more
    left = max(0, span[0] - slack)
    stretch = text[left : span[1] + slack]
    start, end, cost = align(words, stretch, context.prefix, context.suffix)
    laid = stretch[start:end]
    start += len(laid) - len(laid.lstrip())
    end = max(start, end - len(laid) + len(laid.rstrip()))
    likeness = max(0.0, 1 - cost / len(words))
    return fit((left + start, left + end), likeness, len(words), context, text)


def overlap(one: Span, other: Span) -> bool:
    """Return whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]
