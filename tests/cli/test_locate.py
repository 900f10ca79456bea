"""`allegata locate`, as a person at a terminal meets it."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from app.cli import locate

TEXT = "The minister\r\ndenied every charge.\nThe mayor 😀 denied every charge, in writing.\n"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "the paper.txt"
    path.write_bytes(TEXT.encode())
    return path


def allegata_locate(source: Path | str, *arguments: str) -> int:
    parser = argparse.ArgumentParser(prog="allegata")
    locate.add_parser(parser.add_subparsers())
    args = parser.parse_args(["locate", str(source), *arguments])
    result = args.run(args)
    assert isinstance(result, int)
    return result


def answer(capsys: Capture) -> Any:
    return json.loads(capsys.readouterr().out)


def test_a_place_is_told_by_line_and_column(paper: Path, capsys: Capture) -> None:
    assert allegata_locate(paper, "--quote", "in writing") == 0
    assert capsys.readouterr().out.splitlines() == [
        "found",
        "  line 3, column 34 (code points 68 to 78)",
        "{",
        '  "source": "the-paper",',
        '  "quote": "in writing"',
        "}",
    ]


def test_json_has_the_place_and_a_citation(paper: Path, capsys: Capture) -> None:
    options = ("--quote", "denied every charge", "--prefix", "minister", "--json")
    assert allegata_locate(paper, *options) == 0
    found = answer(capsys)
    assert (found["state"], found["start"], found["end"]) == ("found", 14, 33)
    assert (found["places"][0]["line"], found["places"][0]["column"]) == (2, 1)
    assert found["citation"] == {
        "source": "the-paper",
        "quote": "denied every charge",
        "suffix": ".",
    }


def test_several_places_are_each_cited(paper: Path, capsys: Capture) -> None:
    assert allegata_locate(paper, "--quote", "denied every charge", "--json") == 1
    found = answer(capsys)
    assert (found["state"], len(found["places"])) == ("ambiguous", 2)
    assert "start" not in found
    assert "citation" not in found


def test_changed_words_are_cited_as_they_stand(paper: Path, capsys: Capture) -> None:
    assert allegata_locate(paper, "--quote", "The ministers denied every charge.", "--json") == 1
    found = answer(capsys)
    assert (found["state"], round(found["similarity"], 2)) == ("changed", 0.97)
    assert found["citation"]["quote"] == "The minister denied every charge."


def test_similarity_is_told_in_per_cent(paper: Path, capsys: Capture) -> None:
    allegata_locate(paper, "--quote", "The ministers denied every charge.")
    assert capsys.readouterr().out.startswith("changed, 97% alike\n")


def test_words_that_stand_nowhere_are_lost(paper: Path, capsys: Capture) -> None:
    assert allegata_locate(paper, "--quote", "the cranes stood still") == 1
    assert capsys.readouterr().out == "lost\n"


def test_a_suffix_decides(paper: Path, capsys: Capture) -> None:
    assert allegata_locate(paper, "--quote", "denied every charge", "--suffix", ", in") == 0
    assert "line 3, column 13" in capsys.readouterr().out


@pytest.mark.parametrize("quote", ["", "  "])
def test_no_words_are_a_wrong_use(paper: Path, capsys: Capture, quote: str) -> None:
    assert allegata_locate(paper, "--quote", quote) == 2
    assert "write it after --quote" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["none.txt", ".", "a\0.txt", "x" * 5000])
def test_a_text_that_cannot_be_read_is_a_wrong_use(
    tmp_path: Path, capsys: Capture, name: str
) -> None:
    assert allegata_locate(tmp_path / name, "--quote", "words") == 2
    assert capsys.readouterr().err.startswith("allegata: ")


def test_a_link_to_a_text_elsewhere_is_read(tmp_path: Path, paper: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "a.txt").symlink_to(paper)
    assert allegata_locate(tmp_path / "links" / "a.txt", "--quote", "in writing") == 0


@pytest.mark.parametrize("option", ["--quote", "--prefix", "--suffix", "--json", "exit codes"])
def test_help_names_every_option(capsys: Capture, option: str) -> None:
    with pytest.raises(SystemExit):
        allegata_locate("--help")
    assert option in capsys.readouterr().out
