"""The kitchen's grid fits every window, and tickets keep their cell until they leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.views.kitchen.seating import Guest, Plan, Seat, Seating
from console.views.kitchen.shape import shape
from contract.scalars import Id


def guests(
    *numbers: int,
    new: tuple[int, ...] = (),
    full: tuple[int, ...] = (),
    late: tuple[int, ...] = (),
) -> list[Guest]:
    return [Guest(Id(n), 2 if n in full else 1, n in new, n in late) for n in numbers]


def cells(plan: Plan) -> dict[int, tuple[int, int]]:
    return {int(i): (seat.column, seat.row) for i, seat in plan.seats.items()}


def seat(seating: Seating, who: list[Guest], now: float = 0.0, columns: int = 4) -> Plan:
    return seating.seat(who, columns=columns, rows=2, now=now)


@pytest.mark.parametrize(
    ("window", "scale", "expected"),
    [
        ((1920, 1080), 100, (4, 2, 336)),
        ((1920, 1080), 115, (4, 2, 336)),
        ((1920, 1080), 130, (3, 2, 336)),
        ((1920, 1080), 150, (3, 2, 336)),
        ((1366, 768), 100, (3, 1, 280)),
        ((1280, 800), 100, (3, 1, 280)),
        ((1279, 900), 100, (3, 2, None)),
        ((3840, 2160), 100, (8, 4, 336)),
    ],
)
def test_that_the_grid_follows_the_window_and_the_text_size(
    window: tuple[int, int], scale: int, expected: tuple[int, int, int | None]
) -> None:
    made = shape(*window, scale)
    all_day = made.all_day.width() if made.all_day else None
    assert (made.columns, made.rows, all_day) == expected


def test_that_columns_are_as_wide_as_the_design_says() -> None:
    made = shape(1920, 1080, 100)
    assert made.column_width == (1920 - 336 - 40 - 3 * 16) / 4
    assert made.cell_height == 436


@given(
    width=st.integers(800, 4000),
    height=st.integers(600, 2400),
    scale=st.sampled_from([100, 115, 130, 150]),
    breakfasts=st.integers(0, 9),
)
def test_that_no_part_leaves_the_window(
    width: int, height: int, scale: int, breakfasts: int
) -> None:
    made = shape(width, height, scale, breakfasts=breakfasts)
    right = made.grid.left() + made.column_left(made.columns - 1) + made.column_width
    edge = made.all_day.left() if made.all_day else width
    assert right <= edge - 16 + 0.01
    assert made.height_of(made.rows) == pytest.approx(made.grid.height())
    assert made.column_width >= 300


def test_that_breakfasts_take_no_room_from_cells_where_there_is_a_panel() -> None:
    with_panel, low = shape(1920, 1080, 100, breakfasts=5), shape(1366, 768, 100, breakfasts=5)
    assert with_panel.cell_height == 436
    assert with_panel.breakfasts is not None
    assert with_panel.all_day is not None
    assert with_panel.breakfasts.top() == with_panel.all_day.bottom() + 1
    assert low.breakfasts is not None
    assert low.breakfasts.left() == low.grid.left()


def test_that_tickets_fill_down_then_right() -> None:
    plan = seat(Seating(8), guests(1, 2, 3, 4))
    assert cells(plan) == {1: (0, 0), 2: (0, 1), 3: (1, 0), 4: (1, 1)}


def test_that_a_long_ticket_takes_a_full_column() -> None:
    plan = seat(Seating(8), guests(1, 2, 3, 4, full=(3,)))
    assert plan.seats[Id(3)] == Seat(1, 0, 2)
    assert cells(plan)[4] == (2, 0)


def test_that_the_others_stay_while_the_cell_of_one_that_left_is_held() -> None:
    seating = Seating(8)
    seat(seating, guests(1, 2, 3, 4))
    kept = seat(seating, guests(2, 3, 4), now=1)
    assert cells(kept) == {2: (0, 1), 3: (1, 0), 4: (1, 1)}
    assert seating.next_end() == 9
    assert cells(seat(seating, guests(2, 3, 4), now=8.9)) == cells(kept)
    assert cells(seat(seating, guests(2, 3, 4), now=9)) == {2: (0, 0), 3: (0, 1), 4: (1, 0)}


def test_that_a_recalled_ticket_gets_its_cell_back() -> None:
    seating = Seating(8)
    seat(seating, guests(1, 2, 3))
    seat(seating, guests(2, 3), now=1)
    assert cells(seat(seating, guests(1, 2, 3), now=3)) == {1: (0, 0), 2: (0, 1), 3: (1, 0)}


def test_that_a_new_ticket_takes_a_free_cell_before_a_held_one() -> None:
    seating = Seating(8)
    seat(seating, guests(1, 2))
    assert cells(seat(seating, guests(2, 3), now=1))[3] == (1, 0)


def test_that_a_new_ticket_takes_a_held_cell_when_no_other_is_free() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 9)))
    plan = seat(seating, guests(*range(2, 10)), now=1)
    assert cells(plan)[9] == (0, 0)
    assert plan.compact == ()


def test_that_too_many_tickets_make_the_last_column_compact_with_new_ones_first() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 9)))
    plan = seat(seating, guests(*range(1, 12), new=(10, 11)))
    assert cells(plan) == cells(seat(Seating(8), guests(*range(1, 7))))
    assert plan.compact == (Id(10), Id(11), Id(7), Id(8), Id(9))


def test_that_a_freed_cell_stays_empty_for_its_recall_window_when_the_board_is_full() -> None:
    seating = Seating(8)
    before = cells(seat(seating, guests(*range(1, 11), new=(10,))))
    left = guests(*range(2, 11), new=(10,))
    for now in (1, 8.9):
        plan = seat(seating, left, now=now)
        assert cells(plan) == {n: cell for n, cell in before.items() if n != 1}
        assert plan.compact == (Id(10), Id(7), Id(8), Id(9))
    assert seating.held == [Seat(0, 0, 1)]
    plan = seat(seating, left, now=9)
    assert cells(plan)[7] == (0, 0)
    assert plan.compact == (Id(10), Id(8), Id(9))


def test_that_each_freed_cell_of_a_full_board_has_its_own_recall_window() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 12)))
    seat(seating, guests(*range(2, 12)), now=1)
    seat(seating, guests(*range(3, 12)), now=4)
    assert cells(seat(seating, guests(*range(3, 12)), now=9))[7] == (0, 0)
    assert seating.held == [Seat(0, 1, 1)]
    assert cells(seat(seating, guests(*range(3, 12)), now=12))[8] == (0, 1)


def test_that_a_ticket_recalled_on_a_full_board_gets_its_cell_back() -> None:
    seating = Seating(8)
    who = guests(*range(1, 12), new=(4, 5, 6, 7, 8, 9, 10, 11))
    first = seating.seat(who, columns=3, rows=1, now=0)
    gone = seating.seat(who[1:], columns=3, rows=1, now=1)
    assert (gone.compact, cells(gone)) == (first.compact, {2: (1, 0)})
    assert seating.next_end() == 9
    assert seating.seat(who, columns=3, rows=1, now=2) == first
    assert seating.next_end() is None


def test_that_a_new_ticket_on_a_full_board_leaves_held_cells_alone() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 10)))
    plan = seat(seating, guests(*range(2, 11), new=(10,)), now=1)
    assert (0, 0) not in cells(plan).values()
    assert plan.compact == (Id(10), Id(7), Id(8), Id(9))


def test_that_late_tickets_stand_before_the_rest_and_behind_new_ones() -> None:
    plan = seat(Seating(8), guests(*range(1, 13), new=(11, 12), late=(9, 10, 12)))
    assert plan.compact == (Id(11), Id(12), Id(9), Id(10), Id(7), Id(8))


def test_that_the_last_column_is_cells_again_when_all_fit_and_the_window_ended() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 10)))
    assert seat(seating, guests(*range(2, 10)), now=1).compact == (Id(7), Id(8), Id(9))
    plan = seat(seating, guests(*range(2, 10)), now=9)
    assert plan.compact == ()
    assert len(plan.seats) == 8


def test_that_rows_do_not_become_cells_under_the_hand_that_sent_one_off() -> None:
    seating = Seating(8)
    seat(seating, guests(*range(1, 10)))
    assert seat(seating, guests(*range(1, 9)), now=1).compact == (Id(7), Id(8))
    assert seating.held == []
    assert seat(seating, guests(*range(1, 9)), now=9).compact == ()


def test_that_a_ticket_grows_in_its_place_when_its_lines_arrive() -> None:
    seating = Seating(8)
    seat(seating, guests(1, 2, 3))
    assert seat(seating, guests(1, 2, 3, full=(3,))).seats[Id(3)] == Seat(1, 0, 2)


@given(
    rounds=st.lists(
        st.lists(st.tuples(st.integers(1, 30), st.booleans(), st.booleans()), max_size=20),
        max_size=8,
    )
)
def test_that_every_ticket_is_seen_once_and_cells_never_overlap(
    rounds: list[list[tuple[int, bool, bool]]],
) -> None:
    seating = Seating(8)
    for now, wanted in enumerate(rounds):
        who = {n: Guest(Id(n), 2 if full else 1, new) for n, full, new in sorted(wanted)}
        plan = seat(seating, list(who.values()), now=now * 3.0)
        used = [cell for one in plan.seats.values() for cell in one.cells()]
        assert len(used) == len(set(used))
        assert sorted([*plan.seats, *plan.compact]) == sorted(Id(n) for n in who)
