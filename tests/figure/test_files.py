"""A file is written whole or not at all."""

from pathlib import Path

import pytest

from app.core.errors import FigureError
from app.figure.files import write_whole


def test_a_file_takes_the_place_of_one_of_its_name(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        write_whole(tmp_path / "out", data)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"two"]


def test_a_folder_that_is_not_there_is_a_declared_error(tmp_path: Path) -> None:
    with pytest.raises(FigureError, match="choose another place"):
        write_whole(tmp_path / "gone" / "out", b"")


def test_nothing_is_left_when_the_target_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(FigureError):
        write_whole(tmp_path / "out", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_whole(tmp_path / "out", b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(FigureError, match="No space left"):
        write_whole(tmp_path / "out", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]
