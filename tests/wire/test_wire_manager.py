"""The office over a real hotel: one's own clock, and what a manager sees of the house."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, cast

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel

from console.models.attendance_feed import FeedModel
from console.state.link import LinkState
from console.state.own_clock import ClockStep
from console.views.clock.dialog import ClockDialog
from console.views.manager.dashboard import Dashboard
from console.views.manager.review_dialog import ReviewDialog
from console.views.stations import Area, Station
from contract.resources.staff import DutyStatus
from contract.scalars import Id

if TYPE_CHECKING:
    from console.views.manager.station import ManagerStation


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
    console.until(lambda: "You are clocked in" in " ".join(console.told))
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


def test_that_a_porter_without_a_rail_clocks_in_from_the_header(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "porter")
    chip = console.porter.header.duty
    assert not console.shift.office.frame.rail.isVisible()
    assert chip.isVisible()
    assert chip.accessibleName() == "Not clocked in"
    chip.click()
    asked = console.shift.clock.dialog
    assert asked is not None
    asked.accept_button.click()
    console.until(lambda: own_status(console) is DutyStatus.ON_DUTY)
    assert chip.accessibleName().startswith("On duty since")


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
        consoles.close(console)


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
    console.until(lambda: console.told)
    assert own_status(console) is DutyStatus.OFF_DUTY


def test_that_a_decision_about_ones_own_clock_in_is_told_at_once(
    hotel: Hotel, consoles: Consoles
) -> None:
    manager = hotel.staff("manager")
    console = consoles.open_live(hotel, "cook", station=Station.KITCHEN)
    log_id = clock_in_without_shift(hotel, "cook")
    there = hotel.own(f"clock-logs/{log_id}/reject/")
    assert manager.post(there, json={"reason": "Not agreed"}).status_code == 200
    console.until(lambda: "Your clock-in was rejected" in " ".join(console.told))
    assert "Not agreed" in " ".join(console.toasts)


def clock_in_without_shift(hotel: Hotel, who: str) -> Id:
    """On a day that has a roster somebody clocks in without a shift; the id of the clock log."""
    manager = hotel.staff("manager")
    today = manager.get(hotel.own("sync/snapshot/?streams=manager")).json()["at"][:10]
    periods = f"/api/staff/hotel/{hotel.slug}/attendance/periods/create-for-week/"
    made = manager.post(periods, json={"date": today})
    assert made.status_code in {200, 201}
    one = f"/api/staff/hotel/{hotel.slug}/attendance/periods/{made.json()['id']}/"
    assert manager.patch(one, json={"published": True}).status_code == 200
    hotel.clock_in(who)
    logs = manager.get(hotel.own("sync/snapshot/?streams=manager")).json()["clock_logs"]
    mine = [one for one in logs if str(one["staff"]) == str(hotel.staff_ids[who])]
    return Id(mine[-1]["id"])


def office_of(console: ConsoleAt) -> Dashboard:
    station = cast("ManagerStation", console.shift.office.frame.view(Station.MANAGER))
    return station.dashboard


def register(hotel: Hotel, first: str, last: str) -> None:
    """Somebody gives a code a manager made."""
    made = hotel.staff("manager").post("/api/staff/registration-package/", json={})
    assert made.status_code in {200, 201}, made.text
    body = {
        "username": f"{first}.{last}.{hotel.slug}".lower(),
        "password": "a long enough password",
        "registration_code": made.json()["registration_code"],
        "first_name": first,
        "last_name": last,
    }
    answer = hotel.client().post("/api/staff/register/", json=body)
    assert answer.status_code in {200, 201}, answer.text


def chosen(dialog: ReviewDialog) -> None:
    """The kitchen, as a chef."""
    dialog.department.setCurrentIndex(dialog.department.findData("kitchen"))
    dialog.role.setCurrentIndex(dialog.role.findData("chef"))


def test_that_a_clock_in_is_in_the_feed_and_on_the_board_at_once(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    shown = office_of(console).parts.feed.list
    assert shown.emptiness is not None
    assert shown.emptiness.title == "Nobody has clocked in today"
    feed = shown.model()
    assert isinstance(feed, FeedModel)
    hotel.clock_in("cook")
    console.until(lambda: [line.step for line in feed.rows] == ["clock_in"])
    console.until(lambda: office_of(console).figures.figures[0].number == "1")
    staff = hotel.staff("cook")
    staff.post(hotel.own("clock/"), json={"action": "start_break"})
    console.until(lambda: [line.step for line in feed.rows] == ["start_break", "clock_in"])
    console.until(lambda: office_of(console).figures.figures[1].number == "1")
    assert not console.session.diagnostics.problems


def test_that_a_manager_reminds_somebody_who_is_owed_a_break(
    hotel: Hotel, consoles: Consoles
) -> None:
    cook = consoles.open_live(hotel, "cook")
    console = consoles.open_live(hotel, "manager")
    hotel.clock_in("cook")
    manager = hotel.staff("manager")
    (log,) = manager.get(hotel.own("sync/snapshot/?streams=manager")).json()["clock_logs"]
    earlier = (datetime.now(UTC) - timedelta(hours=7)).isoformat()
    there = hotel.own(f"clock-logs/{log['id']}/")
    answer = manager.patch(there, json={"time_in": earlier, "reason": "Forgot to clock in"})
    assert answer.status_code == 200, answer.text
    tasks = office_of(console).parts.breaks.list.tasks
    console.until(lambda: [task.button for task in tasks.rows] == ["Remind"])
    cook.until(lambda: "Time for a break" in " ".join(cook.told))
    told = cook.board.own_tellings.count
    office_of(console).parts.breaks.list.chosen.emit(tasks.rows[0].key)
    cook.until(lambda: cook.board.own_tellings.count == told + 1)
    console.until(lambda: "reminded at" in tasks.rows[0].caption)
    console.until(lambda: (tasks.rows[0].button, tasks.rows[0].is_able) == ("Reminded", False))
    assert not console.board.outbox


def test_that_somebody_who_registered_is_let_in_after_the_time_for_an_undo(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = consoles.open_live(hotel, "manager")
    register(hotel, "Amir", "Haddad")
    tasks = office_of(console).parts.registrations.list.tasks
    console.until(lambda: [task.name for task in tasks.rows] == ["Amir Haddad"])
    badge = console.shift.office.frame.rail.areas[Area.REGISTRATIONS]
    console.until(lambda: badge.accessibleName() == "Registrations 1")
    desk = office_of(console).desk
    office_of(console).parts.registrations.list.chosen.emit(tasks.rows[0].key)
    review = desk.review
    assert review is not None
    assert not review.accept_button.isEnabled()
    chosen(review)
    review.accept_button.click()
    console.until(lambda: tasks.rows[0].button == "Undo")
    office_of(console).parts.registrations.list.chosen.emit(tasks.rows[0].key)
    console.until(lambda: tasks.rows[0].button == "Review")
    office_of(console).parts.registrations.list.chosen.emit(tasks.rows[0].key)
    again = desk.review
    assert again is not None
    chosen(again)
    again.accept_button.click()
    console.until(lambda: not tasks.rows)
    staff = console.board.colleagues
    console.until(lambda: "Amir" in [one.first_name for one in staff.all_shown()])


def test_that_the_second_manager_hears_who_decided(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_live(hotel, "manager")
    register(hotel, "Klára", "Novák")
    tasks = office_of(console).parts.registrations.list.tasks
    console.until(lambda: len(tasks.rows) == 1)
    office_of(console).parts.registrations.list.chosen.emit(tasks.rows[0].key)
    review = office_of(console).desk.review
    assert review is not None
    review.reason.setText("Not agreed")
    review.reject_button.click()
    there = f"/api/staff/{hotel.slug}/registrations/{tasks.rows[0].key}/approve/"
    body = {"department": "kitchen", "role": "chef"}
    answer = hotel.staff("manager").post(there, json=body)
    assert answer.status_code == 200, answer.text
    console.until(lambda: not tasks.rows)
    console.until(lambda: "approved this registration already" in " ".join(console.told))
    assert "Nobody was rejected" in " ".join(console.toasts)
