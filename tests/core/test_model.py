"""The records of a case, and what they find of each other."""

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from app.core.model import KINDS, Citation, Kind, Name
from app.core.reading.entry_errors import EVENT_RECORDS
from tests.core.written import claim, plain, read, whole


def test_every_kind_has_its_record() -> None:
    assert set(EVENT_RECORDS) == set(KINDS) == set(get_args(Kind))


def test_a_case_finds_its_entries_by_id(tmp_path: Path) -> None:
    case = read(tmp_path, whole(plain("e")))
    assert case.actor_by_id[case.actors[1].id] is case.actors[1]
    assert case.source_by_id[case.sources[0].id] is case.sources[0]
    assert case.event_by_id[case.events[0].id] is case.events[0]


def test_answers_are_found_by_what_they_answer_in_the_order_of_the_file(tmp_path: Path) -> None:
    events = (claim("c", "denial", answers=["a", "b"]), plain("p"), claim("b", answers=["a"]))
    answers = read(tmp_path, whole(claim("a"), *events)).answers_to
    found = {target: [one.id for one in given] for target, given in answers.items()}
    assert found == {"a": ["c", "b"], "b": ["c"]}


def test_an_author_is_a_text_or_a_name(tmp_path: Path) -> None:
    author = ["Reuters", {"family": "Roe", "given": "Jane"}]
    case = read(tmp_path, whole(sources=[{"id": "s", "title": "S", "author": author}]))
    assert case.sources[0].author == ("Reuters", Name("Roe", "Jane"))


def test_records_do_not_change() -> None:
    citation = Citation(source="s")  # type: ignore[arg-type]
    with pytest.raises(AttributeError, match="immutable"):
        citation.quote = "q"  # type: ignore[misc]
    assert msgspec.structs.replace(citation, locator="5").locator == "5"


def test_events_by_id_are_a_table_of_the_events(tmp_path: Path) -> None:
    events = read(tmp_path, whole(plain("e"), plain("f"))).event_by_id
    assert {id_: event.title for id_, event in events.items()} == {"e": "e", "f": "f"}
    assert (len(events), "x" in events) == (2, False)
