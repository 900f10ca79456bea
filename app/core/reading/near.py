"""What a person may have meant: the nearest of the words that would have been right."""

import difflib
from collections.abc import Collection, Iterable

_COMPARISONS = 200_000  # about a second; a file with more faults than that needs no hints


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Return the word that is most like `word`, None where none is much like it."""
    return next(iter(difflib.get_close_matches(word, words, 1)), None)


class NearMisses:
    """Hints for one file; gives none any more once they would take too long."""

    def __init__(self) -> None:
        self._left = _COMPARISONS

    def hint(self, word: str, words: Collection[str]) -> str:
        """Return `; did you mean "…"?`, or nothing."""
        self._left -= len(words)
        near = nearest(word, words) if self._left >= 0 else None
        return "" if near is None else f'; did you mean "{near}"?'
