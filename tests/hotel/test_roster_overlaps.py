"""Whatever is planned: a shift is refused exactly when somebody would be at work twice at once."""

import random
from datetime import date, datetime, time, timedelta
from itertools import combinations, pairwise
from zoneinfo import ZoneInfo

from hypothesis import assume, given
from hypothesis import strategies as st

from contract.resources.roster import ShiftWish
from contract.scalars import Id
from hotel.areas.roster.drafts import Draft
from hotel.areas.roster.overlaps import overlaps
from hotel.areas.roster.tables import ShiftRow
from hotel.areas.roster.times import LONGEST, moments
from hotel.areas.staff.tables import Staff
from hotel.problems import ProblemError

# Two weekends on which clocks change, one in each direction, with a day before and after.
DAYS = [date(2026, 3, 28) + timedelta(days=n) for n in range(3)]
DAYS += [date(2026, 10, 24) + timedelta(days=n) for n in range(3)]
ZONES = [ZoneInfo(name) for name in ("Europe/Dublin", "Atlantic/Azores", "UTC")]
PEOPLE = [Staff(id=number, first_name=f"Person {number}", last_name="") for number in (1, 2)]
PLANNED = st.tuples(
    st.sampled_from(PEOPLE),
    st.sampled_from(DAYS),
    st.integers(0, 23),
    st.integers(1, LONGEST // timedelta(hours=1)),
)
Plan = tuple[Staff, date, int, int]


def times_of(plan: Plan) -> tuple[time, time]:
    _, day, hour, hours = plan
    begins = datetime.combine(day, time(hour))
    return begins.time(), (begins + timedelta(hours=hours)).time()


def draft(index: int, plan: Plan, zone: ZoneInfo) -> Draft:
    """A wish, as the roster checks it. An hour that clocks skip makes no example."""
    staff, day, _, _ = plan
    start, end = times_of(plan)
    try:
        starts_at, ends_at = moments(zone, day, start, end)
    except ProblemError:
        assume(False)
        raise
    wish = ShiftWish(staff=Id(staff.id), shift_date=day, shift_start=start, shift_end=end)
    return Draft(
        index=index,
        wish=wish,
        staff=staff,
        department=None,
        starts_at=starts_at,
        ends_at=ends_at,
        break_seconds=0,
    )


def standing(of: Draft) -> ShiftRow:
    """The same shift as one that is kept already."""
    wish = of.wish
    return ShiftRow(
        staff_id=of.staff.id,
        shift_date=wish.shift_date,
        shift_start=wish.shift_start,
        shift_end=wish.shift_end,
        starts_at=of.starts_at,
        ends_at=of.ends_at,
    )


def meet(one: Draft, other: Draft) -> bool:
    """Whether there is a moment at which both are under way, of one person."""
    is_together = one.starts_at < other.ends_at and other.starts_at < one.ends_at
    return one.staff is other.staff and is_together


@given(st.sampled_from(ZONES), st.lists(PLANNED, min_size=1, max_size=8))
def test_that_of_shifts_that_overlap_the_later_ones_are_refused(
    zone: ZoneInfo, plans: list[Plan]
) -> None:
    drafts = [draft(index, plan, zone) for index, plan in enumerate(plans)]
    faults = overlaps(drafts, {})
    pairs = [{one.index, two.index} for one, two in combinations(drafts, 2) if meet(one, two)]
    assert bool(faults) == bool(pairs)
    # Every one that is refused does overlap, and without them nothing does.
    assert faults.keys() <= set().union(*pairs)
    assert all(pair & faults.keys() for pair in pairs)


@given(st.sampled_from(ZONES), PLANNED, PLANNED)
def test_that_a_shift_is_refused_for_what_stands_exactly_when_they_overlap(
    zone: ZoneInfo, wished: Plan, kept: Plan
) -> None:
    wish, other = draft(0, wished, zone), draft(1, kept, zone)
    faults = overlaps([wish], {other.staff.id: [standing(other)]})
    assert bool(faults) == meet(wish, other)


@given(st.sampled_from(ZONES), st.lists(PLANNED, min_size=2, max_size=8), st.randoms())
def test_that_the_order_of_the_wishes_changes_nothing(
    zone: ZoneInfo, plans: list[Plan], chance: random.Random
) -> None:
    drafts = [draft(index, plan, zone) for index, plan in enumerate(plans)]
    mixed = list(drafts)
    chance.shuffle(mixed)
    assert _told(mixed) == _told(drafts)


@given(
    st.sampled_from(ZONES),
    st.sampled_from(PEOPLE),
    st.sampled_from(DAYS),
    st.lists(st.integers(0, 24), min_size=2, max_size=6, unique=True),
)
def test_that_a_day_may_be_split_at_any_hours(
    zone: ZoneInfo, staff: Staff, day: date, hours: list[int]
) -> None:
    edges = sorted(hours)
    assume(all(until - since <= LONGEST // timedelta(hours=1) for since, until in _spans(edges)))
    parts = [(staff, day, since, until - since) for since, until in _spans(edges)]
    drafts = [draft(index, plan, zone) for index, plan in enumerate(parts)]
    assert overlaps(drafts, {}) == {}


def _spans(edges: list[int]) -> list[tuple[int, int]]:
    return list(pairwise(edges))


def _told(drafts: list[Draft]) -> dict[int, str]:
    return {index: str(fault) for index, fault in overlaps(drafts, {}).items()}
