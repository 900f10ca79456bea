from collections.abc import Callable
from pathlib import Path

import pytest

from app import paths

FOLDERS = [
    (paths.config_folder, "XDG_CONFIG_HOME", ".config"),
    (paths.data_folder, "XDG_DATA_HOME", ".local/share"),
    (paths.cache_folder, "XDG_CACHE_HOME", ".cache"),
    (paths.state_folder, "XDG_STATE_HOME", ".local/state"),
]
each_folder = pytest.mark.parametrize(("folder", "variable", "below_home"), FOLDERS)


def test_resources_are_found_in_a_checkout() -> None:
    assert paths.resource("fonts", "Inter-Regular.ttf").is_file()


@each_folder
def test_a_folder_lies_below_home(
    folder: Callable[[], Path], variable: str, below_home: str, home: Path
) -> None:
    assert folder() == home / below_home / "allegata"


@each_folder
def test_a_folder_follows_its_variable(
    folder: Callable[[], Path],
    variable: str,
    below_home: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    assert folder() == tmp_path / "allegata"


@each_folder
@pytest.mark.parametrize("useless", ["", ".", "settings"])
def test_an_empty_or_relative_variable_is_ignored(
    folder: Callable[[], Path],
    variable: str,
    below_home: str,
    useless: str,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, useless)
    assert folder() == home / below_home / "allegata"


def test_a_person_without_a_home_still_gets_absolute_folders(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def no_entry(_uid: int) -> None:
        raise KeyError

    monkeypatch.delenv("HOME")
    monkeypatch.setattr("pwd.getpwuid", no_entry)
    assert paths.config_folder() == Path("/.config/allegata")


def program_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path.parent.mkdir(parents=True)
    monkeypatch.setattr("sys.executable", str(path))
    return path.parent


def test_the_persons_folders_are_used_unless_asked_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program_at(tmp_path / "stick/allegata", monkeypatch)
    assert paths.folders().config == paths.config_folder()
    assert not paths.folders().portable


def test_settings_lie_beside_the_program_on_request(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = program_at(tmp_path / "stick/allegata", monkeypatch)
    found = paths.folders(portable=True)
    kept = {found.config, found.data, found.cache, found.state}
    assert {path.parent for path in kept} == {beside / "allegata-data"}


def test_a_file_named_portable_keeps_settings_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program_at(tmp_path / "stick/allegata", monkeypatch) / "portable").touch()
    assert paths.folders() == paths.folders(portable=True)


def test_a_mac_bundle_is_never_written_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program_at(tmp_path / "stick/Allegata.app/Contents/MacOS/allegata", monkeypatch)
    assert paths.folders(portable=True).state == tmp_path / "stick/allegata-data/state"
