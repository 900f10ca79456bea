"""Which events rest on a passage that does not stand, as far as the anchors are known."""

from typing import Final

from app.core.anchor import AnchorState
from app.core.ids import EventId
from app.state.session import OpenCase

DOUBTFUL: Final[frozenset[AnchorState]] = frozenset(("changed", "ambiguous", "lost"))


def doubtful_events(opened: OpenCase) -> frozenset[EventId]:
    """Return the events with at least one citation that is changed, ambiguous or lost."""
    known = opened.shelf.known_anchor
    return frozenset(
        event.id
        for event in opened.case.events
        if any((at := known(cited)) and at.state in DOUBTFUL for cited in event.citations)
    )
