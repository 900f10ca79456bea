"""The undated events of a figure by name: the tray has room for their marks alone."""

from collections.abc import Mapping
from typing import Final

from app.core.model import Event
from app.core.words.attribution import label_title
from app.figure.blocks import Block, put
from app.figure.legend import in_rows, mark_entry
from app.figure.model import Texts
from app.figure.stage import Stage
from app.layout.batches import Measure, Text

_PX: Final = 11.0
_HEADING: Final = "Undated"
_HEADING_HEIGHT: Final = 18.0
_MOST: Final = 200


def build_undated(
    stage: Stage, numbers: Mapping[int, int] | None, width: float, measure: Measure
) -> Block:
    """Return a list of the undated events, each with its mark; empty where all have a date."""
    columns = stage.arranged.columns
    events = list(dict.fromkeys(stage.arranged.undated.event.tolist()))
    if not events:
        return Block(0.0, ())
    entries = [
        mark_entry(int(columns.kind[event]), False, _words(columns.event(event), event, numbers))
        for event in events[:_MOST]
    ]
    listed = in_rows(entries, width, measure)
    more = f", the first {_MOST} of {len(events):,}" if len(events) > _MOST else ""
    heading = f"{_HEADING}{more}"
    wide = measure(heading, _PX, 600)
    head = Texts((Text(heading, 0.0, _PX, wide, _PX, 600, "ink-2"),))
    items = (head, *put(listed.items, 0.0, _HEADING_HEIGHT))
    return Block(_HEADING_HEIGHT + listed.height + 6.0, items)


def _words(record: Event, event: int, numbers: Mapping[int, int] | None) -> str:
    title = label_title(record)
    return title if numbers is None else f"{numbers[event]}  {title}"
