"""Links of a lane: to the left of the claim, no stretch drawn twice, no two lines in one."""

from itertools import combinations

from app.figure.links import Link, arcs_of, clear_trunks, links_of, trunks_of
from tests.figure.test_labels import unit


def test_a_claim_that_is_answered_has_a_line_left_of_everything_linked() -> None:
    trunks = trunks_of([unit(0, 100), unit(1, 90, answers=(0,)), unit(2, 300, answers=(0,))])
    assert trunks.keys() == {0}
    assert trunks[0] < 90 - 7.5


def test_answers_to_what_is_not_in_the_lane_have_no_line() -> None:
    assert trunks_of([unit(1, 90, answers=(7,))]) == {}


def test_claims_near_each_other_have_lines_of_their_own() -> None:
    claims = [unit(n, 100 + n) for n in range(5)]
    answers = [unit(10 + n, 300, answers=(n,)) for n in range(5)]
    lines = trunks_of([*claims, *answers]).values()
    assert all(abs(one - other) >= 4 for one, other in combinations(lines, 2))


def test_a_link_attaches_at_the_bar_of_a_claim_and_not_across_it() -> None:
    (link,) = links_of([unit(0, 200, bar=50), unit(1, 300, answers=(0,))], {0: 7, 1: 21}, {0: 100})
    assert link.to_x == 200 - 7.5 - 50


def test_what_comes_in_and_what_goes_out_lie_apart() -> None:
    units = [unit(0, 50), unit(1, 100, answers=(0,)), unit(2, 150, answers=(1,))]
    first, second = links_of(units, {0: 7, 1: 21, 2: 35}, {0: 20, 1: 70})
    assert first.y > 21 > second.to_y


def test_answers_share_the_line_to_their_claim() -> None:
    arcs = arcs_of([Link(100, 40, 50, 10, 30), Link(120, 70, 50, 10, 30)])
    assert len(arcs.heads) == 1
    curves = list(map(tuple, arcs.curves.tolist()))
    assert len(curves) == len(set(curves))
    upright = [curve for curve in curves if curve[0] == curve[6] == 30]
    assert [(curve[1], curve[7]) for curve in upright] == [(15, 65)]


def test_an_answer_to_two_claims_has_one_level_stretch() -> None:
    arcs = arcs_of([Link(100, 40, 50, 10, 30), Link(100, 40, 60, 20, 40)])
    level = [c for c in arcs.curves.tolist() if c[1] == c[7] == 40]
    assert [(c[0], c[6]) for c in level] == [(99, 35)]


def test_an_arrow_points_at_the_claim() -> None:
    (head,) = arcs_of([Link(100, 40, 50, 10, 30)]).heads.tolist()
    assert head[:2] == [49, 10]
    assert head[2] == head[4] < 49


def test_a_claim_below_its_answer_is_reached_too() -> None:
    arcs = arcs_of([Link(100, 10, 50, 40, 30)])
    assert {(c[1], c[7]) for c in arcs.curves.tolist() if c[0] == c[6] == 30} == {(15, 35)}


def test_lines_that_go_round_the_same_bar_stay_apart() -> None:
    units = [unit(0, 200), unit(1, 202), unit(2, 250, bar=80)]
    units += [unit(3, 400, answers=(0,)), unit(4, 420, answers=(1,))]
    lines = clear_trunks({0: 180.0, 1: 176.0}, units, {0: 0, 1: 1, 2: 2, 3: 3, 4: 4})
    assert all(line < units[2].left for line in lines.values())
    assert abs(lines[0] - lines[1]) >= 4


def test_a_line_may_pass_between_a_bar_and_its_mark() -> None:
    other = unit(1, 400)._replace(left=100.0, bars=((100.0, 150.0),))
    units = [unit(0, 300), other, unit(2, 500, answers=(0,))]
    assert clear_trunks({0: 280.0}, units, {0: 0, 1: 1, 2: 2}) == {0: 280.0}
