"""Text in lines: nothing is left out, nothing is too wide."""

from hypothesis import given
from hypothesis import strategies as st

from app.figure.wrapping import block, wrapped


def ten_each(text: str, px: float, weight: int) -> float:
    return 10.0 * len(text)


def test_words_go_on_the_next_line_where_they_do_not_fit() -> None:
    assert wrapped("one two three", 70, 12, 400, ten_each) == ["one two", "three"]


def test_a_word_that_is_too_wide_is_broken() -> None:
    assert wrapped("abcdefgh ij", 30, 12, 400, ten_each) == ["abc", "def", "gh", "ij"]


@given(st.text("ab c", max_size=40), st.integers(10, 200))
def test_no_word_is_lost_and_no_line_is_too_wide(text: str, room: int) -> None:
    lines = wrapped(text, room, 12, 400, ten_each)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(ten_each(line, 12, 400) <= room for line in lines)


def test_a_block_has_one_line_below_the_other() -> None:
    lines = block("one two", (5.0, 20.0), 40, (10.0, 400, "ink"), ten_each)
    assert [(line.text, line.x, line.baseline) for line in lines] == [
        ("one", 5.0, 20.0),
        ("two", 5.0, 33.0),
    ]
