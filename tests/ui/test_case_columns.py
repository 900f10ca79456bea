"""Columns are made once per case."""

from dataclasses import replace

from app.state.session import Session
from app.ui.case_columns import CaseColumns


def test_the_columns_of_a_case_are_remembered(session: Session) -> None:
    columns = CaseColumns()
    assert columns.of(session.case) is columns.of(session.case)


def test_another_case_has_other_columns(session: Session) -> None:
    columns = CaseColumns()
    other = replace(session.case, title="Another")
    assert columns.of(session.case) is not columns.of(other)
