"""A figure as a PDF: pages, links, words, and the same bytes each time."""

import re
import zlib
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import FigureError
from app.figure.compose import compose
from app.figure.fonts import Measure
from app.figure.paper import read_paper
from app.figure.pdf import pdf_of
from app.figure.pdf_fixed import fixed
from app.figure.pdf_parts import joined, objects_of
from app.figure.request import Request
from app.layout.columns import Columns
from tests.figure.bridge import happening

MANY = [happening(f"e{n}", f"A thing that happened, number {n}", "2021-03-06") for n in range(40)]


@pytest.fixture
def pdf(make: Callable[..., Columns], qtbot: QtBot) -> bytes:
    """Return a figure of the bridge, whose title has a dash and an apostrophe."""
    columns = make(title="The mayor’s bridge, 1894–1906")
    return pdf_of(compose(columns, Request(), Measure(), paged=True))


def letters(pdf: bytes) -> str:
    """Return which letters the fonts of a PDF say that they draw."""
    tables = b""
    for body in objects_of(pdf).values():
        stream = re.search(rb"stream\n(.*)\nendstream", body, re.DOTALL)
        if stream is not None:
            plain = zlib.decompress(stream[1]) if b"Flate" in body else stream[1]
            tables += plain if b"begincmap" in plain else b""
    return "".join(chr(int(each, 16)) for each in re.findall(rb"<([0-9A-Fa-f]{4})>", tables))


def test_the_fonts_are_within(pdf: bytes) -> None:
    assert b"Inter-Regular" in pdf
    assert b"/FontFile2" in pdf


def test_dashes_and_apostrophes_can_be_found_and_copied(pdf: bytes) -> None:
    assert {"’", "–"} <= set(letters(pdf))


def test_labels_lead_to_their_sources(pdf: bytes) -> None:
    assert b"/URI (https://example.org/file?a=1&b=2)" in pdf


def test_it_says_its_title_and_its_language(pdf: bytes) -> None:
    assert "The mayor’s bridge".encode("utf-16-be") in pdf
    assert b"/Lang (en)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_nothing_in_it_tells_when_it_was_made(pdf: bytes) -> None:
    assert b"Date" not in pdf
    assert b"uuid" not in pdf


def test_a_sheet_that_is_full_goes_on_with_another(
    make: Callable[..., Columns], qtbot: QtBot
) -> None:
    actors = [{"id": f"m{n}", "name": f"Person {n}"} for n in range(40)]
    events = [{**each, "actors": [f"m{n}"]} for n, each in enumerate(MANY)]
    request = Request(paper=read_paper("A5 landscape"))
    columns = make(events, actors=[*actors])
    written = pdf_of(compose(columns, request, Measure(), paged=True))
    pages = written.count(b"/Type /Page\n")
    assert pages > 3
    assert written.count(b"/MediaBox [0 0 595.") == pages


def test_a_length_makes_one_page_as_high_as_it_needs(bridge: Columns, qtbot: QtBot) -> None:
    request = Request(paper=read_paper("170mm"))
    written = pdf_of(compose(bridge, request, Measure(), paged=True))
    assert written.count(b"/Type /Page\n") == 1


def test_a_pdf_put_together_again_has_all_its_objects(pdf: bytes) -> None:
    objects = objects_of(pdf)
    assert objects_of(joined(objects, 3, 1, b"0" * 32)) == objects


@pytest.mark.parametrize("written", [b"", b"%PDF-1.4\n", b"xref\n0 1\nstartxref\n0\n%%EOF\n"])
def test_what_is_no_pdf_by_qt_is_a_declared_error(written: bytes) -> None:
    with pytest.raises(FigureError, match="not as expected"):
        fixed(written, "en")
