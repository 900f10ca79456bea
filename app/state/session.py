"""The session: which case is open, how it is looked at, and two signals when either changes."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from app.core.ids import ActorId, EventId
from app.core.model import Case, Kind
from app.core.problems import Problem
from app.core.view import Clock, LaneId, LaneMode, LaneOrder, TimeRange, View
from app.layout.columns import Columns
from app.layout.tallies import Tallies
from app.sources.shelf import Shelf
from app.state.letting_go import let_go
from app.state.resting import Rest

if TYPE_CHECKING:
    from app.core.standing import Standings
    from app.core.standing.as_of import Moment
    from app.core.standing.profile import Profiles


class OpenCase(Struct, frozen=True, eq=False, dict=True):
    """A case as opened: the file it came from, what was found wrong, its texts, its columns.

    The columns are made where the file is read, in a worker: a million events take a second.
    """

    path: Path
    case: Case
    problems: tuple[Problem, ...]
    shelf: Shelf
    columns: Columns

    @cached_property
    def standings(self) -> "Standings":
        """Return the standings of the claims as of any day, each worked out when first asked."""
        # Loaded when asked for, here and below: the window opens sooner.
        from app.core.standing import Standings

        return Standings(self.case)

    @cached_property
    def profiles(self) -> "Profiles":
        """Return what there is of each actor as of any day."""
        from app.core.standing.profile import Profiles

        return Profiles(self.case, self.standings)

    @cached_property
    def tallies(self) -> Tallies:
        """Return the counts as of any day."""
        return Tallies(self.columns)

    @cached_property
    def moments(self) -> "tuple[Moment, ...]":
        """Return every dated claim in the order in which it begins to count."""
        from app.core.standing.as_of import moments

        return moments(self.case, self.columns.clock)


class Session(QObject):
    """The only shared observable. Equal values make no signal, so loops end by themselves.

    Attributes:
        rest: kept by the workers whenever the view changes, so that the window has the floor.

    Signals:
        case_changed(OpenCase): another case, or the same one read again; emitted before the
            `view_changed` that goes with it. Not emitted when a file could not be read.
        view_changed(old: View, new: View): never emitted for equal views.
    """

    case_changed = Signal(object)
    view_changed = Signal(object, object)

    def __init__(self, opened: OpenCase, view: View, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._view = view
        self.rest: Final = Rest()

    @property
    def opened(self) -> OpenCase:
        """Return the case that is open."""
        return self._opened

    @property
    def case(self) -> Case:
        """Return the records of the case that is open."""
        return self._opened.case

    @property
    def view(self) -> View:
        """Return how the case is looked at now."""
        return self._view

    def open_case(self, opened: OpenCase, view: View) -> None:
        """Show another case, looked at through `view`."""
        let_go(self._opened.case)
        self._opened = opened
        self.case_changed.emit(opened)
        self._change(view)

    def select(self, event: EventId | None, citation: int = 0) -> None:
        """Select an event and one of its citations by index, or nothing."""
        self._replace(selected=event, citation=citation, actor=None)

    def select_actor(self, actor: ActorId | None) -> None:
        """Select an actor in place of any event, or nothing."""
        self._replace(selected=None, citation=0, actor=actor)

    def show_range(self, shown: TimeRange) -> None:
        """Show another range of time."""
        self._replace(shown=shown)

    def hide_actor(self, actor: ActorId, hidden: bool) -> None:
        """Hide an actor's lane, or show it again."""
        actors = self._view.hidden_actors
        self._replace(hidden_actors=actors | {actor} if hidden else actors - {actor})

    def hide_kind(self, kind: Kind, hidden: bool) -> None:
        """Hide every event of a kind, or show them again."""
        kinds = self._view.hidden_kinds
        self._replace(hidden_kinds=kinds | {kind} if hidden else kinds - {kind})

    def search_for(self, text: str) -> None:
        """Look for what was typed; an empty text ends the search."""
        self._replace(search=text)

    def show_only(self, events: frozenset[EventId] | None) -> None:
        """Leave out every event but these, or none."""
        self._replace(only=events)

    def show_lanes(self, mode: LaneMode, order: LaneOrder, accusers: bool) -> None:
        """Show other lanes, in another order, with or without allegations at their accusers."""
        self._replace(lanes=mode, lane_order=order, accusers=accusers)

    def place_lanes(self, by_hand: Sequence[LaneId]) -> None:
        """Show the lanes in this order; those not named follow."""
        self._replace(lane_order="hand", by_hand=tuple(by_hand))

    def collapse_lanes(self, lanes: Iterable[LaneId]) -> None:
        """Draw these lanes low, and all others open."""
        self._replace(collapsed=frozenset(lanes))

    def show_view(self, view: View) -> None:
        """Look at the case through a whole view, as when going back."""
        self._change(view)

    def set_clock(self, clock: Clock) -> None:
        """Place events by when they were said, or by when they are alleged to have happened."""
        self._replace(clock=clock)

    def set_as_of(self, end: int | None, selected: EventId | None = None) -> None:
        """Show what had been said by a day, or everything.

        Args:
            end: the end of the day, exclusive, in seconds; None for everything.
            selected: a statement to select in the same step; None leaves the selection.
        """
        if selected is None:
            self._replace(as_of=end)
        else:
            self._replace(as_of=end, selected=selected, citation=0, actor=None)

    def _replace(self, **changes: Any) -> None:
        self._change(replace(self._view, **changes))

    def _change(self, new: View) -> None:
        if new != self._view:
            self.rest.ask()
            old, self._view = self._view, new
            self.view_changed.emit(old, new)
