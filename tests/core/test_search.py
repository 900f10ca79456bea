"""Text as it is searched."""

import pytest

from app.core.ids import ActorId
from app.core.model import Actor
from app.core.search import actor_matches, search_form

ACTOR = Actor(id=ActorId("m"), name="Carlos Marroquín", role="Chairman", aliases=("El Jefe",))


@pytest.mark.parametrize("text", ["Marroquín", "MARROQUIN", "marroqui\u0301n"])
def test_case_and_marks_make_no_difference(text: str) -> None:
    assert search_form(text) == "marroquin"


@pytest.mark.parametrize(
    ("words", "matches"),
    [("", True), ("marroquin", True), ("jefe carlos", True), ("chair", True), ("carlos x", False)],
)
def test_every_word_must_stand_in_name_alias_or_role(words: str, matches: bool) -> None:
    assert actor_matches(ACTOR, words) is matches
