"""Cuts texts to a width; a text that is cut ends with an ellipsis."""

from app.layout.batches import Measure

_ELLIPSIS = "…"


def elided(text: str, room: float, px: float, weight: int, measure: Measure) -> tuple[str, float]:
    """Return the text, cut where it is wider than `room`, and its width.

    Returns:
        An empty text of no width where not even one letter and the ellipsis fit.
    """
    width = measure(text, px, weight)
    if width <= room:
        return text, width
    # A first guess by proportion saves measuring every length, each of which is dear.
    length = min(len(text) - 1, int(len(text) * room / width))
    while length > 0:
        cut = text[:length].rstrip() + _ELLIPSIS
        width = measure(cut, px, weight)
        if width <= room:
            return cut, width
        length -= max(1, int(length * (width - room) / width / 2))
    return "", 0.0
