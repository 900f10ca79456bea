"""Keeping the garbage collector away from what is made in millions and stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_off() -> Iterator[None]:
    """Keep the collector from looking through millions of records; may be nested."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        # What is there now stays for long; frozen, no collection ever walks through it again.
        gc.freeze()
        if was_on:
            gc.enable()
