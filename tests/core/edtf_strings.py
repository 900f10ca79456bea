"""Strings for property tests: EDTF of all three levels, and some that only look like it."""

from hypothesis import strategies as st

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])


def plain_days() -> st.SearchStrategy[tuple[int, int, int]]:
    return st.tuples(st.integers(-9999, 9999), st.integers(1, 12), st.integers(1, 28))


def _digits(count: int) -> st.SearchStrategy[str]:
    return st.text("0123456789X", min_size=count, max_size=count)


def _signed(year: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(str.__add__, st.sampled_from(["", "", "-"]), year)


def _months() -> st.SearchStrategy[str]:
    return st.integers(1, 12).map("{:02d}".format) | st.sampled_from(["XX", "1X", "0X", "X2"])


def _seasons() -> st.SearchStrategy[str]:
    return st.integers(21, 41).map(str)


def _days() -> st.SearchStrategy[str]:
    return st.integers(1, 31).map("{:02d}".format) | st.sampled_from(["XX", "1X", "3X", "X5"])


def _marked(part: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("{}{}{}".format, MARKS, part, MARKS)


def dates() -> st.SearchStrategy[str]:
    year = _signed(_digits(4) | st.integers(0, 9999).map("{:04d}".format))
    return st.one_of(
        _marked(year),
        st.builds("{}-{}".format, _marked(year), _marked(_months() | _seasons())),
        st.builds("{}-{}-{}".format, _marked(year), _marked(_months()), _marked(_days())),
        _signed(st.integers(10_000, 10**12).map(str)).map("Y{}".format),
        st.builds("Y{}E{}S{}".format, st.integers(1, 999), st.integers(1, 10), st.integers(1, 5)),
        st.builds("{:04d}S{}".format, st.integers(0, 9999), st.integers(1, 4)),
    )


def date_times() -> st.SearchStrategy[str]:
    zones = st.sampled_from(["", "Z", "+04:30", "-06:00", "-04"])
    second = st.sampled_from(["", ":00", ":59"])
    return st.datetimes().flatmap(
        lambda moment: st.builds("{:%Y-%m-%dT%H:%M}{}{}".format, st.just(moment), second, zones)
    )


def intervals() -> st.SearchStrategy[str]:
    end = dates() | date_times() | st.sampled_from(["", ".."])
    return st.builds("{}/{}".format, end, end)


def sets() -> st.SearchStrategy[str]:
    element = dates() | st.builds("{}..{}".format, dates(), dates())
    listed = st.lists(element, min_size=1, max_size=4).map(",".join)
    form = st.sampled_from(["[{}]", "{{{}}}", "[..{}]", "{{{}..}}"])
    return st.builds(lambda shape, text: shape.format(text), form, listed)


def any_edtf() -> st.SearchStrategy[str]:
    return st.one_of(dates(), date_times(), intervals(), sets())
