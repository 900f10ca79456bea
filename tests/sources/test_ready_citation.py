"""A citation that is ready to paste is found where it was made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.anchor import Anchor, Place
from app.sources.anchoring import locate
from app.sources.folding import fold
from app.sources.ready_citation import ready_citation
from tests.sources.written import citation, pieces

TEXT = "The mayor denied it, nego-\ntiating. The  judge\ndenied it again."


def ready(words: str, which: int = 0, text: str = TEXT) -> dict[str, str]:
    start = -1
    for _ in range(which + 1):
        start = text.index(words, start + 1)
    return ready_citation("paper", fold(text), Place(start, start + len(words)))


def found_again(made: dict[str, str], text: str) -> Anchor:
    return locate(
        citation(made["quote"], made.get("prefix", ""), made.get("suffix", "")), fold(text)
    )


def test_words_that_stand_once_need_no_context() -> None:
    assert ready("The mayor") == {"source": "paper", "quote": "The mayor"}


def test_words_that_stand_twice_have_the_shortest_context() -> None:
    assert ready("denied it", 1) == {"source": "paper", "quote": "denied it", "prefix": "judge "}


def test_white_space_is_evened_but_for_a_broken_word() -> None:
    assert ready("nego-\ntiating. The  judge\n")["quote"] == "nego-\ntiating. The judge"


@given(pieces(), st.integers(0, 40), st.integers(1, 6))
def test_what_is_ready_is_found_at_its_place_or_not_told_apart(
    text: list[str], first: int, count: int
) -> None:
    written, words = "".join(text), "".join(text[first : first + count])
    if fold(words).folded.strip():
        start = len("".join(text[:first]))
        made = ready_citation("s", fold(written), Place(start, start + len(words)))
        assert near(found_again(made, written), start, start + len(words))


def near(found: Anchor, start: int, end: int) -> bool:
    return any(place.start < end and start < place.end for place in found.places)


@pytest.mark.parametrize("which", [0, 1, 2])
def test_each_of_several_places_can_be_cited(which: int) -> None:
    text = "It is so. It is not so. It is so!"
    made = ready("It is", which, text)
    found = locate(
        citation(made["quote"], made.get("prefix", ""), made.get("suffix", "")), fold(text)
    )
    assert found.place == Place([0, 10, 24][which], [5, 15, 29][which])
