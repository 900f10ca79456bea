"""Which passage of a text is meant: by a click into the words, or by going on to the next."""

from collections.abc import Sequence

from app.sources.shelf import Passage


def passage_at(
    passages: Sequence[Passage], offset: int, chosen: tuple[object, int]
) -> Passage | None:
    """Return the shortest passage at an offset; where that is chosen, the next longer one.

    Args:
        passages: those of one text.
        offset: in code points of the text.
        chosen: event id and citation index of the passage that is selected.

    Returns:
        None where no passage covers the offset. After the longest comes the shortest again.
    """
    at = sorted((p for p in passages if _covers(p, offset)), key=_length)
    return _after(at, chosen, 1) if at else None


def passage_beside(
    passages: Sequence[Passage], chosen: tuple[object, int], by: int
) -> Passage | None:
    """Return the passage that stands `by` places after the chosen one, round the end if need be.

    Args:
        passages: those of one text, by place.
        chosen: event id and citation index of the passage that is selected; where that is not
            among them, the first is returned going forwards and the last going back.
        by: 1 or -1.

    Returns:
        None where there are no passages.
    """
    return _after(passages, chosen, by) if passages else None


def _after(passages: Sequence[Passage], chosen: tuple[object, int], by: int) -> Passage:
    at = [i for i, p in enumerate(passages) if (p.event, p.citation) == chosen]
    if at:
        return passages[(at[0] + by) % len(passages)]
    return passages[0 if by > 0 else -1]


def _covers(passage: Passage, offset: int) -> bool:
    return any(place.start <= offset < place.end for place in passage.anchor.places)


def _length(passage: Passage) -> int:
    place = passage.anchor.places[0]
    return place.end - place.start
