"""Searching a case: what is looked through, what comes back, and that nothing raises."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.errors import SearchUnavailable
from app.core.ids import ActorId, EventId, SourceId
from app.core.model import Actor, Allegation, Case, Citation, Denial, PlainEvent
from app.sources import search_index
from app.sources.search_index import PIECE, SearchIndex

X, Y, Z = ActorId("x"), ActorId("y"), ActorId("z")
ACTORS = (
    Actor(id=X, name="Carlos Marroquín Chica", aliases=("El Slipt",)),
    Actor(id=Y, name="Osiris Luna"),
    Actor(id=Z, name="东京 Times"),
)
CITED = Citation(source=SourceId("s"), quote="met in prison", translation="se reunieron")
EVENTS = (
    PlainEvent(id=EventId("0"), title="Elections", place="Soyapango", tags=("votes",)),
    Allegation(
        id=EventId("1"),
        title="Secret meetings",
        description="With leaders of gangs.",
        by=(Z,),
        against=(X,),
        citations=(CITED,),
    ),
    Denial(
        id=EventId("2"),
        title="An obvious lie",
        by=(Y,),
        on_behalf_of=(X,),
        answers=(EventId("1"),),
        citations=(Citation(source=SourceId("s"), quote="it never happened"),),
    ),
)


def index_of(*events: PlainEvent | Allegation | Denial) -> SearchIndex:
    made = SearchIndex(Case(format="allegata/1", title="A case", actors=ACTORS, events=events))
    for _ in made.fill():
        pass
    return made


@pytest.fixture(scope="module")
def index() -> Iterator[SearchIndex]:
    with closing(index_of(*EVENTS)) as made:
        yield made


def found(index: SearchIndex, typed: str) -> list[int]:
    events = index.find(typed).events
    return [] if events is None else events.tolist()


@pytest.mark.parametrize(
    ("typed", "events"),
    [
        ("elections", [0]),
        ("soya", [0]),
        ("VOTES", [0]),
        ("gangs", [1]),
        ("prison", [1]),
        ("reunieron", [1]),
        ("lie", [2]),
        ("Marroquin", [1, 2]),
        ("marroquín", [1, 2]),
        ("MARROQUI\u0301N", [1, 2]),
        ("slipt", [1, 2]),
        ("luna", [2]),
        ("京", [1]),
        ("东京", [1]),
        ("京东", []),
        ("harbour", []),
    ],
)
def test_every_text_of_an_event_is_looked_through(
    index: SearchIndex, typed: str, events: list[int]
) -> None:
    assert found(index, typed) == events


SCRIPTS = ("שָׁלוֹם עולם", "السَّلَام عليكم", "नमस्ते दुनिया", "Ёлка и ель", "สวัสดีชาวโลก", "សួស្តីពិភពលោក")


@pytest.mark.parametrize(
    ("typed", "events"),
    [
        ("שלום", [0]),
        ("שָׁלוֹם", [0]),
        ("עול", [0]),
        ("السلام", [1]),
        ("عليكم", [1]),
        ("दुनिया", [2]),
        ("दनय", []),
        ("दानी", []),
        ("елка", [3]),
        ("ёл", [3]),
        ("ชาว", [4]),
        ("โลก", [4]),
        ("วาช", []),
        ("ពិភព", [5]),
    ],
)
def test_words_of_any_script_are_found_without_their_marks(typed: str, events: list[int]) -> None:
    made = (PlainEvent(id=EventId(str(place)), title=title) for place, title in enumerate(SCRIPTS))
    with closing(index_of(*made)) as index:
        assert found(index, typed) == events


@pytest.mark.parametrize(
    ("typed", "events"),
    [
        ("marroquin lie", [2]),
        ("secret lie", []),
        ("lie obv", [2]),
        ("obv lie", []),
        ('"met in prison"', [1]),
        ('"met in pris', [1]),
        ('"met in pris"', []),
        ('"in met"', []),
        ('"meetings with"', []),
    ],
)
def test_all_words_the_last_one_unfinished_and_phrases_within_a_field(
    index: SearchIndex, typed: str, events: list[int]
) -> None:
    assert found(index, typed) == events


def test_the_actors_that_the_events_name_come_with_them(index: SearchIndex) -> None:
    assert index.find("lie").actors == {X, Y}
    assert index.find("elections").actors == frozenset()


def test_without_a_word_nothing_was_looked_for(index: SearchIndex) -> None:
    assert index.find('"').events is None


def test_events_come_in_the_order_of_the_case_while_the_index_is_filled() -> None:
    event = PlainEvent(id=EventId("e"), title="A thing", actors=(X,))
    case = Case(format="allegata/1", title="C", actors=ACTORS, events=(event,) * (PIECE + 5))
    steps = []
    with closing(SearchIndex(case)) as index:
        for done in index.fill():
            assert found(index, "thing") == list(range(done))
            steps.append((done, index.find("thing").whole))
        assert index.find("thing").actors == {X}
    assert steps == [(PIECE, False), (PIECE + 5, True)]


@given(st.text() | st.text('"＂*()^:-+NEAROT{} \0a\ud800é🌉'))
def test_nothing_typed_raises(index: SearchIndex, typed: str) -> None:
    assert index.find(typed).text == typed


@given(st.text(st.characters(exclude_categories=())))
def test_nothing_in_a_case_raises(title: str) -> None:
    event = PlainEvent(id=EventId("e"), title=title or "A thing")
    with closing(index_of(event)) as index:
        assert index.find("a").whole


def test_an_sqlite_without_full_text_search_says_so_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(search_index, "_TABLE", "CREATE VIRTUAL TABLE t USING no_such_module(a)")
    with pytest.raises(SearchUnavailable, match="lacks FTS5"):
        index_of()


def test_this_sqlite_has_full_text_search() -> None:
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE VIRTUAL TABLE t USING fts5(a)")
