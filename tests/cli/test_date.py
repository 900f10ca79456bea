"""`allegata date`, as a person at a terminal meets it."""

import argparse
import io
import json
from typing import Any

import pytest

from app.cli import date
from app.core.errors import AllegataError


def allegata_date(*arguments: str) -> int:
    parser = argparse.ArgumentParser(prog="allegata")
    date.add_parser(parser.add_subparsers())
    args = parser.parse_args(["date", *arguments])
    result = args.run(args)
    assert isinstance(result, int)
    return result


Capture = pytest.CaptureFixture[str]


def test_a_date_is_explained_in_words_and_four_instants(capsys: Capture) -> None:
    assert allegata_date("2018/2021~") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2018/2021~",
        "  words           2018 to circa 2021",
        "  short           2018 – c. 2021",
        "  earliest start  2018-01-01T00:00:00Z",
        "  latest start    2019-01-01T00:00:00Z",
        "  earliest end    2021-01-01T00:00:00Z",
        "  latest end      2022-01-01T00:00:00Z",
        "  certain         2019-01-01T00:00:00Z to 2021-01-01T00:00:00Z",
        "  flags           approximate",
    ]


def test_the_parts_of_a_set_are_listed(capsys: Capture) -> None:
    allegata_date("[1667,1670..]", "{1667}")
    out = capsys.readouterr().out
    assert "  set             one of them\n" in out
    assert "  set             all of them\n" in out
    assert "  part            1670-01-01T00:00:00Z to no bound\n" in out


def test_an_extension_is_marked_as_such(capsys: Capture) -> None:
    allegata_date("2021-12-08T12:35")
    assert "time without seconds (allegata/1; not in EDTF)" in capsys.readouterr().out


def test_a_refused_string_ends_with_2_and_says_what_to_write(capsys: Capture) -> None:
    assert allegata_date("199u", "2021") == 2
    out = capsys.readouterr().out
    assert "  refused         199u needs X for unknown digits; write 199X\n" in out
    assert "  words           some time in 2021\n" in out


@pytest.mark.parametrize("written", ["-0043", "-0043-03-15", "-XXXX-12", "-1985-04/.."])
def test_a_year_before_1_bc_is_no_option(written: str, capsys: Capture) -> None:
    assert allegata_date(written, "--json") == 0
    assert json.loads(capsys.readouterr().out)["dates"][0]["text"] == written


def test_a_date_is_meant_in_the_zone(capsys: Capture) -> None:
    allegata_date("2021-12-08", "--zone", "America/El_Salvador")
    assert "earliest start  2021-12-08T06:00:00Z" in capsys.readouterr().out


def test_an_unknown_zone_is_wrong_use(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        allegata_date("2021", "--zone", "America/Atlantis")
    assert caught.value.code == 2
    assert 'no time zone "America/Atlantis"; write one like' in capsys.readouterr().err


def test_a_dash_reads_lines(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.TextIOWrapper(io.BytesIO(b"\xef\xbb\xbf2021\r\n\n199u\n\xff\n"), encoding="ascii")
    monkeypatch.setattr("sys.stdin", raw)
    assert allegata_date("-", "--json") == 2
    records = json.loads(capsys.readouterr().out)["dates"]
    assert [record["text"] for record in records] == ["2021", "199u", "\\xff"]
    assert [("error" in record) for record in records] == [False, True, True]


def test_no_lines_are_nothing_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert allegata_date("-") == 0


def test_json_has_seconds_and_null_for_no_bound(capsys: Capture) -> None:
    assert allegata_date("../2021-12-08?", "2018/2021", "--json") == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    first, second = report["dates"]
    assert report["zone"] == "UTC"
    assert (first["earliest_start"], first["latest_end"]) == (None, 1_639_008_000)
    assert (first["interval"], first["uncertain"], first["unknown_start"]) == (True, True, False)
    assert second["certain"] == [1_546_300_800, 1_609_459_200]
    assert second["parts"] == [{name: second[name] for name in second["parts"][0]}]


def test_a_line_without_end_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2021\n" + "\0" * 20_000))
    with pytest.raises(AllegataError, match="write one date a line"):
        allegata_date("-")


def test_a_closed_input_is_said_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(AllegataError, match="there is no input to read"):
        allegata_date("-")
