"""Small cases, views and scenes, made in a line; text is ten pixels a letter."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.core.edtf import CaseDates
from app.core.ids import ActorId, EventId, SourceId
from app.core.model import (
    Actor,
    Admission,
    Allegation,
    AnyEvent,
    Case,
    Citation,
    Corroboration,
    Denial,
    Finding,
    NoComment,
    PlainEvent,
    Retraction,
    Source,
)
from app.core.view import TimeRange, View
from app.layout.arrange import Arrangement, arrange
from app.layout.build import build_scene
from app.layout.columns import Columns, build_columns
from app.layout.glance import Glance
from app.layout.scene import Scene, Size

SIZE = Size(1150.0, 460.0)  # a plot of 1000 pixels beside heads of 150
CLASSES = {
    "event": PlainEvent,
    "allegation": Allegation,
    "denial": Denial,
    "admission": Admission,
    "no-comment": NoComment,
    "corroboration": Corroboration,
    "retraction": Retraction,
    "finding": Finding,
}


def measure(text: str, px: float, weight: int) -> float:
    """Ten pixels a letter."""
    return 10.0 * len(text)


def narrow(text: str, px: float, weight: int) -> float:
    """One pixel a letter, where texts must not be in the way."""
    return float(len(text))


def instant(written: str) -> int:
    """Return the instant of a day or a time as ISO 8601 writes it, in UTC."""
    return int(datetime.fromisoformat(written).replace(tzinfo=UTC).timestamp())


def shown(start: str, end: str) -> TimeRange:
    """Return a range between two days or times."""
    return TimeRange(instant(start), instant(end))


def event(id_: str, kind: str = "event", date: str | None = None, **keys: Any) -> dict[str, Any]:
    """Return the keys of an event as they are written."""
    return {"id": id_, "kind": kind, "date": date, **keys}


def case(*events: dict[str, Any], zone: str = "UTC", **keys: Any) -> Case:
    """Return a case whose actors and sources are those that the events name."""
    dates = CaseDates()
    dates.zone = UTC if zone == "UTC" else ZoneInfo(zone)
    made = tuple(_event(each, dates) for each in events)
    roles = ("by", "against", "on_behalf_of", "actors")
    actors = dict.fromkeys(
        name for each in made for role in roles for name in getattr(each, role, ())
    )
    sources = dict.fromkeys(c.source for each in made for c in each.citations)
    keys.setdefault("actors", tuple(Actor(id=ActorId(a), name=f"Name {a}") for a in actors))
    keys.setdefault("sources", tuple(Source(id=s, title=f"Title {s}") for s in sources))
    return Case(format="allegata/1", title="Made", time_zone=zone, events=made, **keys)


def columns(*events: dict[str, Any], **keys: Any) -> Columns:
    """Return the columns of a case of such events."""
    return build_columns(case(*events, **keys))


def view(start: str = "2020-01-01", end: str = "2021-01-01", **keys: Any) -> View:
    """Return a view of a range."""
    return View(shown(start, end), **keys)


def arranged(cols: Columns, a_view: View | None = None) -> Arrangement:
    """Return the arrangement of columns."""
    return arrange(cols, a_view or view())


def scene(
    cols: Columns, a_view: View | None = None, glance: Glance | None = None, size: Size = SIZE
) -> Scene:
    """Return the scene of columns."""
    return build_scene(cols, a_view or view(), size, measure, glance)


def names(a_scene: Scene, events: Any) -> list[str]:
    """Return the ids of events by index."""
    return [a_scene.events[index] for index in events.tolist()]


def place(a_scene: Scene, id_: str) -> tuple[float, float]:
    """Return where the first mark of an event stands."""
    at = names(a_scene, a_scene.marks.event).index(id_)
    return float(a_scene.marks.x[at]), float(a_scene.marks.y[at])


def drawing(a_scene: Scene, letters: Sequence[str], step: float) -> list[str]:
    """Draw marks as the first letters of their ids, one line a row of marks.

    Args:
        step: pixels per character.
    """
    at = {id_: place(a_scene, id_) for id_ in letters}
    lines = []
    for y in sorted({y for _, y in at.values()}):
        line = [" "] * int(1000 // step)
        for id_, (x, own) in at.items():
            if own == y:
                line[round((x - a_scene.plot.x) / step)] = id_[0]
        lines.append("".join(line).rstrip())
    return lines


def _event(keys: dict[str, Any], dates: CaseDates) -> AnyEvent:
    made = dict(keys, id=EventId(keys["id"]))
    made.setdefault("title", f"Title {keys['id']}")
    for key in ("date", "alleged_date"):
        if isinstance(made.get(key), str):
            made[key] = dates[made[key]]
    kind = made.pop("kind")
    if kind != "event":
        made.setdefault("by", ("x",))
        made.setdefault("citations", ("s",))
    if isinstance(made.get("citations"), tuple):
        made["citations"] = tuple(Citation(source=SourceId(s)) for s in made["citations"])
    cls = CLASSES[kind]
    result: AnyEvent = cls(**made)
    return result
