"""Steps over JSON text without reading it: white space, strings, whole values.

Works on the bytes of the file: all that JSON is built of is ASCII, so that no byte of a longer
character can be mistaken for it. Nothing here proves that a value is right; what reads it does.
"""

import re
from typing import Final

# Possessive (`*+`): these never back up, so that no text, however odd, takes more than one pass.
STRING: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_SPACE: Final = re.compile(rb"[ \t\r\n]*+")
_SCALAR: Final = re.compile(rb'[^ \t\r\n,:"\[\]{}]++')
_TO_BRACKET: Final = re.compile(
    rb'[^"\[\]{}]*+(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"[^"\[\]{}]*+)*+([\[\]{}])', re.DOTALL
)
_OPENING: Final = b"[{"


class NotJson(Exception):  # noqa: N818  (never leaves the reading; `json_syntax` says what is wrong)
    """The bytes are not what JSON has at this place."""


def skip_space(data: bytes, at: int) -> int:
    """Return the place of the next byte that is not white space."""
    match = _SPACE.match(data, at)
    assert match is not None  # it matches nothing, too
    return match.end()


def expect(data: bytes, at: int, wanted: bytes) -> int:
    """Step over one of the bytes in `wanted` and the white space that follows it.

    Raises:
        NotJson: another byte stands there, or the file ends.
    """
    if data[at : at + 1] not in {wanted[i : i + 1] for i in range(len(wanted))}:
        raise NotJson
    return skip_space(data, at + 1)


def skip_string(data: bytes, at: int) -> int:
    """Return the end, exclusive, of the string that starts at `at`."""
    return _end(STRING.match(data, at))


def skip_value(data: bytes, at: int) -> int:
    """Return the end, exclusive, of the value that starts at `at`, however deep it is."""
    first = data[at : at + 1]
    if first == b'"':
        return skip_string(data, at)
    if not first or first not in _OPENING:
        return _end(_SCALAR.match(data, at))
    depth, at = 1, at + 1
    while depth:
        at = _end(_TO_BRACKET.match(data, at))
        depth += 1 if data[at - 1] in _OPENING else -1
    return at


def _end(match: re.Match[bytes] | None) -> int:
    if match is None:
        raise NotJson
    return match.end()
