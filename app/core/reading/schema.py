"""The event file as JSON Schema, made from the records, for editors and for other programs."""

from typing import Any, Final

from pydantic import TypeAdapter

from app.core.model import Case

_NOISE: Final = frozenset({"title", "discriminator"})


def case_schema() -> dict[str, object]:
    """Return the JSON Schema of `allegata/1`.

    It knows the shape of a file. What refers to what, whether a day exists, and other rules that
    a schema cannot say are checked when a case is read.

    Source: JSON Schema 2020-12.
    """
    made = TypeAdapter(Case).json_schema()
    schema = _cleaned({key: value for key, value in made.items() if key != "$defs"})
    definitions = {name: _cleaned(one) for name, one in made["$defs"].items()}
    definitions["Source"]["not"] = {"required": ["file", "text"]}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "allegata/1",
        **schema,
        "$defs": definitions,
    }


def _cleaned(node: Any) -> Any:
    """Return part of a schema without null, which a file never holds, and with the extra keys."""
    if isinstance(node, list):
        return [_cleaned(one) for one in node]
    if not isinstance(node, dict):
        return node
    if {"type": "null"} in node.get("anyOf", ()):
        rest = next(one for one in node["anyOf"] if one != {"type": "null"})
        return _cleaned(rest)
    clean = {key: _cleaned(value) for key, value in node.items() if key not in _NOISE}
    if "properties" in node:
        properties = {key: _cleaned(value) for key, value in node["properties"].items()}
        clean["properties"] = {"$schema": {"type": "string"}, **properties}
        clean["patternProperties"] = {"^x-": True}
    return clean
