"""Files that change on disk are noticed once each, however they are written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.state.watching import FileWatcher


def write_in_place(path: Path) -> None:
    path.write_text("another text")


def replace_by_rename(path: Path) -> None:
    beside = path.with_suffix(".new")
    beside.write_text("another text")
    beside.replace(path)


def remove(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("change", [write_in_place, replace_by_rename, remove])
def test_a_change_is_noticed(tmp_path: Path, qtbot: QtBot, change: Callable[[Path], None]) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a text")
    watcher = FileWatcher()
    watcher.watch([path])
    with qtbot.waitSignal(watcher.changed, timeout=3000):
        change(path)


def test_a_file_that_was_absent_is_noticed_when_it_comes(tmp_path: Path, qtbot: QtBot) -> None:
    watcher = FileWatcher()
    watcher.watch([tmp_path / "later.txt"])
    with qtbot.waitSignal(watcher.changed, timeout=3000):
        (tmp_path / "later.txt").write_text("here")


def test_nothing_is_told_while_nothing_changes(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a text")
    watcher = FileWatcher()
    watcher.watch([path])
    with qtbot.assertNotEmitted(watcher.changed, wait=900):
        pass


def test_a_change_is_told_again_until_it_is_accepted(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a text")
    watcher = FileWatcher()
    watcher.watch([path])
    path.write_text("another text")
    for _ in range(2):
        with qtbot.waitSignal(watcher.changed, timeout=3000):
            pass
    watcher.accept()
    with qtbot.assertNotEmitted(watcher.changed, wait=900):
        pass


@pytest.mark.parametrize("begin", [FileWatcher.expect, lambda w, path: w.watch([path])])
def test_a_change_between_the_first_look_and_the_watch_is_noticed(
    tmp_path: Path, qtbot: QtBot, begin: Callable[[FileWatcher, Path], None]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a text")
    watcher = FileWatcher()
    begin(watcher, path)
    path.write_text("another text")
    watcher.watch([path])
    with qtbot.waitSignal(watcher.changed, timeout=3000):
        pass


def test_a_path_that_no_system_takes_is_as_if_absent(qtbot: QtBot) -> None:
    watcher = FileWatcher()
    watcher.watch([Path("a\0b")])
    with qtbot.assertNotEmitted(watcher.changed, wait=700):
        pass
