"""What is said of strings that are no date: each sentence says what to write instead."""

import pytest

from app.core.edtf import parse_edtf
from app.core.errors import DateError


def refusal(written: str) -> str:
    with pytest.raises(DateError) as caught:
        parse_edtf(written)
    return caught.value.message


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ("199u", "199X"),
        ("1560-uu-25", "1560-XX-25"),
        ("20xx", "20XX"),
        ("unknown/2006", "/2006"),
        ("2004-01-01/open", "2004-01-01/.."),
        ("199u/unknown", "199X/"),
        ("y17e7", "Y17E7"),
        ("y17101e4p3", "Y17101E4S3"),
        ("1950s2", "1950S2"),
        ("2021-12-08t12:35:00z", "2021-12-08T12:35:00Z"),
        ("1984?~", "1984%"),
        ("1984??", "1984?"),
        ("2004-(06)?-11", "2004-?06-11"),
        ("2011-(06-04)~", "2011-~06-04"),
        ("(2011)-06-04~", "2011-06-04~"),
        ("(2004-(06)~)?", "2004-~06?"),
        ("2001-21^southernHemisphere", "2001-29"),
        ("2003-23^european", "2003-23"),
        ("2020-05-01T10:30:00−05:00", "2020-05-01T10:30:00-05:00"),
        ("2021-12-8", "2021-12-08"),
        ("2021-9", "2021-09"),
        ("2012-10-10T1:10:10", "2012-10-10T01:10:10"),
        ("2021/12/08", "2021-12-08"),
        ("8.12.2021", "2021-12-08"),
        ("31/12/2021", "2021-12-31"),
        ("12.31.2021", "2021-12-31"),
        ("20211208", "2021-12-08"),
        ("202112", "2021-12"),
        ("20050924T100000", "2005-09-24T10:00:00"),
        ("20050924T1000Z", "2005-09-24T10:00:00Z"),
        ("8 December 2021", "2021-12-08"),
        ("Dec. 8th, 2021", "2021-12-08"),
        ("December 2021", "2021-12"),
        ("44 BC", "-0043"),
        ("1 BCE", "0000"),
        ("AD 658", "0658"),
        ("658 CE", "0658"),
        ("1850s", "185X"),
        ("c. 1850", "1850~"),
        ("possibly 2020", "2020?"),
        ("2019-2020", "2019/2020"),
        ("2019 – 2020", "2019/2020"),
        ("2004..2006", "2004/2006"),
        ("until 2021-12-08", "../2021-12-08"),
        ("since 2021", "2021/.."),
        ("2021-12-08 12:35", "2021-12-08T12:35"),
        ("2021-12-08T12:35:00.5Z", "2021-12-08T12:35:00Z"),
        ("2021-12-08T12:35:00-0600", "2021-12-08T12:35:00-06:00"),
        ("2021-12-08T12:35:00~", "2021-12-08T12:35:00"),
        ("+2006", "2006"),
        ("-Y17000", "Y-17000"),
        ("Y00001", "0001"),
        ("Y17000-08-16", "Y17000"),
        ("12345", "Y12345"),
        ("19", "19XX"),
        ("199?", "199X?"),
        ("985", "0985"),
        ("1667,1668", "[1667,1668]"),
        ("[1667,1668", "[1667,1668]"),
        ("{1667,1668]", "{1667,1668}"),
        ("[1667, 1668]", "[1667,1668]"),
        (" 2020", "2020"),
        ("2008/1964", "1964/2008"),
        ("-0000", "0000 for 1 BC"),
        ("Y1234", "1234"),
        ("Y-1200", "-1200"),
        ("2021-12-08T12:35:00-00:00", "Z for UTC"),
    ],
)
def test_a_near_miss_gets_the_string_to_write(written: str, instead: str) -> None:
    assert refusal(written).endswith(f"write {instead}")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("2021-02-30", "2021-02-30 does not exist: February 2021 has 28 days; write 01 to 28"),
        ("0000-02-30", "February 0000 has 29 days"),
        ("2021-13", "there is no month 13; write 01 to 12, or 21 to 41"),
        ("1999-2X", "there is no month 2X"),
        ("2021-12-32", "there is no day 32; write 01 to 31"),
        ("2019-21-05", "21 is a season or a group of months and has no day"),
        ("1999-02-3X", "no day fits 1999-02-3X"),
        ("XXX1-02-29", "no day fits XXX1-02-29"),
        ("-0000-01-01", "there is no year -0000"),
        ("-0000-01-01T00:00:00Z", "there is no year -0000"),
        ("2021-02-30T12:35:00", "2021-02-30 does not exist"),
        ("2021-12-08T24:00:00", "write 00:00:00 of the next day"),
        ("2021-12-08T25:00:00", "there is no time 25:00"),
        ("2021-12-08T12:60:00", "there is no time 12:60"),
        ("2021-12-08T23:59:60Z", "second 60 cannot be placed"),
        ("2021-12-08T12:35:00+14:01", "there is no offset +14:01; write -14:00 to +14:00"),
        ("2021-12-08T12:35:00-05:60", "there is no offset -05:60"),
        ("Y3E11", "Y3E11 is too far away"),
        ("Y292277026596", "is too far away"),
        ("Y1E99999", "is too far away"),
        (f"Y{'9' * 5000}", "999… is too far away"),
        ("1960S5", "1960 has fewer than 5 digits"),
        ("1960S5000", "has fewer than"),
        ("12/08/2021", "can be read in two ways; write 2021-08-12 or 2021-12-08"),
        ("08/08/2021", "write 2021-08-08"),
        ("", "a date is empty"),
        (" ", "a date is empty"),
        ("../..", "../.. says nothing"),
        ("/", "/ says nothing"),
        ("[..]", "says nothing"),
        ("[1667..,1668]", "1667.. stands in the middle"),
        ("[1667,..1668]", "..1668 stands in the middle"),
        ("[1670..1667]", "1670..1667 ends before it starts"),
        ("[2025-01..2026]", "the ends of 2025-01..2026 differ in kind"),
        ("[2021-12-08T12:35:00Z]", "a set holds days or coarser; write 2021-12-08"),
        ("hello", "hello is not a date in EDTF; write a day as 2021-12-08"),
        ("1985/2000/2010", "is not a date in EDTF"),
        ("[]", "is not a date in EDTF"),
        ("\x00\u202e", r"'\x00\u202e' is not a date in EDTF"),
        ("x" * 100, f"{'x' * 60}… is not a date in EDTF"),
        ("2" * 20_000, "a date of 20000 characters; write one date only"),
    ],
)
def test_a_refusal_says_why(written: str, says: str) -> None:
    assert says in refusal(written)


@pytest.mark.parametrize(
    ("nearest", "too_far"),
    [("Y292277026595", "Y292277026596"), ("Y-292277022656", "Y-292277022657")],
)
def test_a_year_is_read_as_far_as_64_bits_reach(nearest: str, too_far: str) -> None:
    assert parse_edtf(nearest).is_point is False
    assert "too far away" in refusal(too_far)
