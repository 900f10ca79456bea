"""What CSL 1.0.2 asks of the data that we write, in our own words as a JSON Schema."""

from typing import Any, Final

from app.sources.csl import TYPES

_STRING: Final = {"type": "string", "minLength": 1}
_NAME: Final = {
    "type": "object",
    "properties": {"family": _STRING, "given": _STRING, "literal": _STRING},
    "oneOf": [{"required": ["family"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
_ONE_DATE: Final = {
    "type": "array",
    "prefixItems": [
        {"type": "integer", "not": {"const": 0}},
        {"type": "integer", "minimum": 1, "maximum": 12},
        {"type": "integer", "minimum": 1, "maximum": 31},
    ],
    "minItems": 1,
    "maxItems": 3,
}
_DATE: Final = {
    "type": "object",
    "properties": {
        "date-parts": {"type": "array", "items": _ONE_DATE, "minItems": 1, "maxItems": 2},
        "literal": _STRING,
        "circa": {"type": "boolean"},
    },
    "oneOf": [{"required": ["date-parts"]}, {"required": ["literal"]}],
    "additionalProperties": False,
}
_TEXTS: Final = """
id title genre container-title publisher URL archive_location language locator note
"""

SCHEMA: Final[dict[str, Any]] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            **dict.fromkeys(_TEXTS.split(), _STRING),
            "type": {"enum": sorted(TYPES)},
            "author": {"type": "array", "items": _NAME, "minItems": 1},
            "issued": _DATE,
            "accessed": _DATE,
        },
        "required": ["id", "type"],
        "additionalProperties": False,
    },
}
