"""Who says what about whom: every line names the speaker."""

from pathlib import Path
from typing import Any

import pytest

from app.core.ids import EventId
from app.core.model import Case, Event
from app.core.words.attribution import (
    attribution,
    in_quotes,
    join_names,
    label_title,
    particulars,
)
from tests.core.written import claim, plain, read, whole


def both(folder: Path, raw: dict[str, Any]) -> tuple[Case, Event]:
    case = read(folder, whole(claim("first"), claim("second", "finding"), raw))
    return case, case.event_by_id[EventId(raw["id"])]


@pytest.mark.parametrize(
    ("names", "joined"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_as_a_sentence_does(names: list[str], joined: str) -> None:
    assert join_names(names) == joined


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        (claim("x", against=["bob", "cid"]), "Alleged by Ann, against Bob and Cid"),
        (claim("x"), "Alleged by Ann"),
        (claim("x", "denial", answers=["first"], on_behalf_of=["cid"]), "Denied by Ann for Cid"),
        (claim("x", "admission", by=["ann", "bob"]), "Admitted by Ann and Bob"),
        (claim("x", "no-comment", answers=["first"]), "No comment from Ann"),
        (claim("x", "corroboration", answers=["first"]), "Corroborated by Ann"),
        (claim("x", "retraction", answers=["first"]), "Taken back by Ann"),
        (claim("x", "finding"), "Found by Ann"),
        (plain("x", actors=["bob"]), "Bob"),
        (plain("x"), ""),
    ],
)
def test_each_kind_is_attributed(tmp_path: Path, raw: dict[str, Any], line: str) -> None:
    assert attribution(*both(tmp_path, raw)) == line


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (claim("x", "no-comment", answers=["first"], how="no-reply"), "asked, did not reply"),
        (claim("x", "no-comment", answers=["first"]), ""),
        (claim("x", "denial", answers=["first"]), ""),
        (
            claim("x", "denial", answers=["first"], denies="responsibility"),
            "denies responsibility, not the act",
        ),
        (claim("x", "finding", outcome="rejected"), "rejected it"),
        (claim("x", "finding"), ""),
        (plain("x"), ""),
    ],
)
def test_what_the_keys_of_a_kind_add_is_said(
    tmp_path: Path, raw: dict[str, Any], words: str
) -> None:
    assert particulars(both(tmp_path, raw)[1]) == words


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        (claim("x", title="Took money"), "Alleged: Took money"),
        (claim("x", title="Alleged truce"), "Alleged truce"),
        (claim("x", "denial", answers=["first"], title="Untrue"), "Untrue"),
        (plain("x", title="Opened"), "Opened"),
    ],
)
def test_an_allegation_is_never_labelled_as_a_fact(
    tmp_path: Path, raw: dict[str, Any], label: str
) -> None:
    assert label_title(both(tmp_path, raw)[1]) == label


@pytest.mark.parametrize(
    ("words", "quoted"), [("so it is", "“so it is”"), ("“So”, he said", "“So”, he said")]
)
def test_a_quote_that_opens_with_a_mark_keeps_it(words: str, quoted: str) -> None:
    assert in_quotes(words) == quoted
