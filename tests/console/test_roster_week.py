"""A week of the roster as rows and cells: nights, split shifts, and days that clocks change."""

from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from roster_samples import EARLY, MONDAY, NIGHT, house, period, read_week, shift, standing
from station_samples import ZONE, board, colleague

from console.state.roster import DAY, WEEK, Roster, WeekRead, monday_of, of_week
from console.state.roster_week import PersonWeek, Week, week_of
from contract.resources.roster import Shift
from contract.resources.staff import StaffMember

VIENNA = ZoneInfo("Europe/Vienna")
JANE = colleague(1, "Jane Smith", "Reception")
AOIFE = colleague(2, "Aoife Brennan", "Reception")


def row(week: Week, name: str, department: str = "Reception") -> PersonWeek:
    place = next(one for one in week.departments if one.name == department)
    return next(one for one in place.people if one.name == name)


def test_that_a_night_reaches_into_the_next_day_and_counts_once() -> None:
    night = shift(1, JANE, MONDAY + 2 * DAY, NIGHT)
    jane = row(week_of(MONDAY, [night], [JANE], ZONE), "Jane Smith")
    assert [[block.reaches_in for block in cell] for cell in jane.cells] == [
        [],
        [],
        [False],
        [True],
        [],
        [],
        [],
    ]
    assert jane.minutes == 8 * 60


def test_that_the_night_before_the_week_reaches_in_and_is_not_counted() -> None:
    sunday = shift(1, JANE, MONDAY - DAY, NIGHT)
    day = shift(2, JANE, MONDAY - DAY, EARLY)
    week = week_of(MONDAY, [day, sunday], [JANE], ZONE)
    jane = row(week, "Jane Smith")
    assert [block.shift.id for block in jane.cells[0]] == [sunday.id]
    assert jane.minutes == 0
    assert not week.has_shifts


def test_that_a_night_that_ends_at_midnight_stays_on_its_day() -> None:
    late = shift(1, JANE, MONDAY, (16, 0))
    jane = row(week_of(MONDAY, [late], [JANE], ZONE), "Jane Smith")
    assert [len(cell) for cell in jane.cells] == [1, 0, 0, 0, 0, 0, 0]


def test_that_a_split_shift_stands_in_one_cell_in_the_order_of_the_day() -> None:
    parts = [
        shift(1, JANE, MONDAY, (18, 22), is_split_shift=True),
        shift(2, JANE, MONDAY, (7, 11), is_split_shift=True),
    ]
    jane = row(week_of(MONDAY, parts, [JANE], ZONE), "Jane Smith")
    assert [block.shift.shift_start.hour for block in jane.cells[0]] == [7, 18]
    assert (jane.lines, jane.minutes) == (2, 8 * 60)


def test_that_days_on_which_clocks_change_say_how_long_they_are() -> None:
    spring, autumn = date(2025, 3, 24), date(2025, 10, 20)
    for monday, hours in ((spring, 23), (autumn, 25)):
        week = week_of(monday, [], [JANE], VIENNA)
        assert [day.hours for day in week.days] == [24] * 6 + [hours]


def test_that_the_night_in_which_clocks_go_back_has_an_hour_more() -> None:
    saturday = date(2025, 10, 25)
    night = shift(1, JANE, saturday, NIGHT, zone=VIENNA)
    jane = row(week_of(monday_of(saturday), [night], [JANE], VIENNA), "Jane Smith")
    assert jane.minutes == 9 * 60
    assert jane.cells[6][0].reaches_in


def test_that_somebody_helping_elsewhere_has_a_row_there_and_all_their_hours() -> None:
    own = shift(1, JANE, MONDAY, EARLY)
    bar = shift(2, JANE, MONDAY + DAY, (18, 22), department="bar", department_name="Bar")
    week = week_of(MONDAY, [own, bar], [JANE, AOIFE], ZONE)
    assert [one.name for one in week.departments] == ["Bar", "Reception"]
    assert row(week, "Jane Smith", "Bar").minutes == 12 * 60
    assert [one.minutes for one in week.departments] == [4 * 60, 8 * 60]
    assert [one.name for one in week.departments[1].people] == ["Aoife Brennan", "Jane Smith"]


