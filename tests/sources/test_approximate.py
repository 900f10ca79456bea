"""When a place is near enough to be named, and when it is clearly the best."""

import pytest

from app.sources.approximate import (
    MARGIN,
    SHORT,
    WORDS_FIT,
    WORDS_FIT_ALONE,
    Fit,
    best,
    fit,
    is_near,
)
from app.sources.context import Context

NO_CONTEXT = Context("", "")
CONTEXT = Context("x" * 30, "x" * 30)
JUST = 1e-9


def place(words: float, context: float = 1.0, together: float | None = None, at: int = 0) -> Fit:
    return Fit((at, at + 10), words, context, words if together is None else together)


@pytest.mark.parametrize("length", [20, 60, 300])
def test_words_without_context_must_be_alike_and_the_more_so_the_shorter(length: int) -> None:
    asked = WORDS_FIT + SHORT / length
    assert is_near(place(asked), length, NO_CONTEXT)
    assert not is_near(place(asked - JUST), length, NO_CONTEXT)


def test_nothing_but_the_very_words_is_near_ten_characters() -> None:
    assert not is_near(place(0.99), 10, NO_CONTEXT)


def test_context_that_agrees_helps_the_words() -> None:
    asked = WORDS_FIT + SHORT / (20 + len(CONTEXT))
    assert is_near(place(WORDS_FIT, 1.0, asked), 20, CONTEXT)
    assert not is_near(place(WORDS_FIT, 1.0, asked - JUST), 20, CONTEXT)


def test_no_context_helps_words_that_are_too_different() -> None:
    assert not is_near(place(WORDS_FIT - JUST, 1.0, 0.99), 300, CONTEXT)


def test_words_alone_must_be_more_alike_where_the_context_does_not_agree() -> None:
    asked = WORDS_FIT_ALONE + 2 * SHORT / 100
    assert is_near(place(asked, 0.1, 0.5), 100, CONTEXT)
    assert not is_near(place(asked - JUST, 0.1, 0.5), 100, CONTEXT)


@pytest.mark.parametrize(("behind", "count"), [(MARGIN - 0.01, 2), (MARGIN + 0.01, 1)])
def test_the_best_place_is_better_by_the_margin(behind: float, count: int) -> None:
    assert len(best([place(0.9 - behind, at=50), place(0.9)])) == count


def test_places_that_fit_as_well_are_given_by_place() -> None:
    assert [p.span[0] for p in best([place(0.9, at=70), place(0.91, at=40)])] == [40, 70]


def test_the_best_of_nothing_is_nothing() -> None:
    assert best([]) == []


def test_words_and_context_are_weighed_by_their_length() -> None:
    text = "one small boat left"
    assert fit((10, 14), 0.5, 4, Context("small", "x"), text).together == pytest.approx(0.7)
