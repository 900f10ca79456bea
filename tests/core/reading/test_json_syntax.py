"""Why a file is not JSON, and where."""

import json

import pytest

from app.core.reading.json_syntax import explain


@pytest.mark.parametrize(
    ("data", "at", "words"),
    [
        (b"", 0, "the file is empty"),
        (b" \n ", 0, "the file is empty"),
        (b"\xff\xfe{\0", 0, "the file is UTF-16; save it as UTF-8"),
        (b'{"a": "\xe9"}', 7, "this byte is not UTF-8"),
        (b"[]", 0, "an event file is one JSON object: it starts with {"),
        (b"  5", 2, "an event file is one JSON object: it starts with {"),
        (b'{"a" 1}', 5, 'a ":" is missing after the key'),
        (b'{"a": 1 "b": 2}', 8, 'a "," is missing here, or the closing bracket'),
        (b'{"a": }', 6, "a value is missing here"),
        (b"{a: 1}", 1, "a key in double quotes is missing here"),
        (b'{"a": 1}, {}', 8, "the file should end here"),
        (b'{"a": "b', 6, "this text is never closed"),
        (b'{"a": "b\n"}', 8, "a line break or tab stands inside a text"),
        (b'{"a": "\\d"}', 7, "a lone backslash"),
        ('{"é": NaN}'.encode(), 7, "NaN is no number that JSON knows"),
        (b'{"a": "NaN", "b": -Infinity}', 18, "-Infinity is no number"),
        (b'{"a": "\\ud800"}', 7, "\\ud800 is half a character"),
        (b'{"a": "\\\\\\ud83d\\ude00 \\udc00"}', 22, "\\udc00 is half a character"),
        (b'{"a": [], "b": ' + b"[" * 200 + b"]" * 200 + b"}", 214, "more than 200 brackets"),
        (b"[" * 100_000, 200, "more than 200 brackets within each other"),
        (b'{"a": 1' + b"0" * 4301 + b"}", 6, "a number of more than 4300 digits"),
    ],
)
def test_a_file_that_is_not_json(data: bytes, at: int, words: str) -> None:
    fault = explain(data)
    assert words in fault.message
    assert fault.at == at


def test_every_sentence_of_the_reader_has_one_of_ours() -> None:
    broken = ['{"a"', '{"a":1', "{", "[", "[1", '"', '"\\', '"\\u1"', '"\t"', "1 2", "{]", "tru"]
    for text in broken:
        with pytest.raises(json.JSONDecodeError) as theirs:
            json.loads(text)
        assert theirs.value.msg not in explain(text.encode()).message


def test_a_sentence_that_is_not_known_is_passed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise json.JSONDecodeError("Odd", "{", 0)

    monkeypatch.setattr(json, "loads", fail)
    assert explain(b"{").message == "not JSON: Odd"
