"""What is filtered is said in words, and each filter knows what takes it away."""

from typing import Any

import pytest
from msgspec.structs import replace

from app.core.edtf import parse_edtf
from app.core.ids import ActorId, EventId, SourceId
from app.core.model import Actor, Case, Citation, PlainEvent, Source
from app.core.view import TimeRange, View
from app.core.words.filters import active_filters, cited_sources, used_tags

VIEW = View(TimeRange(0, 100))
CITED = (Citation(source=SourceId("s")),)
CASE = Case(
    format="allegata/1",
    title="A case",
    actors=(Actor(id=ActorId("x"), name="Xavier"), Actor(id=ActorId("y"), name="Yves & Co")),
    sources=(Source(id=SourceId("s"), title="A paper"), Source(id=SourceId("t"), title="Other")),
    events=(
        PlainEvent(id=EventId("1"), title="One", tags=("b", "É"), citations=CITED),
        PlainEvent(id=EventId("2"), title="Two", tags=("b", "a"), citations=CITED * 2),
    ),
)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, []),
        ({"search": "  "}, []),
        ({"search": " a word "}, ["Search: a word"]),
        ({"within": parse_edtf("2019/2021")}, ["Dates: 2019 to 2021"]),
        ({"within": parse_edtf("2019")}, ["Dates: 2019"]),
        ({"only": frozenset()}, ["Only what does not stand"]),
        ({"hidden_actors": frozenset({"y"})}, ["Actor: Yves & Co hidden"]),
        ({"hidden_actors": frozenset({"x", "y"})}, ["2 actors hidden"]),
        ({"hidden_kinds": frozenset({"no-comment"})}, ["Kind: no comment hidden"]),
        ({"hidden_tags": frozenset({"b", "a", "c"})}, ["3 tags hidden"]),
        ({"hidden_sources": frozenset({"s"})}, ["Source: A paper hidden"]),
    ],
)
def test_each_filter_is_said_and_taken_away(fields: dict[str, Any], words: list[str]) -> None:
    view = replace(VIEW, **fields)
    filters = active_filters(CASE, view)
    assert [each.words for each in filters] == words
    for each in filters:
        assert replace(view, **each.without) == VIEW


def test_what_is_only_counted_is_named_apart() -> None:
    view = replace(VIEW, hidden_kinds=frozenset({"denial", "finding"}))
    assert active_filters(CASE, view)[0].more == "denial\nfinding"


def test_tags_stand_in_the_order_of_the_alphabet_with_their_events() -> None:
    assert used_tags(CASE) == [("a", 1), ("b", 2), ("É", 1)]


def test_only_sources_that_are_cited_can_be_hidden() -> None:
    assert [(source.id, count) for source, count in cited_sources(CASE)] == [("s", 3)]
