"""What the first frame of a case needs, made ahead of it: in the worker that opens the case."""

from typing import Final

import numpy as np

from app.core.view import TimeRange, View
from app.layout.arrange import arrange
from app.layout.columns import Columns
from app.layout.density import pyramid_of, usual_counts
from app.layout.fit import fit_arranged
from app.layout.labels import weights_of
from app.layout.pale import pale_events
from app.layout.row_links import links_about
from app.layout.spans import spans_of

_MANY: Final = 10_000


def make_ready(columns: Columns, view: View) -> TimeRange:
    """Make what all frames of a view share, and return the range that shows everything.

    All of it is remembered with the columns; a frame would make it, too, and stand still meanwhile.
    """
    arranged = arrange(columns, view)
    spans_of(arranged)
    weights_of(arranged)
    pale_events(columns, view)
    usual_counts(arranged, 1.0)
    links_about(arranged, np.zeros(0, np.int64))
    if len(arranged.rows.event) > _MANY:
        pyramid_of(arranged)
    return fit_arranged(arranged)
