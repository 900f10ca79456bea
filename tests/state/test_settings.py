"""What is remembered comes back, and nonsense in the file is as if there were none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from app.state.settings import Settings


def test_what_was_set_comes_back_from_the_file(tmp_path: Path) -> None:
    first = Settings(tmp_path / "s.ini")
    first.theme = "dark"
    first.text_scale = 1.25
    first.keep_bytes("geometry", QByteArray(b"\0\1"))
    first.flush()
    again = Settings(tmp_path / "s.ini")
    assert (again.theme, again.text_scale) == ("dark", 1.25)
    assert again.bytes_of("geometry") == QByteArray(b"\0\1")


def test_a_first_start_follows_the_desktop_at_the_size_as_designed(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "none" / "s.ini")
    assert (settings.theme, settings.text_scale, settings.recent) == ("system", 1.0, ())


def test_recent_files_come_newest_first_and_once_each(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for name in ("a", "b", "a"):
        settings.remember_file(tmp_path / name)
    assert [path.name for path in settings.recent] == ["a", "b"]


def test_one_recent_file_is_still_a_list_after_a_restart(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    settings.remember_file(tmp_path / "a, b.json")
    settings.flush()
    assert [p.name for p in Settings(tmp_path / "s.ini").recent] == ["a, b.json"]


def test_only_ten_files_are_remembered_and_all_can_be_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    for number in range(14):
        settings.remember_file(tmp_path / str(number))
    assert len(settings.recent) == 10
    settings.forget_files()
    assert settings.recent == ()


@pytest.mark.parametrize("scale", ["large", "-1", "99", "nan"])
def test_a_text_size_that_makes_no_sense_is_left_out(tmp_path: Path, scale: str) -> None:
    (tmp_path / "s.ini").write_text(f"[General]\ntext_scale={scale}\ntheme=pink\n")
    settings = Settings(tmp_path / "s.ini")
    assert (settings.text_scale, settings.theme) == (1.0, "system")
