"""`allegata schema`: the JSON Schema of the event file."""

import argparse
import json

from app.core.reading.schema import case_schema


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    commands.add_parser(
        "schema",
        help="print the JSON Schema of the event file",
        description="Print the JSON Schema (2020-12) of the event file, format allegata/1.",
        epilog="example:\n  allegata schema > allegata-1.schema.json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def run(_: argparse.Namespace) -> int:
    """Print the schema."""
    print(schema_text(), end="")
    return 0


def schema_text() -> str:
    """Return the schema as it lies in `resources/schema/`."""
    return json.dumps(case_schema(), indent=2, ensure_ascii=False) + "\n"
