"""A source text as a widget holds it, and back again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.sources.display import LONGEST_LINE, prepare_display


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_plain_text_is_shown_as_it_stands() -> None:
    display = prepare_display("one\ntwo")
    assert display.shown == "one\ntwo"
    assert [display.position(i) for i in range(8)] == list(range(8))


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("a😀b", 1, 1),
        ("a😀b", 2, 3),
        ("a\r\nb", 3, 2),
        ("a\rb", 2, 2),
        ("😀\r\n😀x", 4, 5),
        ("a\u2028b", 2, 2),
        ("a\0b", 2, 2),
    ],
)
def test_an_offset_is_found_behind_what_counts_otherwise(
    text: str, offset: int, position: int
) -> None:
    display = prepare_display(text)
    assert display.position(offset) == position
    assert display.offset(position) == offset


def test_nothing_that_ends_a_block_or_a_string_is_left() -> None:
    assert prepare_display("a\rb\r\nc\0d\u2029e\ufdd0").shown == "a\nb\nc\u2400d\ne\ufffd"


def test_a_line_of_a_megabyte_is_broken_after_white_space() -> None:
    text = "word " * 200_000
    lines = prepare_display(text).shown.split("\n")
    assert max(map(len, lines)) <= LONGEST_LINE
    assert all(line.endswith(" ") for line in lines[:-1])
    assert "".join(lines) == text


def test_a_long_line_without_white_space_is_broken_all_the_same() -> None:
    display = prepare_display("x" * 10_000)
    assert max(map(len, display.shown.split("\n"))) == LONGEST_LINE
    assert display.position(9_999) == 9_999 + 2


@given(st.text(st.sampled_from("ab \n\r\t😀\u0301\0\u2028é"), max_size=60))
def test_every_offset_comes_back(text: str) -> None:
    display = prepare_display(text)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert display.offset(display.position(offset)) == offset
    assert display.position(len(text)) == utf16(display.shown)
