"""Give a place the white space with which a quote begins or ends, as far as it stands there."""

from app.core.anchor import Place
from app.sources.signs import IGNORED


def with_outer_space(quote: str, text: str, place: Place) -> Place:
    """Return the place with the outer white space of the quote, where the text has the same.

    White space around a quote is not looked for, but a quote taken out of the text with it
    stands exactly there.
    """
    lead, trail = _leading(quote), _leading(quote[::-1])[::-1]
    start, end = place
    while lead and start and text[start - 1] == lead[-1]:
        lead, start = lead[:-1], start - 1
    while trail and end < len(text) and text[end] == trail[0]:
        trail, end = trail[1:], end + 1
    return Place(start, end)


def _leading(text: str) -> str:
    """Return what `text` begins with that folds to white space or to nothing."""
    length = 0
    while length < len(text) and (text[length].isspace() or text[length] in IGNORED):
        length += 1
    return text[:length]
