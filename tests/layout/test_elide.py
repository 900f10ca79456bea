import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.elide import elided
from tests.layout.made import measure


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("abcdef", 60.0, "abcdef"),
        ("abcdef", 59.0, "abcd…"),
        ("ab cdef", 45.0, "ab…"),
        ("abcdef", 19.0, ""),
        ("", 0.0, ""),
    ],
)
def test_a_text_is_cut_with_an_ellipsis(text: str, room: float, expected: str) -> None:
    assert elided(text, room, 12.0, 400, measure) == (expected, 10.0 * len(expected))


def wide_at_the_front(text: str, px: float, weight: int) -> float:
    return sum(30.0 if place < 10 else 1.0 for place in range(len(text)))


@given(st.text("abc ", min_size=1, max_size=60), st.floats(0, 400))
def test_a_cut_text_fits_whatever_its_letters(text: str, room: float) -> None:
    cut, width = elided(text, room, 12.0, 400, wide_at_the_front)
    assert width <= room
    assert width == wide_at_the_front(cut, 12.0, 400)
    assert cut in {text, ""} or cut.endswith("…")
