"""Breaks text into lines that fit a width, and never leaves anything out."""

from collections.abc import Iterator

from app.layout.batches import Measure, Text
from app.layout.roles import Role


def wrapped(text: str, room: float, px: float, weight: int, measure: Measure) -> list[str]:
    """Return the lines of a text, none wider than `room` unless a single letter is.

    Returns:
        At least one line; joined by spaces they hold every word.
    """
    lines: list[str] = []
    line = ""
    for word in _pieces(text, room, px, weight, measure):
        longer = f"{line} {word}" if line else word
        if line and measure(longer, px, weight) > room:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def block(
    text: str,
    at: tuple[float, float],
    room: float,
    font: tuple[float, int, Role],
    measure: Measure,
) -> tuple[Text, ...]:
    """Return a text as lines below each other.

    Args:
        at: x, and the baseline of the first line.
        font: its size in px, its weight and its role.
    """
    px, weight, role = font
    x, y = at
    return tuple(
        Text(line, x, y + row * line_px(px), measure(line, px, weight), px, weight, role)
        for row, line in enumerate(wrapped(text, room, px, weight, measure))
    )


def line_px(px: float) -> float:
    """Return how far baselines lie apart for a size of text."""
    return round(px * 1.3)


def _pieces(text: str, room: float, px: float, weight: int, measure: Measure) -> Iterator[str]:
    """Give out the words, those wider than `room` in parts."""
    for each in text.split():
        word = each
        while measure(word, px, weight) > room and len(word) > 1:
            fits = len(word) - 1
            while fits > 1 and measure(word[:fits], px, weight) > room:
                fits -= 1
            yield word[:fits]
            word = word[fits:]
        yield word
