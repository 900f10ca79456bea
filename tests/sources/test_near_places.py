"""Places where a quote stands nearly, with their exact ends."""

from itertools import pairwise

import pytest

from app.sources.context import Context
from app.sources.near_places import LONG, near_places

NO_CONTEXT = Context("", "")
LINES = [f"On day {day} the crane number {day * 7} lifted {day * 13} tons." for day in range(60)]
TEXT = " ".join(LINES)


def never() -> bool:
    return False


def passages(words: str, context: Context = NO_CONTEXT) -> list[str]:
    return [TEXT[slice(*place.span)] for place in near_places(words, context, TEXT, never)]


def test_a_place_has_its_exact_ends() -> None:
    best = max(near_places(LINES[20].replace("crane", "crame"), NO_CONTEXT, TEXT, never))
    assert LINES[20] in passages(LINES[20].replace("crane", "crame"))
    assert best.words < 1


def test_places_do_not_overlap() -> None:
    places = sorted(near_places(LINES[20], NO_CONTEXT, TEXT, never))
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(places))


def test_words_that_are_nowhere_have_no_place() -> None:
    assert passages("zzz qqq xxx www jjj") == []


@pytest.mark.parametrize("old", ["crane", "tons", "lifted"])
def test_a_long_quote_is_found_by_its_ends(old: str) -> None:
    quote = " ".join(LINES[10:40])
    assert len(quote) > LONG
    assert passages(quote.replace(old, "other", 9)) == [quote]


def test_a_long_quote_with_another_middle_has_no_place() -> None:
    assert passages(" ".join([*LINES[10:16], "zq" * 600, *LINES[34:40]])) == []


def test_all_places_that_fit_as_well_are_given() -> None:
    text = f" {'. ' * 20}".join(["the cranes stood still"] * 9)
    assert len(near_places("the crames stood still", NO_CONTEXT, text, never)) == 9
