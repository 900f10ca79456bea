"""Which passage is meant: by a click, or by going on."""

import pytest

from app.core.anchor import Anchor, Place
from app.core.ids import EventId
from app.sources.passages import passage_at, passage_beside
from app.sources.shelf import Passage

#            0         1         2
#            0123456789012345678901234
# long       [----------------)
# short          [----)
# far                            [---)
LONG, SHORT, FAR = (
    Passage(EventId(name), 0, Anchor("found", (Place(start, end),)))
    for name, start, end in (("long", 0, 17), ("short", 4, 9), ("far", 20, 24))
)
ALL = (LONG, SHORT, FAR)
NONE = (None, 0)


@pytest.mark.parametrize(
    ("offset", "chosen", "meant"),
    [
        (2, NONE, LONG),
        (5, NONE, SHORT),
        (5, ("short", 0), LONG),
        (5, ("long", 0), SHORT),
        (5, ("far", 0), SHORT),
        (9, NONE, LONG),
        (17, NONE, None),
        (23, NONE, FAR),
    ],
)
def test_a_click_means_the_shortest_passage_then_the_next_longer(
    offset: int, chosen: tuple[object, int], meant: Passage | None
) -> None:
    assert passage_at(ALL, offset, chosen) is meant


@pytest.mark.parametrize(
    ("chosen", "by", "meant"),
    [
        (NONE, 1, LONG),
        (NONE, -1, FAR),
        (("long", 0), 1, SHORT),
        (("far", 0), 1, LONG),
        (("long", 0), -1, FAR),
    ],
)
def test_going_on_goes_round(chosen: tuple[object, int], by: int, meant: Passage) -> None:
    assert passage_beside(ALL, chosen, by) is meant


def test_without_passages_there_is_none_to_go_to() -> None:
    assert passage_beside((), NONE, 1) is None


def test_every_place_of_an_ambiguous_quote_can_be_clicked() -> None:
    both = Passage(EventId("x"), 0, Anchor("ambiguous", (Place(0, 3), Place(10, 13))))
    assert passage_at([both], 11, NONE) is both
