"""Cuts texts to a width; a text that is cut ends with an ellipsis."""

from collections.abc import Callable, Hashable
from typing import Final, TypeVar
from unicodedata import category, combining

from app.layout.batches import Measure

_ELLIPSIS = "…"
_JOINER: Final = "\u200d"
# What joins two consonants of an Indian script into one sign.
_VIRAMA: Final = 9
_MOST: Final = 20_000
Key = TypeVar("Key", bound=Hashable)


def elided(text: str, room: float, px: float, weight: int, measure: Measure) -> tuple[str, float]:
    """Return the text, cut where it is wider than `room`, and its width.

    Returns:
        An empty text of no width where not even one letter and the ellipsis fit.
    """
    width = measure(text, px, weight)
    if width <= room:
        return text, width
    # A first guess by proportion saves measuring every length, each of which is dear.
    left = room - measure(_ELLIPSIS, px, weight)
    length = min(len(text) - 1, int(len(text) * left / width))
    while (length := _before_signs(text, length)) > 0:
        cut = text[:length].rstrip() + _ELLIPSIS
        width = measure(cut, px, weight)
        if width <= room:
            return cut, width
        length -= max(1, int(length * (width - room) / width / 2))
    return "", 0.0


def _before_signs(text: str, length: int) -> int:
    """Return the length, or less where a cut there would part a letter from its marks."""
    while length > 0 and _belong_together(text[length - 1], text[length]):
        length -= 1
    return length


def _belong_together(before: str, after: str) -> bool:
    return (
        category(after).startswith("M")
        or _JOINER in (before, after)
        or combining(before) == _VIRAMA
    )


class Cuts:
    """Remembers how texts of one size were cut, because frame after frame asks for the same.

    Args:
        px: the size of the texts.
        measure: tells how wide they are.
    """

    def __init__(self, px: float, measure: Measure) -> None:
        self._px: Final = px
        self._measure: Final = measure
        self._whole: dict[tuple[int, int, int], tuple[str, float]] = {}
        self._cut: dict[tuple[str, int, float], tuple[str, float]] = {}

    def whole(
        self, event: int, more: int, weight: int, make: Callable[[int, int], str]
    ) -> tuple[str, float]:
        """Return the text that `make` makes for an event and a number, and its width."""
        name = event, more, weight
        found = self._whole.get(name)
        if found is None:
            text = make(event, more)
            found = text, self._measure(text, self._px, weight)
            _keep(self._whole, name, found)
        return found

    def cut(self, text: str, weight: int, room: float) -> tuple[str, float]:
        """Return what `elided` does."""
        name = text, weight, room
        found = self._cut.get(name)
        if found is None:
            found = elided(text, room, self._px, weight, self._measure)
            _keep(self._cut, name, found)
        return found


def _keep(kept: dict[Key, tuple[str, float]], name: Key, found: tuple[str, float]) -> None:
    if len(kept) >= _MOST:
        kept.clear()
    kept[name] = found
