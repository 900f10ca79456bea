"""Text that goes into XML."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.figure.xml_text import escaped, runs_to_the_left


@given(st.text())
def test_whatever_is_written_the_document_stays_one(text: str) -> None:
    read = ElementTree.fromstring(f'<a b="{escaped(text)}">{escaped(text)}</a>')
    assert len(read) == 0


def test_signs_of_markup_are_letters() -> None:
    assert escaped('<b> & "x"') == "&lt;b&gt; &amp; &quot;x&quot;"


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert escaped("a\x00b\ud800") == "a\ufffdb\ufffd"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("abc", False),
        ("שלום", True),
        ("عربي", True),
        ("12 – שלום", True),
        ("a שלום", False),
        ("", False),
    ],
)
def test_the_first_letter_with_a_direction_decides(text: str, left: bool) -> None:
    assert runs_to_the_left(text) is left