def test_that_who_left_keeps_a_row_only_for_shifts() -> None:
    gone = colleague(3, "Left Us", "Reception", is_active=False)
    assert not week_of(MONDAY, [], [gone], ZONE).departments
    week = week_of(MONDAY, [shift(1, gone, MONDAY, EARLY)], [gone], ZONE)
    assert [one.name for one in week.departments[0].people] == ["Left Us"]


def test_that_a_week_has_the_periods_that_touch_it_in_order() -> None:
    fortnight = period(1, MONDAY - timedelta(days=10))
    own = period(2)
    assert of_week([own, fortnight, period(3, MONDAY + 7 * DAY)], MONDAY) == (own,)
    wide = period(4, MONDAY - timedelta(days=3))
    assert [one.id for one in of_week([own, wide], MONDAY)] == ["4", "2"]


def test_that_another_week_forgets_what_was_there() -> None:
    known = house()
    assert known.roster.open(MONDAY + 7 * DAY)
    assert (known.roster.shifts, known.roster.periods, known.roster.is_loaded) == ((), (), False)
    assert not known.roster.open(MONDAY + 7 * DAY)


def test_that_only_news_of_a_week_are_news() -> None:
    week, roster = period(), Roster()
    roster.open(MONDAY)
    read = WeekRead((), (week,), {week.id: standing(week)})
    assert roster.take(read)
    assert not roster.take(read)
    assert roster.fail("No.")
    assert roster.take(read)


def test_that_a_board_without_a_week_has_none() -> None:
    known = board(staff=[JANE])
    assert known.roster.monday is None
    read_week(known, [shift(1, JANE, MONDAY, EARLY)])
    assert known.roster.is_loaded


SPAN = st.tuples(st.integers(0, 23), st.integers(0, 23))
PLANNED = st.tuples(st.sampled_from((JANE, AOIFE)), st.integers(-1, 6), SPAN)
# A week of winter, and the two in which clocks change.
MONDAYS = (MONDAY, date(2026, 3, 23), date(2026, 10, 19))


@given(st.sampled_from(MONDAYS), st.lists(PLANNED, max_size=12))
def test_that_every_shift_stands_once_on_its_day_and_no_hour_is_lost(
    monday: date, planned: list[tuple[StaffMember, int, tuple[int, int]]]
) -> None:
    shifts = [
        shift(number, member, monday + days * DAY, hours, zone=VIENNA)
        for number, (member, days, hours) in enumerate(planned)
    ]
    week = week_of(monday, shifts, [JANE, AOIFE], VIENNA)
    (place,) = week.departments
    stands = [
        (block.shift, monday + number * DAY, block.reaches_in)
        for person in place.people
        for number, cell in enumerate(person.cells)
        for block in cell
    ]
    own = [(one, day) for one, day, reaches_in in stands if not reaches_in]
    ours = [one for one in shifts if one.shift_date >= monday]
    assert sorted(own, key=_id) == sorted(((one, one.shift_date) for one in ours), key=_id)
    # What goes on after midnight is seen on the next day, too, and there alone.
    nights = [(one.id, day) for one, day, reaches_in in stands if reaches_in]
    after = [(one.id, one.shift_date + DAY) for one in shifts if _goes_on(one)]
    assert sorted(nights) == sorted(one for one in after if one[1] < monday + WEEK)
    passed = sum(round((one.ends_at - one.starts_at) / timedelta(minutes=1)) for one in ours)
    assert passed == place.minutes == sum(person.minutes for person in place.people)


def _id(stands: tuple[Shift, date]) -> str:
    return stands[0].id


def _goes_on(one: Shift) -> bool:
    return one.is_night_shift and one.shift_end != time()
