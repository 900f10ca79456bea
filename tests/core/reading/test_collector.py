"""The garbage collector stays away while a case is read."""

import gc

from app.core.reading.collector import collector_off


def test_the_collector_is_off_within_and_on_again_after() -> None:
    with collector_off(), collector_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with collector_off():
        pass
    assert not gc.isenabled()
    gc.enable()
