"""Letting go of a big case: a million records freed at once would stop the window."""

from threading import Thread
from time import sleep
from typing import Final

from app.core.model import Case, Event

_LOT: Final = 5000
_OTHERS_SECONDS: Final = 1.0
_NAP_SECONDS: Final = 0.002


def let_go(case: Case) -> Thread | None:
    """Have the events of a case that is left be freed a lot at a time, in a thread.

    Returns:
        The thread; None where they are few.
    """
    if len(case.events) <= _LOT:
        return None
    thread = Thread(target=_free, args=([*case.events],), daemon=True, name="letting go")
    thread.start()
    return thread


def _free(events: list[Event]) -> None:
    # Whoever else has the case lets go of it first, so that this is the last hold on its events.
    sleep(_OTHERS_SECONDS)
    while events:
        del events[-_LOT:]
        sleep(_NAP_SECONDS)
