"""Files are read one at a time, so that the garbage collector is on again when all is read."""

import gc
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from app.state import opening
from app.state.opening import Opener
from app.state.session import OpenCase
from tests.ui.bridge import write_bridge


def test_a_file_is_read_when_the_one_given_up_before_it_has_ended(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, gate, load = list[str](), Event(), opening.load_case
    case = write_bridge(tmp_path)

    def slow(path: Path, progress: Callable[[float], None] | None = None) -> OpenCase:
        begun.append(path.name)
        if path.name == "first":
            gate.wait(5)
        return load(case, progress)

    monkeypatch.setattr(opening, "load_case", slow)
    opener = Opener()
    opener.open(tmp_path / "first")
    qtbot.waitUntil(lambda: begun == ["first"])
    opener.open(tmp_path / "second")
    qtbot.wait(50)
    assert begun == ["first"]
    with qtbot.waitSignal(opener.opened):
        gate.set()
    qtbot.waitUntil(gc.isenabled)
