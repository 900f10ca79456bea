"""Let a place that was found roughly begin and end with whole words."""

from typing import Final

from app.sources.occurrences import Span

_MOST: Final = 3
"""A word is made whole if no more of its characters are missing: else it was left out."""


def whole_words(text: str, start: int, end: int) -> Span:
    """Return the place without outer white space, and with the words whole that it cuts."""
    laid = text[start:end]
    start += len(laid) - len(laid.lstrip())
    end = max(start, end - len(laid) + len(laid.rstrip()))
    missing = _rest_of_word(text[max(0, start - _MOST - 1) : start + 1][::-1])
    return start - missing, end + _rest_of_word(text[max(0, end - 1) : end + _MOST + 1])


def _rest_of_word(letters: str) -> int:
    """Return how many letters follow the first one within its word; 0 if too many."""
    count = 0
    while count < len(letters) and _is_letter(letters[count]):
        count += 1
    return count - 1 if 0 < count - 1 <= _MOST else 0


def _is_letter(sign: str) -> bool:
    """Return whether words of such signs are parted by space: digits, and what has a case."""
    return sign.isdigit() or sign.lower() != sign.upper()
