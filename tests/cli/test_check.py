"""`allegata check`, as a person at a terminal meets it."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.cli.parser import run_command
from app.paths import resource
from tests.core.written import claim, whole, write

CASES = Path(__file__).parents[1] / "cases"
HARBOUR = CASES / "harbour" / "harbour.allegata.json"
DRIFT = CASES / "harbour" / "drift.allegata.json"
FAULTS = CASES / "seven_faults.allegata.json"
SAMPLES = sorted(resource("samples").glob("*/*.json"))
Capture = pytest.CaptureFixture[str]


def check_json(path: Path, capsys: Capture) -> tuple[int | None, Any]:
    code = run_command(["check", "--json", str(path)])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_nothing_is_wrong_with_the_samples(sample: Path, capsys: Capture) -> None:
    assert run_command(["check", str(sample)]) == 0
    line, *more = capsys.readouterr().out.splitlines()
    count = line.split()[0]
    assert line == f"{count} passages: {count} found"
    assert not more


def test_a_case_that_is_refused_ends_with_two(capsys: Capture) -> None:
    assert run_command(["check", str(FAULTS)]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{FAULTS}:6:53: error: actors[1].kind: ")
    assert lines[7:] == ["refused: 7 problems"]


def test_a_case_that_is_refused_has_no_citations(capsys: Capture) -> None:
    code, report = check_json(FAULTS, capsys)
    assert (code, report["citations"], len(report["problems"])) == (2, [], 7)
    assert report["problems"][1]["line"] == 7


def test_what_drifted_is_named_with_its_place(capsys: Capture) -> None:
    assert run_command(["check", str(DRIFT)]) == 1
    *lines, last = capsys.readouterr().out.splitlines()
    assert [line.split(": ")[3] for line in lines] == ["changed", "ambiguous", "lost"]
    assert lines[2].startswith(f"{DRIFT}:119:20: warning: events[3].citations[0].quote: ")
    assert last == "5 passages: 1 found, 1 changed, 1 ambiguous, 1 lost, 1 unchecked"


def test_every_citation_is_in_the_report(capsys: Capture) -> None:
    code, report = check_json(DRIFT, capsys)
    assert code == 1
    assert [one["state"] for one in report["citations"]] == [
        one["event"] for one in report["citations"]
    ]
    assert {one["state"]: len(one["places"]) for one in report["citations"]}["ambiguous"] == 2


def test_places_count_the_code_points_of_the_text_as_decoded(
    tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "s.txt").write_bytes("\ufeff🦀\r\nso it is".encode())
    raw = whole(claim("a"), sources=[{"id": "minutes", "title": "M", "file": "s.txt"}])
    code, report = check_json(write(tmp_path, raw), capsys)
    assert code == 0
    assert report["citations"][0]["start"], report["citations"][0]["end"] == (3, 11)


@pytest.mark.parametrize(
    ("keys", "place", "words"),
    [
        ({"file": "gone.txt"}, "sources[0].file", '"gone.txt" is not there'),
        ({"file": "case.allegata.json"}, "sources[0].file", "is not searched"),
        ({"text": "so it is", "sha256": "0" * 64}, "sources[0].sha256", "its sha256 differs"),
    ],
)
def test_a_text_that_fails_is_a_warning_at_its_key(
    keys: dict[str, str], place: str, words: str, tmp_path: Path, capsys: Capture
) -> None:
    raw = whole(claim("a"), sources=[{"id": "minutes", "title": "M", **keys}])
    code, report = check_json(write(tmp_path, raw), capsys)
    (problem,) = report["problems"]
    assert (code, problem["severity"], problem["path"]) == (1, "warning", place)
    assert problem["line"] > 0
    assert words in problem["message"]


def test_a_source_without_a_text_is_nothing_wrong(tmp_path: Path, capsys: Capture) -> None:
    assert run_command(["check", str(write(tmp_path, whole(claim("a"))))]) == 0
    assert capsys.readouterr().out == "1 passage: 1 unchecked\n"


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path, capsys: Capture) -> None:
    gone = tmp_path / "gone.json"
    assert run_command(["check", str(gone)]) == 2
    said = f"{gone}: error: there is no such file; check its name\nrefused: 1 problem\n"
    assert capsys.readouterr().out == said


def test_texts_lie_beside_the_file_that_a_link_leads_to(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(SAMPLES[0])
    assert run_command(["check", str(link)]) == 0
