"""The bytes of an event file."""

from io import BytesIO
from pathlib import Path

import pytest
from typing_extensions import override

from app.core.errors import CaseRefused
from app.core.reading import read_case
from app.core.reading.event_bytes import Changed, EventBytes, open_bytes
from tests.core.written import Raw, plain, whole, write


class Broken(BytesIO):
    """A file on a disk that fails."""

    @override
    def read(self, _size: int | None = -1, /) -> bytes:
        raise OSError(5, "Input/output error")


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "case.json"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_bytes_are_given_from_the_first_on_as_often_as_asked(mark: bytes, tmp_path: Path) -> None:
    with open_bytes(written(tmp_path, mark + b"{}")) as stored:
        assert stored.begin()(1) == b"{"
        assert stored.begin()(5) == b"{}"
        assert stored.whole() == b"{}"


def test_an_empty_file_has_a_size_to_divide_by(tmp_path: Path) -> None:
    with open_bytes(written(tmp_path, b"")) as stored:
        assert stored.size == 1
        assert stored.whole() == b""


def test_a_file_that_is_written_to_is_not_what_it_was(tmp_path: Path) -> None:
    with open_bytes(written(tmp_path, b"{}")) as stored:
        stored.check()
        written(tmp_path, b"{ }")
        with pytest.raises(Changed):
            stored.check()


def test_bytes_that_are_held_stay_what_they_are(tmp_path: Path) -> None:
    with open_bytes(written(tmp_path, b"{}")) as stored:
        held = stored.held()
        written(tmp_path, b"{ }")
        held.check()
        assert held.whole() == b"{}"


def test_a_file_that_cannot_be_read_to_its_end_is_refused() -> None:
    with pytest.raises(CaseRefused) as caught:
        EventBytes(Path("case.json"), Broken(b"{}")).whole()
    assert caught.value.problems[0].message == "this file cannot be read: Input/output error"


def test_a_file_that_is_written_to_meanwhile_is_read_once_more(tmp_path: Path) -> None:
    path = write(tmp_path, whole(*(plain(f"e{n}") for n in range(3000))))
    told: list[float] = []

    def change(part: float) -> None:
        if not told:
            write(tmp_path, whole(plain("new")))
        told.append(part)

    (event,) = read_case(path, change).case.events
    assert event.id == "new"
    assert max(told) <= 1


@pytest.mark.parametrize("raw", [whole(plain("e", plaze="x")), '{"title": "t",\n "a": 1'])
def test_what_is_wrong_is_told_of_a_file_as_it_was_written_last(raw: Raw, tmp_path: Path) -> None:
    def change(_: float) -> None:
        write(tmp_path, '\n\n{"title": "later"')

    with pytest.raises(CaseRefused) as caught:
        read_case(write(tmp_path, raw), change)
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == (3, 18)
