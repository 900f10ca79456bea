"""The fewest words before and after a quote that tell its place from all others."""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from app.sources.occurrences import Span

REACH: Final = 1000
"""Characters to either side beyond which no context is sought."""

_WORD_BEFORE: Final = re.compile(r"(?<!\S)\S")
_WORD_AFTER: Final = re.compile(r"\S(?!\S)")


class Surroundings(NamedTuple):
    """What stands just before and just after a quote; empty where nothing is needed."""

    prefix: str
    suffix: str


def shortest_context(text: str, span: Span, others: Iterable[Span]) -> Surroundings | None:
    """Return the shortest whole-word context that only one of several equal places has.

    Args:
        text: folded.
        span: the place that is meant.
        others: the other places where the same words stand.

    Returns:
        The context; None where `REACH` characters on both sides are not enough.
    """
    start, end = span
    shared = [_shared(text, span, other) for other in others]
    best = None
    for before in _lengths_before(text, start):
        beyond = max((after for left, after in shared if left >= before), default=-1)
        after = next((n for n in _lengths_after(text, end) if n > beyond), None)
        if after is not None and (best is None or before + after <= sum(best)):
            best = (before, after)
    if best is None:
        return None
    return Surroundings(text[start - best[0] : start], text[end : end + best[1]])


def _lengths_before(text: str, start: int) -> Sequence[int]:
    """Return how long a prefix of 0, 1, 2 … whole words is, the space after it included."""
    left = max(0, start - REACH)
    words = [start - match.start() for match in _WORD_BEFORE.finditer(text, left, start)]
    return [0, *reversed(words)]


def _lengths_after(text: str, end: int) -> Sequence[int]:
    """Return how long a suffix of 0, 1, 2 … whole words is, the space before it included."""
    return [0, *(match.end() - end for match in _WORD_AFTER.finditer(text, end, end + REACH))]


def _shared(text: str, span: Span, other: Span) -> tuple[int, int]:
    """Return how many characters before, and after, are the same at two places."""
    left = _same(text[max(0, at - REACH) : at][::-1] for at in (span[0], other[0]))
    right = _same(text[at : at + REACH] for at in (span[1], other[1]))
    return left, right


def _same(stretches: Iterable[str]) -> int:
    one, other = stretches
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))
