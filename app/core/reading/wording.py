"""Our sentences for what pydantic finds wrong, at the path that stands in the file."""

from collections.abc import Iterator
from typing import Any, Final

from app.core.reading.entry_errors import EVENT_RECORDS, EntryError, kinds_with
from app.core.reading.faults import Fault
from app.core.reading.near import nearest

_NEEDS: Final = {
    "citations": "at least one citation",
    "by": "at least one actor who says it",
    "answers": "at least one claim that it answers",
}
_PATTERNS: Final = {
    "id": "an id is 1 to 200 letters from A to Z, digits, or . _ : -",
    "language": 'a language is written as in BCP 47, like "es" or "pt-BR"',
    "sha256": "a sha256 is 64 digits from 0 to 9 and a to f, in lower case",
}
_OBJECT_TYPES: Final = frozenset({"dict_type", "model_attributes_type"})
_OURS: Final = frozenset({"date", "file", "zone"})


def faults_of(errors: list[EntryError]) -> Iterator[Fault]:
    """Give out one fault for each mistake behind pydantic's errors in some entries."""
    mistyped = set()
    for error in errors:
        if error.type == "extra_forbidden":
            near = _near_key(error)
            mistyped.add((*error.path[:-1], near))
            yield Fault(error.path, _unknown_key(error, near), at_key=True)
    for error in errors:
        if error.type == "missing" and error.path not in mistyped:
            yield Fault(error.path[:-1], _missing_key(error))
        elif not error.is_null and (words := _wrong_value(error)) is not None:
            yield Fault(error.path, words)


def _near_key(error: EntryError) -> str | None:
    """Return the key that may have been meant: a known one that is not there already."""
    meant = error.key.casefold().replace("-", "_")
    return nearest(meant, [key for key in error.known_keys if key not in error.holder])


def _unknown_key(error: EntryError, near: str | None) -> str:
    kinds = kinds_with(error.key) if error.kind else ()
    if near is not None:
        return f'unknown key "{error.key}"; did you mean "{near}"?'
    if kinds:
        return f'{_a(error.kind)} has no "{error.key}"; only {_list(kinds)} has it'
    return f'unknown key "{error.key}"; known here: {", ".join(error.known_keys)}, and any "x-…"'


def _missing_key(error: EntryError) -> str:
    if error.key in _NEEDS and error.kind:
        return f'{_a(error.kind)} needs "{error.key}": {_NEEDS[error.key]}'
    return f'the key "{error.key}" is missing'


def _wrong_value(error: EntryError) -> str | None:
    """Return what is wrong with a value; None where another fault says it."""
    value, name = error.value, error.type
    if name in _OURS:
        return error.message
    if name == "too_short":
        return None if value else f"{_a(error.kind)} needs {_NEEDS[error.key]}"
    if name == "string_too_short":
        return f'"{error.key}" is empty; write something, or leave the key out if it may be'
    if name == "string_pattern_mismatch":
        return f'"{value}" does not fit: {_PATTERNS[error.key]}'
    if name == "literal_error":
        return _not_one_of(error, error.choices)
    if name == "union_tag_invalid":
        return _not_one_of(error, tuple(EVENT_RECORDS))
    return _wrong_type(error)


def _not_one_of(error: EntryError, choices: tuple[str, ...]) -> str:
    value = error.value
    if not isinstance(value, str):
        return f"{_type_words(value)} stands here; write one of {_list(choices)}"
    near = nearest(value.casefold(), choices)
    hint = f'did you mean "{near}"?' if near else f"write one of {_list(choices)}"
    return f'unknown {error.key} "{value}"; {hint}'


def _wrong_type(error: EntryError) -> str | None:
    if error.type == "union_tag_not_found":
        return f'the key "kind" is missing; write one of {_list(tuple(EVENT_RECORDS))}'
    expected = {"string_type": 'a text in "…"', "tuple_type": "a list in […]"}.get(error.type)
    if error.type in _OBJECT_TYPES:
        named = error.path[-2:-1] == ("author",)
        expected = 'a name, or {"family": …, "given": …}' if named else "an object in {…}"
    if expected is None:
        return None if error.type in _ECHOES else error.message
    return f"{_type_words(error.value)} stands here; write {expected}"


_ECHOES: Final = frozenset({"missing", "extra_forbidden"})


def _type_words(value: Any) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    words: dict[type, str] = {str: "a text", list: "a list", dict: "an object"}
    return words.get(type(value), "a number")


def _a(kind: str | None) -> str:
    kind = kind or "claim"
    return f"{'an' if kind[0] in 'ae' else 'a'} {kind}"


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(words[:-1]) + " or " + words[-1] if len(words) > 1 else words[0]
