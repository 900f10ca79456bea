"""The program as it is started: exit codes, and one sentence for what goes wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import main as program
from app.core.errors import AllegataError

ROOT = Path(__file__).parents[1]
START = [sys.executable, "-m", "app"]
Capture = pytest.CaptureFixture[str]


def shell(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line in which `$A` starts the program."""
    line = command.replace("$A", f'"{sys.executable}" -m app')
    return subprocess.run(
        ["/bin/sh", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False
    )


def test_a_command_ends_with_its_code() -> None:
    assert program.main(["date", "2021"]) == 0
    assert program.main(["check", "no such file"]) == 2


def test_the_window_opens_with_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "app.ui.application.run", lambda path, _folders: 5 if path == Path("a") else 6
    )
    assert program.main(["a"]) == 5
    assert program.main([]) == 6


def test_without_a_display_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.main(["a.json"]) == 2
    error = "allegata: there is no display for the window; use a command, see allegata --help\n"
    assert capsys.readouterr().err == error


def test_a_declared_error_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def fail(_: object) -> int:
        raise AllegataError("it cannot be done; do something else")

    monkeypatch.setattr(program, "run_command", fail)
    assert program.main([]) == 2
    assert capsys.readouterr().err == "allegata: it cannot be done; do something else\n"


def test_ctrl_c_ends_the_program_quietly(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "run_command", stop)
    assert program.main([]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="a shell and its devices")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("{ $A schema; echo $? >&2; } | true", "closed before everything was written\n2"),
        ("$A schema >&-; echo $? >&2", "closed before everything was written\n2"),
        ("$A schema >/dev/full; echo $? >&2", "the output cannot be written: No space left"),
        ("$A check '' ; echo $? >&2", "2"),
    ],
)
def test_an_output_that_fails_is_one_sentence(command: str, said: str) -> None:
    error = shell(command).stderr
    assert said in error
    assert "Traceback" not in error


@pytest.mark.skipif(sys.platform != "linux", reason="file names of any bytes")
def test_a_file_name_in_no_encoding_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "a\udcff.json").write_text("x")
    done = shell(f"$A check {tmp_path}/a*.json")
    assert (done.returncode, done.stderr) == (2, "")
    assert "a\\udcff.json:1:1: error: not JSON" in done.stdout
