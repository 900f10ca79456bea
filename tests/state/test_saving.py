"""A file is the old one or the new one, never half."""

from pathlib import Path

from app.state.saving import save_text


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "silence.csv"
    assert save_text(path, "é\r\n") == ""
    assert path.read_bytes() == "é\r\n".encode()
    assert save_text(path, "new") == ""
    assert [each.name for each in tmp_path.iterdir()] == ["silence.csv"]


def test_what_cannot_be_written_says_why(tmp_path: Path) -> None:
    assert save_text(tmp_path / "no folder" / "silence.csv", "x") != ""
