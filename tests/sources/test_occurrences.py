"""Every exact place of a quote, with the hyphens of broken words in it or not."""

import pytest

from app.sources.folding import fold
from app.sources.occurrences import occurrences


@pytest.mark.parametrize(
    ("quote", "text", "places"),
    [
        ("one", "one two one", ["one", "one"]),
        ("ana", "banana", ["ana", "ana"]),
        ("well-known", "a well-\nknown man", ["well-\nknown"]),
        ("wellknown", "a well-\nknown man", ["well-\nknown"]),
        ("well-\nknown", "a well-known man", ["well-known"]),
        ("well-\nknown", "a well-\nknown, well-known man", ["well-\nknown", "well-known"]),
        ("well-known", "a wellknown man", []),
        ("well-known", "the ill-\nfated wellknown man", []),
        ("MS-13", "of MS-\n13 and", ["MS-\n13"]),
        ("ill-", "the ill-\nfated", ["ill"]),
        ("-\nfated", "the ill-\nfated", ["fated"]),
        ("-", "a-\nb - c", ["-"]),
        ("- b", "a - b", ["- b"]),
        (" ", "a b", []),
    ],
)
def test_each_place_is_named(quote: str, text: str, places: list[str]) -> None:
    folded = fold(text)
    found = [folded.place(*span) for span in occurrences(fold(quote), folded)]
    assert [text[place.start : place.end] for place in found] == places
