"""How well the words around a place agree with the prefix and suffix of a citation."""

from typing import Final, Self

from msgspec import Struct

from app.core.model import Citation
from app.sources.folding import fold

CONTEXT_FITS: Final = 0.6
"""From this agreement on, prefix and suffix say that a place is meant. Unrelated English is
0.3 to 0.5."""

REACH: Final = 200
"""So many characters of a prefix or suffix, those next to the quote, are compared for likeness."""


class Context(Struct, frozen=True):
    """The prefix and suffix of a citation, folded: without outer white space and cut at
    `REACH`; `written` is all of it, as folded."""

    prefix: str
    suffix: str
    written: tuple[str, str] = ("", "")

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """Return the context of a citation."""
        prefix, suffix = fold(citation.prefix).folded, fold(citation.suffix).folded
        return cls(prefix.strip()[-REACH:], suffix.strip()[:REACH], (prefix, suffix))

    def __len__(self) -> int:
        """Return how many characters there are on both sides together."""
        return len(self.prefix) + len(self.suffix)

    def stands_at(self, text: str, start: int, end: int) -> bool:
        """Return whether the very words, with their white space, stand around `text[start:end)`."""
        prefix, suffix = self.written
        return text.endswith(prefix, 0, start) and text.startswith(suffix, end)

    def agreement(self, text: str, start: int, end: int) -> float:
        """Return how like the words around `text[start:end)` are, 0 to 1; 1 without context.

        White space between is not counted, nor is case. Each side counts by its length.
        """
        if not len(self):
            return 1.0
        reach = len(self.prefix)
        before = text[max(0, start - reach - 1) : start].rstrip()[-reach:] if reach else ""
        after = text[end : end + len(self.suffix) + 1].lstrip()[: len(self.suffix)]
        alike = _alike(self.prefix, before) * len(self.prefix)
        return (alike + _alike(self.suffix, after) * len(self.suffix)) / len(self)


def _alike(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one.lower(), other.lower())
