"""An emergency from the desk's dialog to every screen of the house, and back to who raised it."""

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from test_wire_paired_screen import paired

from console.shell.emergency_screen import EmergencyScreen
from console.state.link import LinkState
from console.state.own_clock import own_clock
from console.views.emergency.alert import EmergencyAlert
from console.views.emergency.raise_dialog import RaiseDialog
from console.views.emergency.status_dialog import StatusDialog

FIRE = "Fire in the kitchen.\nLeave by the garden door."
ESCAPE, ENTER = Qt.Key.Key_Escape, Qt.Key.Key_Return


def screen(console: ConsoleAt) -> EmergencyScreen:
    found = console.program.emergencies
    assert found is not None
    return found


def alert(console: ConsoleAt) -> EmergencyAlert:
    """What covers a console, once it does."""
    console.until(lambda: screen(console).alert is not None)
    found = screen(console).alert
    assert found is not None
    return found


def strip_says(console: ConsoleAt) -> str:
    strip = screen(console).strip
    return "" if strip is None or strip.isHidden() else strip.said


def read(console: ConsoleAt) -> None:
    """Press the key that says so, as soon as it counts."""
    shown = alert(console)
    console.until(lambda: shown.may_press)
    QTest.keyClick(shown.button, ENTER)
    console.until(lambda: screen(console).alert is None)


def raise_one(console: ConsoleAt, text: str = FIRE) -> None:
    screen(console).ask()
    dialog = screen(console).dialog
    assert isinstance(dialog, RaiseDialog)
    dialog.text.setPlainText(text)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    # Who presses twice is not taken at their word.
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert not console.board.emergencies.under_way()
    console.until(lambda: dialog._monotonic() - dialog._asked_at >= 0.6)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    console.until(lambda: screen(console).dialog is None)


def status(console: ConsoleAt) -> StatusDialog:
    if screen(console).dialog is None:
        screen(console).show_status()
    dialog = screen(console).dialog
    assert isinstance(dialog, StatusDialog)
    return dialog


def test_that_every_station_is_covered_until_it_is_read_and_the_sender_sees_who_has(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk = consoles.open_live(hotel, "desk")
    cook = consoles.open_live(hotel, "cook")
    display = paired(consoles, hotel)
    with cable_to(hotel.process.port) as cable:
        porter = consoles.open_live(hotel, "porter", url=cable.url)
        cable.cut()
        porter.until(lambda: porter.board.link.state is not LinkState.LIVE)
        raise_one(desk)
        assert screen(desk).alert is None
        desk.until(lambda: "Fire in the kitchen. Leave" in strip_says(desk))
        for console in (cook, display):
            shown = alert(console)
            assert shown.text.accessibleName() == FIRE
            assert shown.geometry() == console.program.window.rect()
            assert shown.meta.text().startswith("Rita Walsh · ")
        assert screen(porter).alert is None
        read(cook)
        assert "Fire in the kitchen." in strip_says(cook)
        dialog = status(desk)
        desk.until(lambda: "Maria Conti" in read_lines(dialog))
        assert "Kitchen display" in missing_lines(dialog)
        read(display)
        desk.until(lambda: "Kitchen display" in read_lines(dialog))
        cable.mend()
        read(porter)
        desk.until(lambda: "Paul Byrne" in read_lines(dialog))
        consoles.close(porter)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: dialog._monotonic() - dialog._asked_at >= 0.6)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    for console in (desk, cook, display):
        console.until(lambda console=console: not strip_says(console))
    assert screen(desk).dialog is None


def missing_lines(dialog: StatusDialog) -> str:
    lines = dialog.stations.toPlainText().splitlines()
    return "\n".join(line for line in lines if line.startswith("Not read yet"))


def read_lines(dialog: StatusDialog) -> str:
    lines = dialog.stations.toPlainText().splitlines()
    return "\n".join(line for line in lines if not line.startswith("Not read yet"))


def test_that_who_was_typing_does_not_acknowledge_by_it(hotel: Hotel, consoles: Consoles) -> None:
    cook = consoles.open_live(hotel, "cook")
    path = hotel.own("emergencies/")
    assert hotel.staff("desk").post(path, json={"text": FIRE}).status_code == 201
    shown = alert(cook)
    now = [100.0]
    shown._monotonic = lambda: now[0]
    shown._rest()
    for _ in range(20):
        now[0] += 0.4
        for key in (Qt.Key.Key_A, ENTER, Qt.Key.Key_Space):
            QTest.keyClick(shown.button, key)
    QTest.keyClick(shown.button, ESCAPE)
    QTest.mouseClick(shown.button, Qt.MouseButton.LeftButton)
    assert cook.board.emergencies.unread()
    assert screen(cook).alert is shown
    assert hotel.staff("cook").get(path).json()[0]["acknowledged_here"] is False
    now[0] += 0.7
    QTest.keyClick(shown.button, Qt.Key.Key_Space)
    cook.until(lambda: screen(cook).alert is None)
    cook.until(lambda: cook.board.emergencies.under_way()[0].acknowledged_here)


