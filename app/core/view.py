"""How a case is looked at: one frozen value that every panel compares."""

from operator import attrgetter
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from app.core.dates import EdtfDate
from app.core.ids import ActorId, EventId, SourceId
from app.core.model import Case, Kind

Clock = Literal["said", "alleged"]
LaneMode = Literal["actor", "kind", "source", "origin", "one"]
LaneOrder = Literal["first", "name", "count", "hand", "group"]
LaneId = str


class TimeRange(Struct, frozen=True):
    """The shown time, `[start, end)`, in int64 seconds since 1970 UTC; `start < end`."""

    start: int
    end: int

    @property
    def seconds(self) -> int:
        """Return the length in seconds, at least 1."""
        return self.end - self.start


class View(Struct, frozen=True):
    """What is shown of a case, and what is selected. Hidden things are left out everywhere.

    Either an event (`selected`, with one of its citations by index) or an actor is selected, or
    neither. `only`, where it is not None, leaves out every event that is not in it; `within`
    leaves out every event that cannot have been said, or have happened, within that date, and
    what has no date.

    Lanes are sorted by their first event, by name, by count, `by_hand` (lanes not named there
    follow), or as groups, members under what they are `member_of`. With `accusers` an allegation
    stands in the lane of each accuser too. `collapsed` lanes are drawn low, without labels.
    """

    shown: TimeRange
    selected: EventId | None = None
    citation: int = 0
    actor: ActorId | None = None
    hidden_actors: frozenset[ActorId] = frozenset()
    hidden_kinds: frozenset[Kind] = frozenset()
    hidden_tags: frozenset[str] = frozenset()
    hidden_sources: frozenset[SourceId] = frozenset()
    only: frozenset[EventId] | None = None
    within: EdtfDate | None = None
    search: str = ""
    clock: Clock = "said"
    as_of: int | None = None
    lanes: LaneMode = "actor"
    lane_order: LaneOrder = "first"
    by_hand: tuple[LaneId, ...] = ()
    accusers: bool = False
    collapsed: frozenset[LaneId] = frozenset()


_ALL: Final = attrgetter(*View.__struct_fields__)


def changed(old: View, new: View) -> frozenset[str]:
    """Return the fields in which two views differ; it is asked in every frame."""
    fields = zip(View.__struct_fields__, _ALL(old), _ALL(new), strict=True)
    return frozenset(name for name, was, now in fields if was is not now and was != now)


def unfiltered(view: View) -> View:
    """Return the view with nothing hidden, nothing left out and nothing searched for."""
    return replace(
        view,
        hidden_actors=frozenset(),
        hidden_kinds=frozenset(),
        hidden_tags=frozenset(),
        hidden_sources=frozenset(),
        only=None,
        within=None,
        search="",
    )


def carry_view(view: View, case: Case) -> View:
    """Return the view of a case read again: what is gone from it is no longer named."""
    actors, sources = case.actor_by_id.keys(), case.source_by_id.keys()
    event = case.event_by_id.get(view.selected) if view.selected else None
    return replace(
        view,
        selected=event.id if event else None,
        citation=view.citation if event and view.citation < len(event.citations) else 0,
        actor=view.actor if view.actor in actors else None,
        only=None if view.only is None else view.only & case.event_by_id.keys(),
        hidden_actors=view.hidden_actors & actors,
        hidden_sources=view.hidden_sources & sources,
    )
