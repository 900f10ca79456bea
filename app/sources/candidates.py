"""Rough places where a quote may stand in a changed text, best first."""

import heapq
from collections.abc import Callable, Iterator
from typing import Final

from app.core.errors import AllegataError

PIECE: Final = 400_000
"""Characters searched in one call, which holds the interpreter's lock, for words of up to
`_USUAL` characters: about 20 ms. The longer the words, the shorter the piece."""

_USUAL: Final = 300

EQUAL: Final = 0.1
"""What is less like by no more than this may be as good when its ends are known."""

_GOOD: Final = 0.7

LIMIT: Final = 50
"""No more are given: of so many places none will be chosen."""

_Hit = tuple[float, int, int, int, int]
"""Negative score, then `[start, end)` of the hit, then `[start, end)` of the piece around it."""


class Cancelled(AllegataError):  # noqa: N818  (not an error: the person asked for it)
    """A search was given up because its `cancelled` said so."""


def candidates(
    words: str, text: str, least: float, most: int, cancelled: Callable[[], bool]
) -> list[tuple[int, int]]:
    """Return the stretches `[start, end)` of the text that are most like the words.

    Args:
        words: what is looked for, folded; time grows with the square of their length, so
            longer ones than some 1,000 characters are looked for by their ends.
        text: folded.
        least: similarity from 0 to 1 below which a stretch is left out.
        most: how many are wanted, beside those that are as good as the best (`EQUAL`).
        cancelled: asked before each piece.

    Raises:
        Cancelled: it said so.
    """
    found: list[tuple[int, int]] = []
    enough = _GOOD
    for score, span in _best_first(words, text, least, cancelled):
        enough = max(enough, score - EQUAL)
        if len(found) == LIMIT or (len(found) >= most and score < enough):
            break
        found.append(span)
    return found


def _best_first(
    words: str, text: str, least: float, cancelled: Callable[[], bool]
) -> Iterator[tuple[float, tuple[int, int]]]:
    """Yield hits by falling score; what is left of a hit's piece is searched once more."""
    size = PIECE * _USUAL // max(len(words), _USUAL)
    pieces = [(at, at + size + 2 * len(words)) for at in range(0, len(text), size)]
    hits: list[_Hit] = []
    while True:
        for start, end in pieces:
            if cancelled():
                raise Cancelled("the search was given up")
            hits += _best(words, text, start, min(end, len(text)), least)
        if not hits:
            return
        heapq.heapify(hits)
        score, start, end, left, right = heapq.heappop(hits)
        yield -score / 100, (start, end)
        pieces = [(left, start), (end, right)]


def _best(words: str, text: str, start: int, end: int, least: float) -> list[_Hit]:
    """Return the best hit of one piece, if any; a rest shorter than half the words has none."""
    if end - start < len(words) / 2:
        return []
    # Loaded with the first quote that is looked for, here as in the modules beside this one: a
    # window that opens does not wait for it.
    from rapidfuzz.fuzz import partial_ratio_alignment

    found = partial_ratio_alignment(words, text[start:end], score_cutoff=100 * least)
    if found is None:
        return []
    return [(-found.score, start + found.dest_start, start + found.dest_end, start, end)]
