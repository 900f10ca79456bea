"""Reading the text of a source, and the one sentence when there is none."""

import hashlib
import os
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import force_setattr

from app.core.model import Source
from app.sources import texts
from app.sources.texts import SourceText, read_text


def source(**fields: Any) -> Source:
    return Source(**({"id": "s", "title": "A source"} | fields))


def read(folder: Path, file: str, **fields: Any) -> SourceText:
    return read_text(source(file=file, **fields), folder)


def test_a_text_is_read_with_its_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Señor\r\nüber\n\rx".encode())
    assert read(tmp_path, "a.txt") == SourceText("Señor\r\nüber\n\rx")


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf# Title")
    assert read(tmp_path, "a.md").text == "# Title"


def test_an_upper_case_suffix_is_read_too(tmp_path: Path) -> None:
    (tmp_path / "A.TXT").write_bytes(b"words")
    assert read(tmp_path, "A.TXT").text == "words"


def test_an_inline_text_is_the_text() -> None:
    assert read_text(source(text="words"), Path("nowhere")).text == "words"


def test_a_source_without_file_and_text_has_no_problem(tmp_path: Path) -> None:
    assert read_text(source(), tmp_path) == SourceText()


def test_a_folder_below_is_reached(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.txt").write_bytes(b"words")
    assert read(tmp_path, "texts/a.txt").text == "words"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"caf\xe9", '"a.txt" is not UTF-8 (byte 3); save it as UTF-8'),
        ("words".encode("utf-16"), '"a.txt" is not UTF-8 (byte 0); save it as UTF-8'),
    ],
)
def test_what_is_not_utf_8_is_not_guessed(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "a.txt").write_bytes(content)
    assert read(tmp_path, "a.txt") == SourceText(problem=sentence)


@pytest.mark.parametrize(
    ("file", "kind"), [("a.pdf", '".pdf" files'), ("a", "files without a suffix")]
)
def test_another_kind_is_named_and_not_read(tmp_path: Path, file: str, kind: str) -> None:
    (tmp_path / file).write_bytes(b"words")
    assert read(tmp_path, file).problem == (
        f'"{file}" is not searched: {kind} are not read, only .txt and .md are'
    )


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt").problem == '"a.txt" is not there'


def test_a_folder_is_not_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert read(tmp_path, "a.txt").problem == '"a.txt" is not a file that holds text'


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert read(tmp_path, "a.txt").problem == '"a.txt" is not a file that holds text'


def test_a_huge_file_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(texts.LIMIT_BYTES + 1)
    assert read(tmp_path, "a.txt").problem == '"a.txt" has 64 MB; the limit is 64 MB'


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "a.txt").symlink_to(tmp_path / "secret.txt")
    read_through = read(tmp_path / "case", "a.txt")
    assert read_through.problem == '"a.txt" lies outside of the folder of the event file'


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"words")
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    assert read(tmp_path, "a.txt").text == "words"


def test_links_in_a_ring_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert read(tmp_path, "a.txt").problem


def unchecked_source(file: str) -> Source:
    """Return a source that the event file's own rules would have refused."""
    made = source(file="a.txt")
    force_setattr(made, "file", file)
    return made


@pytest.mark.parametrize(
    "file", ["/etc/hostname", "C:/a.txt", "../a.txt", "a\0.txt", "x" * 5000 + ".txt", "", "\ud800"]
)
def test_no_path_is_trusted(tmp_path: Path, file: str) -> None:
    read = read_text(unchecked_source(file), tmp_path)
    assert read.text is None
    assert read.problem


@pytest.mark.parametrize(("known", "matches"), [(b"words", True), (b"other", False)])
def test_a_hash_is_of_the_bytes_of_the_file(tmp_path: Path, known: bytes, matches: bool) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")
    read_back = read(tmp_path, "a.txt", sha256=hashlib.sha256(known).hexdigest())
    assert read_back == SourceText("words", hash_matches=matches)


def test_a_hash_of_a_kind_that_is_not_read_is_verified_too(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"words")
    read_back = read(tmp_path, "a.pdf", sha256=hashlib.sha256(b"words").hexdigest())
    assert read_back.hash_matches is True


def test_a_hash_of_an_inline_text_is_of_its_utf_8() -> None:
    known = hashlib.sha256("é\ud800".encode("utf-8", "surrogatepass")).hexdigest()
    made = source(text="x", sha256=known)
    force_setattr(made, "text", "é\ud800")
    assert read_text(made, Path()).hash_matches is True