def test_that_a_lock_does_not_hide_it_and_its_reader_is_not_named(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk = consoles.open_live(hotel, "desk")
    online = desk.program._online
    assert online is not None
    online.locking.lock()
    assert online.locking.is_locked
    path = hotel.own("emergencies/")
    assert hotel.staff("manager").post(path, json={"text": FIRE}).status_code == 201
    read(desk)
    assert online.locking.is_locked

    def by_desk() -> list[str | None]:
        (told,) = hotel.staff("manager").get(path).json()
        return [
            one["acknowledged_by"]
            for one in told["stations"]
            if one["name"] == "Rita Walsh" and one["acknowledged_at"]
        ]

    desk.until(by_desk)
    assert by_desk() == [None]


def test_that_it_opens_a_window_that_was_put_away(hotel: Hotel, consoles: Consoles) -> None:
    boss = consoles.open_live(hotel, "manager")
    window = boss.program.window
    window.goes_on = lambda: True
    window.close()
    assert window.is_away
    path = hotel.own("emergencies/")
    assert hotel.staff("desk").post(path, json={"text": FIRE}).status_code == 201
    alert(boss)
    assert window.isVisible()
    assert not window.is_away
    window.goes_on = lambda: False


def test_that_nobody_leaves_before_they_know_whether_it_went_out(
    hotel: Hotel, consoles: Consoles
) -> None:
    desk = consoles.open_live(hotel, "desk")
    for number in range(5):
        wanted = {"text": f"Emergency {number}"}
        assert hotel.staff("manager").post(hotel.own("emergencies/"), json=wanted).is_success
        read(desk)
    screen(desk).ask()
    dialog = screen(desk).dialog
    assert isinstance(dialog, RaiseDialog)
    dialog.text.setPlainText(FIRE)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: dialog._monotonic() - dialog._asked_at >= 0.6)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, ESCAPE)
    QTest.mouseClick(dialog.leave_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    desk.until(dialog.problem.isVisible)
    assert dialog.problem.text().startswith("5 emergencies are under way")
    assert dialog.words == FIRE
    QTest.keyClick(dialog, ESCAPE)
    assert screen(desk).dialog is None


def test_that_of_two_the_older_one_is_ended_alone(hotel: Hotel, consoles: Consoles) -> None:
    desk = consoles.open_live(hotel, "desk")
    path = hotel.own("emergencies/")
    for text in ("Smoke in the kitchen", "Fire in room 412"):
        assert hotel.staff("manager").post(path, json={"text": text}).is_success
        read(desk)
    dialog = status(desk)
    assert dialog.text.toPlainText() == "Fire in room 412"
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: dialog._monotonic() - dialog._asked_at >= 0.6)
    QTest.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    assert dialog.text.toPlainText() == "Smoke in the kitchen"
    # That the other one was about to be ended counts for nothing here.
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert len(hotel.staff("manager").get(path).json()) == 2
    desk.until(lambda: dialog._monotonic() - dialog._asked_at >= 0.6)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: screen(desk).dialog is None)
    left = hotel.staff("manager").get(path).json()
    assert [one["text"] for one in left] == ["Fire in room 412"]
    assert not status(desk).next_button.isVisible()
    status(desk).reject()


def test_that_a_dialog_is_put_away_meanwhile_and_comes_back(
    hotel: Hotel, consoles: Consoles
) -> None:
    cook = consoles.open_live(hotel, "cook")
    cook.until(lambda: own_clock(cook.board) is not None)
    cook.shift.clock.ask()
    asked = cook.shift.clock.dialog
    assert asked is not None
    assert asked.isVisible()
    path = hotel.own("emergencies/")
    assert hotel.staff("desk").post(path, json={"text": FIRE}).status_code == 201
    shown = alert(cook)
    assert not asked.isVisible()
    assert shown.button.hasFocus() or not cook.program.window.isActiveWindow()
    read(cook)
    assert asked.isVisible()
    asked.reject()
    cook.until(lambda: cook.shift.clock.dialog is None)
