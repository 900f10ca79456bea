"""What is folded away, and that every offset leads back to the right character."""

import unicodedata
from string import ascii_letters

import pytest
from hypothesis import given

from app.sources.folding import fold
from tests.sources.written import texts


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("a \t\n b", "a b"),
        ("a\u00a0b", "a b"),
        ("a\r\nb", "a b"),
        ("“a” ‘b’ «c» „d‟ it’s", '"a" \'b\' "c" "d" it\'s'),
        ("a – b — c − d ‐ e", "a - b - c - d - e"),
        ("a -- b --- c", "a - b - c"),
        ("nego\u00adtiate", "negotiate"),
        ("nego-\ntiate", "negotiate"),
        ("nego- \r\n  tiate", "negotiate"),
        ("nego\u00ad\ntiate", "negotiate"),
        ("nego\ufffetiate", "negotiate"),
        ("nego\ufffe\r\ntiate", "negotiate"),
        ("MS-\n13", "MS13"),
        ("e\u0301tude-\nlibre", "étudelibre"),
        ("caf\u00e9-\nbar", "cafébar"),
        ("a -\nb", "a - b"),
        ("a-\n\nb", "a- b"),
        ("the deal—\nwhich", "the deal-which"),
        ("the deal--\nwhich", "the deal-which"),
        ("the deal —\nwhich", "the deal - which"),
        ("ﬁnal oﬃce", "final office"),
        ("e\u0301", "é"),
        ("Ａ１　x", "A1 x"),
        ("…", "..."),
        ("a\u200bb\u2060c\ufeffd", "abcd"),
        ("❤\ufe0f", "❤"),
        ("각", "각"),
        ("Tea", "Tea"),
        ("", ""),
    ],
)
def test_what_does_not_make_other_words_is_folded(written: str, folded: str) -> None:
    assert fold(written).folded == unicodedata.normalize("NFC", folded)


@pytest.mark.parametrize(
    ("written", "inside", "place"),
    [
        ("one  two", "two", "two"),
        ("\U0001f600 two", "two", "two"),
        ("e\u0301te\u0301", "t", "t"),
        ("oﬃce", "f", "ﬃ"),
        ("nego-\ntiate now", "negotiate", "nego-\ntiate"),
        ("a e\u0323\u0301 b", "ẹ", "e\u0323\u0301"),
        ("नमस्ते", "नम", "नम"),
        ("कि है", "क", "कि"),
        ("x\U0001f469\u200d\U0001f680y", "\U0001f469", "\U0001f469\u200d\U0001f680"),
        ("x\U0001f469\u200d\U0001f680y", "\U0001f680", "\U0001f469\u200d\U0001f680"),
        ("\U0001f44d\U0001f3fd!", "\U0001f44d", "\U0001f44d\U0001f3fd"),
        ("q\u0303s", "q", "q\u0303"),
        ("a\u200b b", "a", "a"),
    ],
)
def test_a_place_has_whole_characters_only(written: str, inside: str, place: str) -> None:
    folded = fold(written)
    start = folded.folded.index(inside)
    found = folded.place(start, start + len(inside))
    assert written[found.start : found.end] == place


@pytest.mark.parametrize(
    ("written", "breaks"),
    [
        ("nego-\ntiate", {4}),
        ("nego\ufffetiate", {4}),
        ("nego\u00adtiate", set()),
        ("a--b", set()),
        ("a-b", set()),
    ],
)
def test_where_a_line_broke_a_word_is_known(written: str, breaks: set[int]) -> None:
    assert fold(written).breaks == breaks


@pytest.mark.parametrize("count", [3, 300])
def test_many_kinds_of_signs_are_exchanged_like_few(count: int) -> None:
    wide = [chr(0xFEE0 + ord(letter)) for letter in ascii_letters]
    signs = (wide * count)[:count]
    assert fold("".join(signs)).folded == "".join(
        unicodedata.normalize("NFKC", sign) for sign in signs
    )


@given(texts())
def test_every_place_is_whole_and_in_order(text: str) -> None:
    folded = fold(text)
    places = [folded.place(at, at + 1) for at in range(len(folded.folded))]
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert places == sorted(places)


@given(texts())
def test_composed_and_decomposed_texts_are_alike(text: str) -> None:
    composed = fold(unicodedata.normalize("NFC", text)).folded
    assert fold(unicodedata.normalize("NFD", text)).folded == composed


@given(texts())
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).folded
    assert fold(once).folded.split() == once.split()
