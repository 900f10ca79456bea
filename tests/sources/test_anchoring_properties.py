"""What holds of any text and any quote."""

from hypothesis import given
from hypothesis import strategies as st

from app.sources.anchoring import locate
from app.sources.folding import fold
from tests.sources.written import citation, pieces, texts


@given(texts(), texts(20).filter(bool), texts(8), texts(8))
def test_no_quote_and_no_text_raises(text: str, quote: str, prefix: str, suffix: str) -> None:
    found = locate(citation(quote, prefix, suffix), fold(text))
    assert all(0 <= place.start < place.end <= len(text) for place in found.places)


@given(pieces(), st.data())
def test_a_slice_of_a_text_is_found_where_it_was_taken(
    text: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = "".join(text[start:end])
    if not fold(quote).folded.strip():
        return
    at = len("".join(text[:start]))
    found = locate(citation(quote), fold("".join(text)))
    assert found.state in ("found", "ambiguous")
    assert any(
        place.start <= at + len(quote) - len(quote.lstrip())
        and at + len(quote.rstrip()) <= place.end
        for place in found.places
    )


@given(texts(), texts(20).filter(bool))
def test_a_state_has_the_places_it_promises(text: str, quote: str) -> None:
    found = locate(citation(quote), fold(text))
    places = len(found.places)
    assert {
        "found": places == 1,
        "changed": places == 1,
        "ambiguous": places > 1,
        "lost": not places,
    }[found.state]
    assert (found.similarity is not None) == (found.state == "changed")
