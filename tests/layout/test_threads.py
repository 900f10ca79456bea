import numpy as np
import pytest

from app.layout.threads import thread_mask
from tests.layout.made import columns, event

WRITTEN = (
    event("a", "allegation"),
    event("b", "denial", answers=("a",)),
    event("c", "finding", answers=("b",)),
    event("d", "allegation"),
    event("e", "denial", answers=("a", "d")),
    event("f", "denial", answers=("d",)),
    event("g"),
)


@pytest.mark.parametrize(
    ("start", "thread"),
    [("a", "abce"), ("c", "abce"), ("d", "def"), ("e", "abcdef"), ("f", "def"), ("g", "g")],
)
def test_a_thread_is_all_that_leads_back_to_a_first_claim(start: str, thread: str) -> None:
    cols = columns(*WRITTEN)
    mask = thread_mask(cols, "abcdefg".index(start))
    assert "".join(cols.ids[index] for index in np.flatnonzero(mask).tolist()) == thread
