"""Which events the filters of a view leave over."""

import numpy as np

from app.core.dates import OPEN_FUTURE, OPEN_PAST, EdtfDate
from app.core.ids import EventId, SourceId
from app.core.model import KINDS
from app.core.view import View
from app.layout.columns import Columns
from app.layout.parts import OPEN_LEFT, OPEN_RIGHT
from app.layout.ragged import Ragged, ragged
from app.layout.scene import Bools


def shown_events(columns: Columns, view: View) -> Bools:
    """Return for each event whether it is shown; hidden actors are left to the lanes.

    An event goes when its kind is hidden, when one of its tags is, when it has citations and all
    their sources are hidden, when it is not among `view.only`, or when it cannot have been said
    within `view.within` or by `view.as_of`.
    """
    kinds = np.array([kind not in view.hidden_kinds for kind in KINDS])
    shown: Bools = kinds[columns.kind]
    if view.hidden_tags:
        shown &= ~_tagged(columns, view.hidden_tags)
    if view.hidden_sources:
        shown &= ~_unsourced(columns, view.hidden_sources)
    if view.only is not None:
        shown &= _among(columns, view.only)
    if view.within is not None:
        shown &= _within(columns, view.within)
    if view.as_of is not None:
        shown &= columns.earliest < view.as_of
    return shown


def _among(columns: Columns, only: frozenset[EventId]) -> Bools:
    found = np.zeros(len(columns.ids), np.bool_)
    found[[columns.index[event] for event in only if event in columns.index]] = True
    return found


def _within(columns: Columns, date: EdtfDate) -> Bools:
    # Of a date with several parts it is enough that one may fall within the range.
    parts, (start, end) = columns.parts, date.span.possible
    first = np.where((parts.flags & OPEN_LEFT) != 0, OPEN_PAST, parts.start)
    last = np.where((parts.flags & OPEN_RIGHT) != 0, OPEN_FUTURE, parts.end)
    inside = (first < end) & (last > start)
    found = np.zeros(len(columns.ids), np.bool_)
    found[columns.said.event[inside[columns.said.part]]] = True
    return found


def _tagged(columns: Columns, hidden: frozenset[str]) -> Bools:
    events = columns.case.events
    return np.array([not hidden.isdisjoint(event.tags) for event in events], np.bool_)


def _unsourced(columns: Columns, hidden: frozenset[SourceId]) -> Bools:
    cited = columns.memory.get("cited", 0, lambda: _cited(columns))
    gone = np.array([source.id in hidden for source in columns.case.sources], np.bool_)
    owner = np.repeat(np.arange(len(columns.ids)), np.diff(cited.starts))
    total = np.bincount(owner, minlength=len(columns.ids))
    lost = np.bincount(owner[gone[cited.values]], minlength=len(columns.ids))
    unsourced: Bools = (total > 0) & (total == lost)
    return unsourced


def _cited(columns: Columns) -> Ragged:
    place = {source.id: index for index, source in enumerate(columns.case.sources)}
    return ragged([[place[c.source] for c in event.citations] for event in columns.case.events])
