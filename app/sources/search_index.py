"""A full-text index over the events of one case, in memory: filled in pieces, asked at any time."""

import sqlite3
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from app.core.errors import SearchUnavailable
from app.core.ids import ActorId
from app.core.model import Case, Event
from app.core.standing.named import named_actors
from app.sources.search_words import match_expression, plain_words

Ints = NDArray[np.int64]

PIECE: Final = 1000
# A word that nobody can type keeps a phrase from running on into the next field.
_BETWEEN: Final = " \ue000 "
# Prefixes of one and two letters have lists of their own; nothing is ranked, nothing stored.
_TABLE: Final = (
    "CREATE VIRTUAL TABLE events USING fts5(words, content='', columnsize=0, prefix='1 2', "
    # The vowel signs of Devanagari and its kin are marks too, and no ends of words.
    "tokenize='unicode61 remove_diacritics 2 categories ''L* N* M* Co''')"
)
_INSERT: Final = "INSERT INTO events(rowid, words) VALUES (?, ?)"
# One value for all rows: fetching them one by one takes four times as long.
_FIND: Final = "SELECT group_concat(rowid) FROM events WHERE events MATCH ?"


def _go_on() -> None:
    pass


class Found(Struct, frozen=True, eq=False):
    """What was found for a text.

    Attributes:
        text: as typed.
        events: by their index in the case, ascending; None where no word was typed.
        actors: whom these events name.
        whole: False while the index is still being filled, and more may be found.
    """

    text: str
    events: Ints | None = None
    actors: frozenset[ActorId] = frozenset()
    whole: bool = True


class SearchIndex:
    """Titles, descriptions, places, tags, quotes, translations, and the names of actors.

    To be filled and asked by one thread. SQLite lets other threads run while it works.
    """

    def __init__(self, case: Case) -> None:
        """Begin with no event.

        Raises:
            SearchUnavailable: SQLite lacks the full-text module.
        """
        self._case = case
        self._done = 0
        self._names = {
            a.id: _BETWEEN.join(map(plain_words, (a.name, *a.aliases))) for a in case.actors
        }
        self._place = {actor.id: place for place, actor in enumerate(case.actors)}
        self._named: list[tuple[NDArray[np.int32], NDArray[np.int32]]] = []
        self._base = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            self._base.execute(_TABLE)
        except sqlite3.OperationalError:
            self._base.close()
            raise SearchUnavailable from None

    def fill(self, pause: Callable[[], None] = _go_on) -> Iterator[int]:
        """Take in the events piece by piece; yield how many are in it after each piece.

        Args:
            pause: called before each event; it may take its time.
        """
        events = self._case.events
        for first in range(0, len(events), PIECE):
            piece = events[first : first + PIECE]
            self._base.execute("BEGIN")
            self._base.executemany(_INSERT, enumerate(self._listed(piece, pause), first))
            self._base.execute("COMMIT")
            self._named.append(self._actors_of(piece))
            self._done = first + len(piece)
            yield self._done

    def find(self, text: str) -> Found:
        """Return the events that hold every word typed; no text raises anything."""
        whole = self._done == len(self._case.events)
        expression = match_expression(text)
        if expression is None:
            return Found(text, whole=whole)
        (listed,) = self._base.execute(_FIND, (expression,)).fetchone()
        events = np.fromstring(listed or "", np.int64, sep=",")
        return Found(text, events, self._actors(events), whole)

    def close(self) -> None:
        """Let go of the memory; nothing can be asked any more."""
        self._base.close()

    def _listed(self, piece: tuple[Event, ...], pause: Callable[[], None]) -> Iterator[str]:
        for event in piece:
            pause()
            yield self._words(event)

    def _words(self, event: Event) -> str:
        cited = event.citations
        fields = (
            event.title,
            event.description,
            event.place,
            *event.tags,
            *(quote.quote or "" for quote in cited),
            *(quote.translation for quote in cited),
        )
        names = map(self._names.__getitem__, named_actors(event))
        return _BETWEEN.join(chain(map(plain_words, filter(None, fields)), names))

    def _actors_of(self, piece: tuple[Event, ...]) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        named = [named_actors(event) for event in piece]
        flat = [self._place[actor] for actors in named for actor in actors]
        return np.array([len(actors) for actors in named], np.int32), np.array(flat, np.int32)

    def _actors(self, events: Ints) -> frozenset[ActorId]:
        found = np.zeros(len(self._case.actors), np.bool_)
        for place, (lengths, flat) in enumerate(self._named):
            first, past = np.searchsorted(events, [place * PIECE, (place + 1) * PIECE])
            if first < past:
                hit = np.zeros(len(lengths), np.bool_)
                hit[events[first:past] - place * PIECE] = True
                found[flat[np.repeat(hit, lengths)]] = True
        return frozenset(self._case.actors[place].id for place in np.flatnonzero(found).tolist())
