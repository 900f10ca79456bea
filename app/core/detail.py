"""What a view's selection means: a pure look-up that more than one panel asks."""

from app.core.model import Case, Citation
from app.core.view import View


def selected_citation(case: Case, view: View) -> Citation | None:
    """Return the citation that is selected; None where the selected event has none, or nothing is.

    A view may name a citation that is no longer there: then it is the last one.
    """
    event = case.event_by_id.get(view.selected) if view.selected else None
    if event is None or not event.citations:
        return None
    return event.citations[min(view.citation, len(event.citations) - 1)]
