"""What is planned is asked for once, also where the answer was lost."""

from datetime import date

from roster_samples import MONDAY, period, shift
from scripted_hotel import until
from station_samples import colleague

from console.api.errors import Garbled, Refused, Unreachable
from console.session.diagnostics import Diagnostics
from console.session.roster_planner import RosterPlanner
from console.session.roster_ports import Copying
from console.state.planning import Refusal
from contract.resources.roster import (
    CopyTakenBack,
    Finalization,
    RosterPeriod,
    SavedShifts,
    Shift,
    ShiftWish,
)
from contract.scalars import Id, WallTime

JANE = colleague(1, "Jane Smith", "Reception")
WISH = ShiftWish(staff=JANE.id, shift_date=MONDAY, shift_start=WallTime(7), shift_end=WallTime(15))


class Answers:
    """A hotel that answers as it is told to, the first thing first."""

    def __init__(self, *answers: Exception | None) -> None:
        self.answers, self.keys, self.told = list(answers), list[str](), list[Refusal | None]()
        self.looks = 0

    async def periods(self) -> list[RosterPeriod]:
        return []

    async def shifts(self, *, first: date, last: date) -> tuple[Shift, ...]:
        return ()

    async def standing(self, *, period_id: Id) -> Finalization:
        raise NotImplementedError(period_id)

    async def plan_week(self, day: date, *, key: str) -> RosterPeriod:
        return period()

    async def save_shift(self, wish: ShiftWish, *, key: str) -> Shift:
        self.keys.append(key)
        if (answer := self.answers.pop(0)) is not None:
            raise answer
        return shift(1, JANE, wish.shift_date, (7, 15))

    async def copy(self, wanted: Copying, *, key: str) -> SavedShifts:
        raise NotImplementedError(wanted)

    async def try_copy(self, wanted: Copying) -> SavedShifts:
        raise NotImplementedError(wanted)

    async def take_copy_back(self, wanted: CopyTakenBack, *, key: str) -> SavedShifts:
        raise NotImplementedError(wanted)

    def look(self) -> None:
        self.looks += 1

    async def save(self, planner: RosterPlanner, wish: ShiftWish = WISH) -> None:
        count = len(self.told)
        planner.save_shift(wish, self.told.append)
        await until(lambda: len(self.told) > count)


async def test_that_a_lost_answer_is_asked_for_under_the_same_key() -> None:
    lost = Unreachable("The hotel takes too long to answer.", may_have_arrived=True)
    hotel = Answers(lost, None, None)
    planner = RosterPlanner(hotel, Diagnostics(), hotel.look)
    for _ in range(3):
        await hotel.save(planner)
    assert [one and one.sentence for one in hotel.told] == [lost.sentence, None, None]
    assert hotel.keys[0] == hotel.keys[1] != hotel.keys[2]
    assert hotel.looks == 3
    await planner.stop()


async def test_that_a_refused_wish_gets_a_new_key_and_names_its_field() -> None:
    hotel = Answers(Refused("It overlaps.", field="shift_start"), None)
    planner = RosterPlanner(hotel, Diagnostics(), hotel.look)
    await hotel.save(planner)
    await hotel.save(planner)
    assert hotel.told == [Refusal("It overlaps.", "shift_start"), None]
    assert hotel.keys[0] != hotel.keys[1]
    await planner.stop()


async def test_that_an_answer_nobody_can_read_is_a_yes() -> None:
    hotel = Answers(Garbled("The hotel's answer could not be read."))
    planner = RosterPlanner(hotel, Diagnostics(), hotel.look)
    await hotel.save(planner)
    assert hotel.told == [None]
    await planner.stop()
