"""A place that was found roughly has whole words."""

import pytest

from app.sources.word_ends import whole_words

TEXT = "The extraordinary session, held in May. 中文報告"


@pytest.mark.parametrize(
    ("rough", "whole"),
    [
        ("he extraordinary", "The extraordinary"),
        ("session, he", "session, held"),
        (" session,", "session,"),
        ("session", "session"),
        ("extraord", "extraord"),
        ("ordinary session", "ordinary session"),
        (" in Ma", "in May"),
        ("文報", "文報"),
        (" ", ""),
    ],
)
def test_words_are_made_whole_where_little_is_missing(rough: str, whole: str) -> None:
    start = TEXT.index(rough)
    found = whole_words(TEXT, start, start + len(rough))
    assert TEXT[slice(*found)] == whole
