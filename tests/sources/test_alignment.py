"""Where a quote begins and ends in a stretch of text, and what the lay costs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from app.sources.alignment import GAP_COST, GAP_STEP, align


@pytest.mark.parametrize(
    ("words", "stretch", "laid", "cost"),
    [
        ("small boat", "one small boat left", "small boat", 0),
        ("small boat", "one smal1 boat left", "smal1 boat", 1),
        ("small boat", "one smll boat left", "smll boat", 1),
        ("small boat", "one smaall boat left", "smaall boat", 1),
        ("abc", "", "", 3),
    ],
)
def test_the_cheapest_lay_is_taken(words: str, stretch: str, laid: str, cost: float) -> None:
    found = align(words, stretch)
    assert (stretch[found.start : found.end], found.cost) == (laid, cost)


def test_a_long_insertion_costs_little_more_than_a_short_one() -> None:
    found = align("the first half the second half", f"the first half{'#' * 200} the second half")
    assert found.cost == pytest.approx(GAP_COST + 200 * GAP_STEP)


def test_the_context_keeps_the_last_words_beyond_a_page_head() -> None:
    stretch = f"he had written it{'#' * 100} down. Then he went home"
    found = align("he had written it down", stretch, suffix=". Then he went home")
    assert stretch[: found.end].endswith("down")


@given(st.text("abc", max_size=12), st.text("abc", max_size=12))
def test_the_cost_is_the_distance_to_what_is_laid(words: str, stretch: str) -> None:
    found = align(words, stretch)
    assert found.cost == Levenshtein.distance(words, stretch[found.start : found.end])
    assert found.cost <= len(words)
