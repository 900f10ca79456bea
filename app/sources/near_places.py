"""Find the places where a quote stands nearly, roughly first, then with their exact ends."""

from collections.abc import Callable
from itertools import product
from typing import Final, NamedTuple

from app.sources.alignment import align
from app.sources.approximate import WORDS_FIT, Fit, fit, overlap
from app.sources.candidates import candidates
from app.sources.context import CONTEXT_FITS, Context
from app.sources.occurrences import Span
from app.sources.word_ends import whole_words

LONG: Final = 800
"""A quote of more characters is looked for by its two ends, of `_END` characters each."""

_END: Final = 300
_CLEAR: Final = 0.9
_HOPELESS: Final = 0.5
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


def near_places(
    words: str, context: Context, text: str, cancelled: Callable[[], bool]
) -> list[Fit]:
    """Return places where at least half of the words stand, none overlapping another.

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
    if len(words) > LONG:
        return _between_ends(words, context, text, cancelled)
    whole = f"{context.prefix} {words} {context.suffix}".strip()
    rough = candidates(whole, text, _QUICK.least, _MOST, cancelled)
    found = _refined(words, context, text, rough, _QUICK)
    if any(place.together >= _CLEAR and place.context >= CONTEXT_FITS for place in found):
        return found
    rough = candidates(whole, text, _THOROUGH.least, _MOST, cancelled)
    if len(context):
        rough += candidates(words, text, _THOROUGH.least, _MOST, cancelled)
    return _refined(words, context, text, rough, _THOROUGH)


def _between_ends(
    words: str, context: Context, text: str, cancelled: Callable[[], bool]
) -> list[Fit]:
    """Return the places that begin like a long quote and end like it."""
    from rapidfuzz.distance import Levenshtein

    before, after = Context(context.prefix, ""), Context("", context.suffix)
    heads = near_places(words[:_END], before, text, cancelled)
    tails = near_places(words[-_END:], after, text, cancelled)
    found: list[Fit] = []
    for head, tail in product(heads, tails):
        span = (head.span[0], tail.span[1])
        if WORDS_FIT * len(words) <= span[1] - span[0] <= len(words) / WORDS_FIT:
            passage = text[slice(*span)]
            likeness = Levenshtein.normalized_similarity(words, passage, score_cutoff=_HOPELESS)
            found = _with(found, fit(span, likeness, len(words), context, text))
    return found


def _refined(words: str, context: Context, text: str, rough: list[Span], care: Care) -> list[Fit]:
    found: list[Fit] = []
    for span in rough:
        if not any(overlap(place.span, span) for place in found):
            found = _with(found, _refine(words, context, text, span, care))
    return found


def _with(places: list[Fit], place: Fit) -> list[Fit]:
    """Return the places and one more, where it is not hopeless; of overlapping ones the best."""
    overlapping = [each for each in places if overlap(each.span, place.span)]
    if place.words < _HOPELESS or any(each.words >= place.words for each in overlapping):
        return places
    return [each for each in places if each not in overlapping] + [place]


def _refine(words: str, context: Context, text: str, span: Span, care: Care) -> Fit:
    slack = int(len(words) * care.slack) + care.more
    left = max(0, span[0] - slack)
    stretch = text[left : span[1] + slack]
    start, end, cost = align(words, stretch, context.prefix, context.suffix)
    likeness = max(0.0, 1 - cost / len(words))
    place = whole_words(text, left + start, left + end)
    return fit(place, likeness, len(words), context, text)
