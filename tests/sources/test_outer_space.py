"""The white space around a quote."""

import pytest

from app.core.anchor import Place
from app.sources.outer_space import with_outer_space


@pytest.mark.parametrize(
    ("quote", "text", "place"),
    [
        ("b", "a b c", "b"),
        (" b ", "a b c", " b "),
        ("\n b", "a  b c", " b"),
        ("b  ", "a b\tc", "b"),
        ("\u200bb", "a\u200bb", "\u200bb"),
        (" b ", "b", "b"),
    ],
)
def test_it_is_given_back_as_far_as_it_stands_there(quote: str, text: str, place: str) -> None:
    at = text.index("b")
    found = with_outer_space(quote, text, Place(at, at + 1))
    assert text[found.start : found.end] == place
