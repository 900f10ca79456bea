"""Rough places, best first, in pieces between which a search can be given up."""

from itertools import count

import pytest

from app.sources import candidates as module
from app.sources.candidates import Cancelled, candidates

TEXT = f"{'. ' * 100}the cranes stood still{', ' * 100}the crimes stod stil{'; ' * 100}"


def never() -> bool:
    return False


def test_the_best_comes_first() -> None:
    found = candidates("the cranes stood still", TEXT, 0.8, 3, never)
    assert [TEXT[start:end].strip(" .,;") for start, end in found] == [
        "the cranes stood still",
        "the crimes stod stil",
    ]


def test_no_more_than_asked_for_are_given() -> None:
    assert len(candidates("the cranes stood still", TEXT, 0.8, 1, never)) == 1


@pytest.mark.parametrize("size", [30, 100, 210, 217])
def test_a_place_across_two_pieces_is_found(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", size)
    assert candidates("the cranes stood still", TEXT, 0.95, 3, never)[0] == (200, 222)


@pytest.mark.parametrize("text", ["", "short"])
def test_a_text_shorter_than_half_the_words_has_none(text: str) -> None:
    assert candidates("the cranes stood still", text, 0.1, 3, never) == []


def test_a_search_ends_between_two_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PIECE", 100)
    asked = count(1)
    with pytest.raises(Cancelled):
        candidates("the cranes", TEXT, 0.5, 3, lambda: next(asked) == 3)
    assert next(asked) == 4
