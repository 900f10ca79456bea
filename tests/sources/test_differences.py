"""What became of a quote, word by word."""

import pytest
from hypothesis import given

from app.sources.differences import DiffRun, differences
from app.sources.folding import fold
from tests.sources.written import texts

MARKS = {"kept": "{}", "removed": "[-{}-]", "added": "[+{}+]"}


def shown(quote: str, passage: str) -> str:
    return "".join(MARKS[run.kind].format(run.text) for run in differences(quote, passage))


@pytest.mark.parametrize(
    ("quote", "passage", "expected"),
    [
        ("the same words", "the same words", "the same words"),
        ("the “same”\nwords", 'the "same" words', 'the "same" words'),
        ("he did take it", "he did not take it", "he did [+not +]take it"),
        ("he did not take it", "he did take it", "he did [-not -]take it"),
        ("in May", "in June", "in [-May-][+June+]"),
        ("others? Yes.", "others! Yes.", "others[-? -][+! +]Yes."),
        ("don't know", "don’t know", "don’t know"),
        ("negotiate now", "nego-\ntiate now", "nego-\ntiate now"),
        ("中文報告", "中文新報告", "中文[+新+]報告"),
        ("", "new", "[+new+]"),
        ("old", "", "[-old-]"),
        ("", "", ""),
    ],
)
def test_each_word_is_kept_removed_or_added(quote: str, passage: str, expected: str) -> None:
    assert shown(quote, passage) == expected


def joined(runs: tuple[DiffRun, ...], *kinds: str) -> str:
    return "".join(run.text for run in runs if run.kind in kinds)


@given(texts(), texts())
def test_kept_and_added_are_the_passage(quote: str, passage: str) -> None:
    runs = differences(quote, passage)
    assert joined(runs, "kept", "added") == (passage if fold(passage).folded.strip() else "")


@given(texts(), texts())
def test_kept_and_removed_have_the_words_of_the_quote(quote: str, passage: str) -> None:
    runs = differences(quote, passage)
    words = fold(joined(runs, "kept", "removed")).folded.split()
    assert "".join(words).replace("-", "") == "".join(fold(quote).folded.split()).replace("-", "")
