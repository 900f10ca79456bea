"""The fewest words that tell a place from all others."""

import pytest

from app.sources.occurrences import Span
from app.sources.shortest_context import REACH, Surroundings, shortest_context

TEXT = "The old minister said no. The new minister said no, and left. The mayor said no"


def places(words: str, text: str = TEXT) -> list[Span]:
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return [(at, at + len(words)) for at in starts]


def context(words: str, which: int, text: str = TEXT) -> Surroundings | None:
    found = places(words, text)
    return shortest_context(text, found[which], found[:which] + found[which + 1 :])


@pytest.mark.parametrize(
    ("words", "which", "expected"),
    [
        ("mayor", 0, ("", "")),
        ("said no", 0, ("", ".")),
        ("said no", 1, ("", ",")),
        ("said no", 2, ("mayor ", "")),
        ("minister said", 0, ("old ", "")),
        ("minister said", 1, ("new ", "")),
        ("inister said", 1, ("", " no,")),
    ],
)
def test_it_is_made_of_whole_words(words: str, which: int, expected: tuple[str, str]) -> None:
    assert context(words, which) == Surroundings(*expected)


def test_both_sides_are_used_where_neither_is_enough() -> None:
    text = "a x b. a x c. d x b. d x c."
    assert context("x", 0, text) == Surroundings("a ", " b.")


def test_the_beginning_of_a_text_can_be_told_by_what_follows() -> None:
    assert context("no", 0, "no one. no two. no") == Surroundings("", " one.")


def test_places_that_stay_alike_too_far_have_none() -> None:
    text = f"{'a ' * REACH}here {'b ' * REACH}{'a ' * REACH}here {'b ' * REACH}"
    assert context("here", 0, text) is None
