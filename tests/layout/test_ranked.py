import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from app.layout.ranked import distinct, order_by, ranked, stable_order
from app.paths import resource


@pytest.mark.parametrize("values", [[3, 1, 3, 2, 1], [5], [], [2, 2, 2]])
def test_values_are_told_apart_and_ranked_as_numpy_does(values: list[int]) -> None:
    numbers = np.array(values, np.int64)
    known, first, rank = np.unique(numbers, return_index=True, return_inverse=True)
    assert distinct(numbers).tolist() == known.tolist()
    assert ranked(numbers).firsts.tolist() == first.tolist()
    assert ranked(numbers).rank.tolist() == rank.tolist()


@given(st.lists(st.integers(-(2**62), 2**62) | st.integers(-3, 3)))
def test_equal_numbers_keep_their_order(values: list[int]) -> None:
    numbers = np.array(values, np.int64)
    assert stable_order(numbers).tolist() == np.argsort(numbers, kind="stable").tolist()


@given(st.lists(st.tuples(st.booleans(), st.integers(-2, 2), st.integers(0, 2**40))))
def test_what_is_equal_by_one_key_is_sorted_by_the_next(rows: list[tuple[bool, int, int]]) -> None:
    kinds = (np.bool_, np.int64, np.int64)
    columns = ([row[n] for row in rows] for n in range(3))
    keys: list[NDArray[Any]] = list(map(np.array, columns, kinds))
    assert order_by(*keys).tolist() == sorted(range(len(rows)), key=rows.__getitem__)


def test_a_scene_is_built_without_what_numpy_loads_on_demand() -> None:
    sample = resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from app.core.reading import read_case\n"
        "from app.core.view import TimeRange, View\n"
        "from app.layout.batches import Size\n"
        "from app.layout.build import build_scene\n"
        "from app.layout.columns import build_columns\n"
        "from app.layout.fit import fit\n"
        "columns = build_columns(read_case(Path(sys.argv[1])).case)\n"
        "view = View(fit(columns, View(TimeRange(0, 1))))\n"
        "build_scene(columns, view, Size(900.0, 600.0), lambda text, px, weight=400: 10.0)\n"
        "sys.exit('numpy.ma' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(sample)], check=False)
    assert done.returncode == 0
