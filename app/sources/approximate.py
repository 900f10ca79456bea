"""Judge places where a quote stands nearly: one that clearly fits best, several, or none."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from app.sources.context import Context
from app.sources.occurrences import Span

WORDS_FIT: Final = 0.75
"""The least similarity of the words, however well the context agrees. In the texts measured,
words that are not there reach 0.57 by chance, and another sentence on the same thing 0.74."""

WORDS_FIT_ALONE: Final = 0.85
"""The same where the context does not agree: then the words must say it alone."""

SHORT: Final = 2.7
"""Short words are like much by chance: `SHORT / length` is added to what is asked of them, and
twice that where they stand alone (so the same words in another context count from 36 characters).
"""

MARGIN: Final = 0.05
"""A place fits clearly best when words and context together are more alike by this much."""


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


def overlap(one: Span, other: Span) -> bool:
    """Return whether two half-open spans share a character."""
    return one[0] < other[1] and other[0] < one[1]
