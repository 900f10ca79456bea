"""Which command the arguments mean, or which file."""

import subprocess
import sys
from pathlib import Path

import pytest

from app import __version__
from app.cli.parser import COMMANDS, Start, how_to_start, run_command

Capture = pytest.CaptureFixture[str]


def started(argv: list[str]) -> Start | int:
    code = run_command(argv)
    return how_to_start(argv) if code is None else code


def refused(argv: list[str], capsys: Capture) -> str:
    with pytest.raises(SystemExit) as caught:
        started(argv)
    assert caught.value.code == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "file"),
    [
        ([], None),
        (["case.json"], Path("case.json")),
        (["./check"], Path("check")),
        (["--", "check"], Path("check")),
        (["a b é.json"], Path("a b é.json")),
    ],
)
def test_what_is_no_command_is_a_file(argv: list[str], file: Path | None) -> None:
    assert run_command(argv) is None
    assert how_to_start(argv) == Start(file)


@pytest.mark.parametrize("argv", [["--portable", "a.json"], ["a.json", "--portable"]])
def test_settings_can_be_kept_beside_the_program(argv: list[str]) -> None:
    assert how_to_start(argv) == Start(Path("a.json"), portable=True)


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["chek", "a.json"], 'allegata: no command "chek"; did you mean "check"?; see allegata'),
        (["a.json", "b.json"], 'no command "a.json"; one file is opened at a time'),
        (["--jsn"], "allegata: unrecognized arguments: --jsn; see allegata --help"),
        (["check"], "allegata check: the following arguments are required: FILE; see allegata"),
        (["check", "a", "--x"], "allegata check: unrecognized arguments: --x; see allegata check"),
        (["date"], "allegata date: the following arguments are required: STRING"),
    ],
)
def test_a_wrong_use_is_one_sentence(argv: list[str], said: str, capsys: Capture) -> None:
    error = refused(argv, capsys)
    assert said in error
    assert error.count("\n") == 1


def test_a_wrong_use_ends_with_2_though_nobody_can_be_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    with pytest.raises(SystemExit) as caught:
        started(["--jsn"])
    assert caught.value.code == 2


@pytest.mark.parametrize("argv", [["--help"], *([name, "--help"] for name in COMMANDS)])
def test_help_has_examples(argv: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        started(argv)
    assert caught.value.code == 0
    assert "example" in capsys.readouterr().out


def test_the_help_names_every_command(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        how_to_start(["--help"])
    told = capsys.readouterr().out
    assert all(f"\n  {name} " in told and words in told for name, (words, _) in COMMANDS.items())


def test_the_version_is_that_of_the_package(capsys: Capture) -> None:
    with pytest.raises(SystemExit):
        how_to_start(["--version"])
    assert capsys.readouterr().out == f"allegata {__version__}\n"


@pytest.mark.parametrize("name", ["check", "schema", "date"])
def test_a_command_loads_no_qt(name: str) -> None:
    script = (
        "import sys; from app.cli.parser import COMMANDS; "
        f"COMMANDS[{name!r}][1](); sys.exit('PySide6' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("argv", [["date", "-0043"], ["date", "-199X"]])
def test_a_year_before_our_era_is_no_option(argv: list[str], capsys: Capture) -> None:
    assert run_command(argv) == 0
    assert "BC" in capsys.readouterr().out
