"""Cases to make figures of."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.core.reading import read_case
from app.layout.columns import Columns, build_columns
from tests.figure.bridge import BRIDGE, Entries, write_case


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Columns]:
    """Return a function that makes the columns of a case of some events."""

    def columns(events: Entries = BRIDGE, **more: Any) -> Columns:
        return build_columns(read_case(write_case(tmp_path, events, **more)).case)

    return columns


@pytest.fixture
def bridge(make: Callable[..., Columns]) -> Columns:
    """Return an allegation, its denial, an event, and one without a date."""
    return make()
