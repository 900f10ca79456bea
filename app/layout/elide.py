"""Cuts texts to a width; a text that is cut ends with an ellipsis."""

from collections.abc import Callable, Hashable
from math import inf
from typing import Final, TypeVar
from unicodedata import category, combining

from app.layout.batches import Measure

_ELLIPSIS = "…"
_JOINER: Final = "\u200d"
# What joins two consonants of an Indian script into one sign.
_VIRAMA: Final = 9
_MOST: Final = 20_000
Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


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

    They are cut at steps, so that a text stays the same through most frames of a zoom.

    Args:
        px: the size of the texts.
        step: by how much the rooms differ for which texts are cut.
        measure: tells how wide they are.
    """

    def __init__(self, px: float, step: float, measure: Measure) -> None:
        self._px: Final = px
        self._step: Final = step
        self._measure: Final = measure
        # The last cut of each text: for which rooms, `[least, past)`, and how it was cut.
        self._last: dict[int, tuple[float, float, str, float]] = {}
        self._whole: dict[int, tuple[str, int, float]] = {}
        self._cut: dict[tuple[int, float], tuple[str, float]] = {}

    def fitting(
        self, name: int, room: float, write: Callable[[int], tuple[str, int]]
    ) -> tuple[str, float]:
        """Return a text, cut where it is wider than the room, and its width.

        Args:
            name: of the text.
            write: returns the whole text and its weight; called where it is not remembered.
        """
        last = self._last.get(name)
        if last is None or not last[0] <= room < last[1]:
            last = self._fitting(name, room, write)
            _keep(self._last, name, last)
        return last[2:]

    def _fitting(
        self, name: int, room: float, write: Callable[[int], tuple[str, int]]
    ) -> tuple[float, float, str, float]:
        whole = self._whole.get(name)
        if whole is None:
            text, weight = write(name)
            whole = text, weight, self._measure(text, self._px, weight)
            _keep(self._whole, name, whole)
        text, weight, width = whole
        if width <= room:
            return width, inf, text, width
        least = room - room % self._step
        cut = self._cut.get((name, least))
        if cut is None:
            cut = elided(text, least, self._px, weight, self._measure)
            _keep(self._cut, (name, least), cut)
        return least, min(least + self._step, width), *cut


def _keep(kept: dict[Key, Value], name: Key, value: Value) -> None:
    if len(kept) >= _MOST:
        kept.clear()
    kept[name] = value
