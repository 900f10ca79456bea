"""`allegata export`: figures from the command line, exit codes and sentences as with `check`."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path
from shutil import ignore_patterns
from xml.etree import ElementTree

import pytest
from pytestqt.qtbot import QtBot

from app.main import main
from tests.figure.bridge import BRIDGE, allegation, write_case

ROOT = Path(__file__).parents[2]
FORMATS = ("png", "svg", "pdf", "md", "csv")
Export = Callable[..., int]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a case of which one quote stands nowhere."""
    return write_case(tmp_path, BRIDGE)


@pytest.fixture
def export(file: Path, tmp_path: Path, qtbot: QtBot) -> Export:
    """Return a function that exports the case to `out.svg`, or as its options say."""

    def run(*options: str) -> int:
        output = () if "-o" in options else ("-o", str(tmp_path / "out.svg"))
        return main(["export", str(file), *output, *options])

    return run


def test_several_figures_are_written_at_once(export: Export, tmp_path: Path) -> None:
    outputs = [option for each in FORMATS for option in ("-o", str(tmp_path / f"out.{each}"))]
    assert export(*outputs, "--dpi", "50") == 0
    assert all((tmp_path / f"out.{each}").stat().st_size for each in FORMATS)


def test_a_figure_goes_to_standard_output(
    export: Export, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert export("-o", "-", "--format", "svg") == 0
    assert capfdbinary.readouterr().out.startswith(b"<?xml")


@pytest.mark.parametrize(
    ("options", "there", "gone"),
    [
        (["--kind", "denial"], "untrue", "is closed"),
        (["--actor", "paper"], "The Daily", "The Mayor<"),
        (["--from", "2021-03-06"], "is closed", "untrue"),
        (["--to", "2021-03-05"], "untrue", "is closed"),
        (["--as-of", "2021-03-04"], "the cracks", "untrue"),
        (["--lanes", "kind"], ">Denial<", "Head of the town"),
        (["--title", "Cracks"], "<title>Cracks", "<title>The bridge<"),
        (["--no-legend"], "Made with", "circle of"),
        (["--no-made-with"], "The bridge", "Made with"),
        (["--theme", "black-and-white"], "#000000", "#d55e00"),
        (["--theme", "dark"], "#14171c", "#1b1f27"),
        (["--width", "100mm"], 'width="100mm"', 'width="297mm"'),
        (["--cited"], "What the marks rest on", "Ctrl"),
        (["--outlines"], "<path", "<text"),
    ],
)
def test_each_option_does_what_it_says(
    export: Export, tmp_path: Path, options: list[str], there: str, gone: str
) -> None:
    export(*options)
    written = (tmp_path / "out.svg").read_text("utf-8")
    assert there in written
    assert gone not in written


def test_a_cited_figure_with_a_quote_that_does_not_stand_is_written_and_told(
    export: Export, tmp_path: Path
) -> None:
    assert export("--cited") == 1
    words = " ".join(ElementTree.parse(tmp_path / "out.svg").getroot().itertext()).split()
    assert "the quote was not found" in " ".join(words)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--actor", "mayer"], 'no actor "mayer"; did you mean "mayor"?'),
        (["--from", "2022", "--to", "2021"], "--from lies after --to"),
        (["--from", "soon"], "--from: "),
        (["--to", "2021/.."], "has an open end"),
        (["--width", "wide"], "write a length such as 170mm"),
        (["-o", "out.gif"], "does not end in .png"),
        (["-o", "-"], "add --format"),
        (["-o", "-", "-o", "-", "--format", "svg"], "only one figure"),
        (["--width", "20000px", "-o", "out.png", "--dpi", "2400"], "too large"),
        (["-o", "gone/out.svg"], "choose another place"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    export: Export,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.rglob("*"))
    assert export(*options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
    assert set(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("options", [["--kind", "rumour"], ["--dpi", "3"], ["--lanes", "x"]])
def test_values_that_are_none_are_refused(export: Export, options: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        export(*options)
    assert stopped.value.code == 2


def test_a_refused_case_is_told_with_its_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = write_case(tmp_path, [allegation("a1", "One", by=["nobody"])])
    assert main(["export", str(broken), "-o", str(tmp_path / "out.svg")]) == 2
    assert 'no actor "nobody"' in capsys.readouterr().err
    assert not (tmp_path / "out.svg").exists()


def test_letters_of_no_font_are_told_by_name(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write_case(tmp_path, [allegation("a1", "A \ue123 B")])
    main(["export", str(file), "-o", str(tmp_path / "out.svg")])
    assert "no font here holds \ue123 (U+E123)" in capsys.readouterr().err


@pytest.mark.parametrize("cited", [[], ["--cited"]])
def test_the_same_case_makes_the_same_bytes_everywhere(
    file: Path, tmp_path: Path, cited: list[str]
) -> None:
    places = {
        "one": {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        "öther place": {"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
    }
    outputs = [option for each in FORMATS for option in ("-o", f"out.{each}")]
    for name, environment in places.items():
        folder = tmp_path / name
        folder.mkdir()
        # The program, too, lies in another folder each time.
        for part in ("app", "resources"):
            shutil.copytree(ROOT / part, folder / "program" / part, ignore=ignore_patterns("*.pyc"))
        case = write_case(folder, BRIDGE)
        # Without `site`: under LC_ALL=C it cannot read the editable install's own path where a
        # letter of that is beyond ASCII.
        command = [sys.executable, "-S", "-m", "app", "export", case.name, *outputs, "--dpi", "60"]
        path = os.pathsep.join([str(folder / "program"), sysconfig.get_path("purelib")])
        paths = {"PYTHONPATH": path, "PATH": "/usr/bin:/bin", "HOME": str(tmp_path)}
        done = subprocess.run(
            [*command, *cited],
            cwd=folder,
            env={**environment, **paths},
            capture_output=True,
            check=False,
        )
        assert done.returncode == len(cited)
        assert (b"sha256" in done.stderr) is bool(cited)
    for each in FORMATS:
        one, other = ((tmp_path / name / f"out.{each}").read_bytes() for name in places)
        assert one == other


def test_the_help_names_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["export", "--help"])
    told = capsys.readouterr().out
    options = "-o --format --from --to --actor --kind --as-of --clock --lanes --title --cited"
    looks = "--width --dpi --theme --outlines --no-legend --no-scale --no-made-with"
    assert all(option in told for option in f"{options} {looks}".split())


def test_a_text_that_is_not_the_one_cited_is_told_of_a_cited_figure(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export("--cited") == 1
    assert "source s1: " in capsys.readouterr().err
