"""The SVG of a figure: words as words, what each mark says, links, and one picture."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from app.figure.compose import compose
from app.figure.request import Request
from app.figure.svg import svg_of
from app.layout.columns import Columns
from tests.figure.bridge import happening, plain_measure

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def tree(columns: Columns, request: Request | None = None) -> ElementTree.Element:
    return ElementTree.fromstring(svg_of(compose(columns, request or Request(), plain_measure)))


def texts(root: ElementTree.Element) -> list[str]:
    return [each.text or "" for each in root.iter(f"{SVG}text")]


def test_every_label_is_text_as_written(bridge: Columns) -> None:
    assert {"Calls it “untrue” & <b>absurd</b>", "The bridge is closed"} <= set(texts(tree(bridge)))


def test_an_allegation_is_labelled_as_one(bridge: Columns) -> None:
    assert "Alleged: The mayor knew of the cracks" in " ".join(texts(tree(bridge)))


def test_each_mark_says_who_says_it_and_when(bridge: Columns) -> None:
    told = {
        (use.findtext(f"{SVG}title"), use.findtext(f"{SVG}desc"))
        for use in tree(bridge).iter(f"{SVG}use")
    }
    who = "Alleged by The Daily, against The Mayor: The mayor knew of the cracks"
    assert (who, "said 4 March 2021; alleged to have happened circa 2019") in told


def test_a_mark_leads_to_its_source(bridge: Columns) -> None:
    linked = [a for a in tree(bridge).iter(f"{SVG}a") if a.find(f"{SVG}use") is not None]
    assert {a.get(HREF) for a in linked} == {"https://example.org/file?a=1&b=2"}


def test_no_address_but_of_the_web_is_a_link(make: Callable[..., Columns]) -> None:
    source = {"id": "s1", "title": "S", "text": "the mayor had known", "url": "javascript:alert(1)"}
    assert not list(tree(make(sources=[source])).iter(f"{SVG}a"))


def test_the_size_is_that_of_the_paper(bridge: Columns) -> None:
    assert tree(bridge).get("width") == "297mm"


def test_the_fonts_are_named(bridge: Columns) -> None:
    assert (
        tree(bridge).get("font-family")
        == "Inter, 'Noto Sans Hebrew', 'Noto Sans Arabic', sans-serif"
    )


@pytest.mark.parametrize("title", ["רחוב ראשי נסגר לתנועה", "أغلق الشارع الرئيسي أمام المرور"])
def test_a_line_from_right_to_left_is_one_run_with_its_direction(
    make: Callable[..., Columns], title: str
) -> None:
    root = tree(make([happening("e1", title), happening("e2", "later", "2022-01")]))
    (run,) = (each for each in root.iter(f"{SVG}text") if each.text == title)
    assert (run.get("direction"), run.get("text-anchor")) == ("rtl", "end")


def test_words_as_shapes_keep_their_words_as_a_title(bridge: Columns) -> None:
    figure = compose(bridge, Request(), plain_measure)
    root = ElementTree.fromstring(svg_of(figure, lambda _: "M0 0L1 1"))
    assert not texts(root)
    assert "The bridge is closed" in {
        path.findtext(f"{SVG}title") for path in root.iter(f"{SVG}path")
    }


def test_black_and_white_has_no_colour(bridge: Columns) -> None:
    written = svg_of(compose(bridge, Request(theme="black-and-white"), plain_measure))
    colors = {word[1:7] for word in written.split('"') if len(word) == 7 and word[0] == "#"}
    assert colors
    assert all(color[:2] == color[2:4] == color[4:] for color in colors)


def test_two_figures_of_one_case_are_the_same(bridge: Columns) -> None:
    request = replace(Request(), cited=True)
    one, other = (svg_of(compose(bridge, request, plain_measure)) for _ in range(2))
    assert one == other


def test_in_black_and_white_only_areas_are_hatched_by_kind(make: Callable[..., Columns]) -> None:
    columns = make([happening("e1", "For long", "2001/2021")])
    root = tree(columns, Request(theme="black-and-white"))
    fills = {rect.get("fill") for rect in root.iter(f"{SVG}rect") if rect.get("rx") is not None}
    assert fills == {"#000000", "#ffffff"}
