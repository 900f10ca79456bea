"""`allegata schema`, as a person at a terminal meets it."""

import pytest

from app.cli.parser import run_command
from app.paths import resource


def test_it_prints_the_schema_of_the_resources(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(["schema"]) == 0
    kept = resource("schema", "allegata-1.schema.json").read_text("utf-8")
    assert capsys.readouterr().out == kept
