"""The office over a real hotel: one's own clock, and what a manager sees of the house."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel

from console.state.link import LinkState
from console.state.own_clock import ClockStep
from console.views.clock.dialog import ClockDialog
from console.views.stations import Station
from contract.resources.staff import DutyStatus
from contract.scalars import Id


def own_status(console: ConsoleAt) -> DutyStatus:
    me = console.board.me
    assert me is not None
    assert me.staff_id is not None
    member = console.board.colleagues.truth(me.staff_id)
    assert member is not None
    return member.duty_status


def use_menu(console: ConsoleAt, words: str) -> ClockDialog:
    """Choose a line of the person's menu; the window that asks."""
    menu = console.shift.office.frame.rail.menu()
    action = next(one for one in menu.actions() if one.text() == words)
    action.trigger()
    menu.close()
    dialog = console.shift.clock.dialog
    assert dialog is not None
    return dialog


def said(console: ConsoleAt) -> str:
    return console.shift.office.frame.rail.person.accessibleName()


def test_that_one_clocks_in_takes_a_break_and_clocks_out_at_the_console(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "desk")
    assert said(console) == "Rita Walsh, Not clocked in"
    use_menu(console, "Clock in…").accept_button.click()
    console.until(lambda: own_status(console) is DutyStatus.ON_DUTY)
    console.until(lambda: "You are clocked in" in " ".join(console.toasts))
    assert "On duty since" in said(console)
    asked = use_menu(console, "Start break…")
    asked.accept_button.click()
    console.until(lambda: own_status(console) is DutyStatus.ON_BREAK)
    assert "On break since" in said(console)
    console.shift.clock.ask()
    both = console.shift.clock.dialog
    assert both is not None
    both.others[ClockStep.CLOCK_OUT].click()
    console.until(lambda: own_status(console) is DutyStatus.OFF_DUTY)
    assert not console.session.diagnostics.problems
    on_duty = hotel.staff("manager").get(hotel.own("on-duty/")).json()
    assert [one["first_name"] for one in on_duty] == []


def test_that_nothing_is_clocked_before_it_is_confirmed(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "cook")
    use_menu(console, "Clock in…").reject()
    assert not console.board.outbox
    assert console.shift.clock.dialog is None
    assert own_status(console) is DutyStatus.OFF_DUTY


def test_that_a_clock_in_without_a_connection_goes_once_it_is_back(
    hotel: Hotel, consoles: Consoles
) -> None:
    with cable_to(hotel.process.port) as cable:
        console = consoles.open_live(hotel, "desk", url=cable.url)
        cable.cut()
        console.until(lambda: console.board.link.state is LinkState.RECONNECTING)
        use_menu(console, "Clock in…").accept_button.click()
        console.until(lambda: "Clock-in waits" in said(console))
        cable.mend()
        console.session.try_now()
        console.until_live()
        console.until(lambda: own_status(console) is DutyStatus.ON_DUTY)
        console.until(lambda: not console.board.outbox)


def test_that_the_clock_elsewhere_is_told_and_a_late_step_is_refused(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "desk")
    hotel.clock_in("desk")
    console.until(lambda: own_status(console) is DutyStatus.ON_DUTY)
    asked = use_menu(console, "Start break…")
    staff = hotel.staff("desk")
    assert staff.post(hotel.own("clock/"), json={"action": "clock_out"}).status_code == 200
    asked.accept_button.click()
    console.until(lambda: console.toasts)
    assert own_status(console) is DutyStatus.OFF_DUTY


def test_that_a_decision_about_ones_own_clock_in_is_told_at_once(
    hotel: Hotel, consoles: Consoles
) -> None:
    manager = hotel.staff("manager")
    console = consoles.open_live(hotel, "cook", station=Station.KITCHEN)
    log_id = clock_in_without_shift(hotel, "cook")
    there = hotel.own(f"clock-logs/{log_id}/reject/")
    assert manager.post(there, json={"reason": "Not agreed"}).status_code == 200
    console.until(lambda: "Your clock-in was rejected" in " ".join(console.toasts))
    assert "Not agreed" in " ".join(console.toasts)


def clock_in_without_shift(hotel: Hotel, who: str) -> Id:
    """On a day that has a roster somebody clocks in without a shift; the id of the clock log."""
    manager = hotel.staff("manager")
    today = manager.get(hotel.own("sync/snapshot/?streams=manager")).json()["at"][:10]
    periods = f"/api/staff/hotel/{hotel.slug}/attendance/periods/create-for-week/"
    assert manager.post(periods, json={"date": today}).status_code in {200, 201}
    hotel.clock_in(who)
    logs = manager.get(hotel.own("sync/snapshot/?streams=manager")).json()["clock_logs"]
    mine = [one for one in logs if str(one["staff"]) == str(hotel.staff_ids[who])]
    return Id(mine[-1]["id"])
