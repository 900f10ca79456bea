"""The sample cases, and the invented cases of the tests, hold what they promise."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.core.anchor import AnchorState
from app.core.model import KINDS, Case
from app.core.reading import read_case
from app.paths import resource
from app.sources.shelf import Shelf

EL_SALVADOR = resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")
DREYFUS = resource("samples", "dreyfus-1894-1906", "dreyfus-1894-1906.allegata.json")
CASES = Path(__file__).parent / "cases"
HARBOUR = CASES / "harbour" / "harbour.allegata.json"
DRIFT = CASES / "harbour" / "drift.allegata.json"

SAMPLES = pytest.mark.parametrize("path", [EL_SALVADOR, DREYFUS], ids=lambda path: path.parent.name)
WHOLE = pytest.mark.parametrize(
    "path", [EL_SALVADOR, DREYFUS, HARBOUR], ids=lambda path: path.parent.name
)


def case_of(path: Path) -> Case:
    return read_case(path).case


def shelf_of(path: Path) -> Shelf:
    return Shelf(case_of(path), path.parent)


def texts_of(path: Path) -> list[str]:
    shelf = shelf_of(path)
    texts = [shelf.text(source.id).text for source in case_of(path).sources]
    return [text for text in texts if text is not None]


def values(node: Any, key: str) -> set[str]:
    if isinstance(node, dict):
        here = {node[key]} if isinstance(node.get(key), str) else set()
        return here.union(*(values(value, key) for value in node.values()))
    return set().union(*(values(item, key) for item in node)) if isinstance(node, list) else set()


@WHOLE
def test_a_case_opens_without_a_problem(path: Path) -> None:
    assert read_case(path).problems == ()


@WHOLE
def test_every_citation_is_found(path: Path) -> None:
    shelf = shelf_of(path)
    amiss = [
        (event.id, citation.quote, shelf.anchor(citation).state)
        for event in case_of(path).events
        for citation in event.citations
        if shelf.anchor(citation).state != "found"
    ]
    assert amiss == []


@WHOLE
def test_every_text_is_read_and_has_the_hash_that_the_case_names(path: Path) -> None:
    shelf = shelf_of(path)
    held = [source for source in case_of(path).sources if source.file or source.text]
    assert held
    assert all(source.sha256 for source in held)
    assert all(shelf.text(source.id).hash_matches for source in held)


@SAMPLES
def test_the_first_line_of_every_text_says_for_what_and_when_it_was_written(path: Path) -> None:
    for text in texts_of(path):
        first = text.splitlines()[0]
        assert "Allegata" in first
        assert re.search(r"23 (November|novembre) 2026", first)


@SAMPLES
def test_every_text_of_ours_names_the_public_works_that_it_repeats(path: Path) -> None:
    case = case_of(path)
    for source in case.sources:
        if source.file or source.text:
            assert source.derived_from
        else:
            assert source.issued is not None


@SAMPLES
def test_the_titles_fit_a_label(path: Path) -> None:
    assert all(len(event.title) <= 45 for event in case_of(path).events)


@SAMPLES
def test_every_event_cites_a_text(path: Path) -> None:
    assert all(event.citations for event in case_of(path).events)


def test_the_summary_on_el_salvador_has_ten_paragraphs() -> None:
    (text,) = texts_of(EL_SALVADOR)
    assert len(text.strip().split("\n\n")) >= 10


def test_the_dreyfus_sample_has_forty_events_of_every_kind_and_five_texts() -> None:
    case = case_of(DREYFUS)
    assert {event.kind for event in case.events} == set(KINDS)
    assert len(case.events) >= 40
    assert sum(source.file is not None for source in case.sources) >= 5


def test_the_dreyfus_sample_uses_every_form_of_date() -> None:
    written = values(json.loads(DREYFUS.read_text("utf-8")), "date")
    assert {
        "../1894-09",
        "1894-09-26~",
        "1895-04~/1899-06-09",
        "[1895-04-13,1895-04-14]",
        "1896-03",
        "1898-09/..",
        "1901",
    } <= written


def test_the_harbour_case_uses_every_word_of_the_format() -> None:
    written = json.loads(HARBOUR.read_text("utf-8"))
    assert values(written["events"], "kind") == set(KINDS)
    assert values(written, "how") == {"declined", "no-reply", "not-reached"}
    assert values(written, "denies") == {"responsibility", "account"}
    assert values(written, "outcome") == {"supported", "rejected", "inconclusive"}


@pytest.mark.parametrize("state", ["found", "changed", "ambiguous", "lost", "unchecked"])
def test_the_drifted_case_has_one_citation_in_each_state(state: AnchorState) -> None:
    shelf = shelf_of(DRIFT)
    events = [event for event in case_of(DRIFT).events if event.id == state]
    assert [shelf.anchor(event.citations[0]).state for event in events] == [state]
