"""The command that writes a figure: one sentence and an exit code for whatever goes wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.figure.__main__ import main
from app.paths import resource

SAMPLE = str(resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json"))
ROOT = Path(__file__).parents[2]


def test_it_needs_no_display(tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    command = [sys.executable, "-m", "app.figure", SAMPLE, str(out), "--scale", "1"]
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
    assert done.returncode == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_the_theme_can_be_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    for theme in ("light", "dark"):
        assert main([SAMPLE, str(tmp_path / theme), "--theme", theme, "--scale", "1"]) == 0
    assert (tmp_path / "light").read_bytes() != (tmp_path / "dark").read_bytes()


def test_a_refused_case_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "gone.json"), str(tmp_path / "out.png")]) == 2
    assert "gone.json" in capsys.readouterr().err


def test_a_place_that_cannot_be_written_is_told(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([SAMPLE, str(tmp_path / "gone" / "out.png"), "--scale", "1"]) == 2
    assert "choose another place" in capsys.readouterr().err


@pytest.mark.parametrize("wrong", [["--width", "3"], ["--scale", "90"], ["--width", "wide"]])
def test_sizes_that_make_no_figure_are_refused(wrong: list[str], tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([SAMPLE, str(tmp_path / "out.png"), *wrong])
    assert stopped.value.code == 2
