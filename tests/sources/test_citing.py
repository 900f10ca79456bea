"""A citation to copy, for people and for programs."""

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped]

from app.core.ids import SourceId
from app.core.model import Citation, Name
from app.sources.citing import citation_csl, citation_note
from tests.sources.csl_schema import SCHEMA
from tests.sources.test_csl import source

CITATION = Citation(SourceId("paper"), "the cranes\n stood still", locator="p. 3")
WHOLE: dict[str, Any] = {
    "author": (Name("Peña", "Ana"), "Harbour Office"),
    "container_title": "The Quay",
    "issued": "2021-12-09",
    "url": "https://example.org/a",
    "archive_url": "https://example.org/b",
    "accessed": "2022-01-02",
}


def test_a_note_has_all_that_is_known() -> None:
    assert citation_note(CITATION, source(**WHOLE)) == (
        "“the cranes stood still” (Ana Peña and Harbour Office, “Cranes”, The Quay, "
        "9 December 2021, p. 3, https://example.org/a, archived at https://example.org/b, "
        "accessed 2 January 2022)"
    )


def test_a_note_leaves_out_what_is_not_known() -> None:
    assert citation_note(Citation(SourceId("paper")), source()) == "“Cranes”"


def test_csl_has_the_quote_and_the_locator() -> None:
    items = json.loads(citation_csl(CITATION, source(**WHOLE)))
    jsonschema.validate(items, SCHEMA)
    assert (items[0]["locator"], items[0]["note"]) == ("p. 3", "“the cranes stood still”")


def test_csl_without_quote_and_locator_is_the_source() -> None:
    items = json.loads(citation_csl(Citation(SourceId("paper")), source()))
    assert items == [{"id": "paper", "type": "document", "title": "Cranes"}]
