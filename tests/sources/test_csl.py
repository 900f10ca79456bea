"""A source as CSL-JSON, and its dates as CSL counts them."""

from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf import parse_edtf
from app.core.model import Name, Source
from app.sources.csl import csl_date, csl_item
from tests.sources.csl_schema import SCHEMA


def source(**fields: Any) -> Source:
    """Return a source, its dates as read."""
    dates = {key: parse_edtf(fields[key]) for key in ("issued", "accessed") if key in fields}
    return Source(**({"id": "paper", "title": "Cranes"} | fields | dates))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2021-12-09", {"date-parts": [[2021, 12, 9]]}),
        ("2021-12", {"date-parts": [[2021, 12]]}),
        ("2021", {"date-parts": [[2021]]}),
        ("2021-12-08T12:35:00-06:00", {"date-parts": [[2021, 12, 8]]}),
        ("2019/2020-05", {"date-parts": [[2019], [2020, 5]]}),
        ("2019~", {"date-parts": [[2019]], "circa": True}),
        ("2019?", {"date-parts": [[2019]], "circa": True}),
        ("-0043-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("0000", {"date-parts": [[-1]]}),
        ("0001", {"date-parts": [[1]]}),
        ("Y-170000002", {"date-parts": [[-170000003]]}),
    ],
)
def test_an_exact_date_is_numbers(written: str, expected: dict[str, Any]) -> None:
    assert csl_date(parse_edtf(written)) == expected


OTHER = "202X 2021-XX ../2021 2021/.. 2021/ [1667,1668] {1960} 2001-21 1950S2"


@pytest.mark.parametrize("written", OTHER.split())
def test_any_other_date_is_words(written: str) -> None:
    said = csl_date(parse_edtf(written))
    assert list(said) == ["literal"]
    assert said["literal"]


def test_words_of_an_approximate_date_are_circa_too() -> None:
    assert csl_date(parse_edtf("202X~"))["circa"] is True


def test_the_names_are_those_of_csl() -> None:
    made = source(
        type="article-newspaper",
        author=(Name("Peña", "Ana"), Name("Mono"), "Harbour Office"),
        container_title="The Quay",
        publisher="Quay Press",
        url="https://example.org/a",
        archive_url="https://example.org/b",
        language="en",
        issued="2021-12-09",
        accessed="2022-01",
    )
    assert csl_item(made) == {
        "id": "paper",
        "type": "article-newspaper",
        "title": "Cranes",
        "author": [
            {"family": "Peña", "given": "Ana"},
            {"family": "Mono"},
            {"literal": "Harbour Office"},
        ],
        "container-title": "The Quay",
        "publisher": "Quay Press",
        "URL": "https://example.org/a",
        "archive_location": "https://example.org/b",
        "language": "en",
        "issued": {"date-parts": [[2021, 12, 9]]},
        "accessed": {"date-parts": [[2022, 1]]},
    }


def test_what_is_not_known_is_left_out() -> None:
    assert csl_item(source()) == {"id": "paper", "type": "document", "title": "Cranes"}


def test_a_type_of_ones_own_is_a_document_of_that_genre() -> None:
    item = csl_item(source(type="leaflet"))
    assert (item["type"], item["genre"]) == ("document", "leaflet")


@given(
    st.builds(
        source,
        type=st.sampled_from(["book", "leaflet"]),
        author=st.tuples(st.text(min_size=1), st.builds(Name, st.text(min_size=1), st.text())),
        publisher=st.text(),
        issued=st.sampled_from(
            ["2021-12-09", "-0043", "2019~", "202X", "[1667,1668]", "2019/2020"]
        ),
    )
)
def test_every_source_validates(made: Source) -> None:
    jsonschema.validate([csl_item(made)], SCHEMA)
