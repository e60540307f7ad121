"""The diagnostics of a running console: what happened is told, and nobody's words are."""

import json
from typing import Any, cast

from cable import cable_to
from console_at import ConsoleAt, Consoles
from hotel_books import guest_orders
from hotel_process import PASSWORD, Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.shell.preferences.diagnostics import Reports
from console.state.actions import ActionState
from console.state.diagnosis import ChannelState
from console.state.link import LinkState
from console.views.settings.diagnostics.section import DiagnosticsSection
from console.views.settings.diagnostics.tabs import Tab
from console.views.settings.names import SectionName
from console.views.settings.page import SettingsPage

WORDS = "Nobody may read this guests wish"
TOKEN = "tok3n0123456789abcdefFEDCBA9876543210"
LINK = f"https://jane:{TOKEN}@hotel.example/room/204"


def opened(console: ConsoleAt) -> DiagnosticsSection:
    """The diagnostics, in sight."""
    console.shift.office.frame.open_settings(SectionName.DIAGNOSTICS)
    page = console.shift.office.frame.findChildren(SettingsPage)[0]
    return cast("DiagnosticsSection", page.section(SectionName.DIAGNOSTICS))


def lines(console: ConsoleAt, tab: Tab) -> list[tuple[str, ...]]:
    """What a tab says now."""
    page = opened(console)
    page.tabs.choose(tab)
    page.tick()
    return [line.cells for line in page.tables[tab].text_model.rows]


def test_that_a_cut_line_and_the_channels_of_a_person_are_told(
    hotel: Hotel, consoles: Consoles
) -> None:
    hotel.clock_in("cook")
    with cable_to(hotel.process.port) as cable:
        kitchen = consoles.open_live(hotel, "cook", url=cable.url)
        kitchen.until(lambda: all("followed" in line[2] for line in lines(kitchen, Tab.CHANNELS)))
        followed = {line[0] for line in lines(kitchen, Tab.CHANNELS)}
        assert f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen" in followed
        cable.cut()
        kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
        states = {one.state for one in kitchen.session.diagnosis().channels}
        assert states == {ChannelState.WAITING}
        cable.mend()
        kitchen.until_live()
        told = [line[1] for line in lines(kitchen, Tab.HISTORY)]
        assert told[0] == "Live"
        assert "Reconnecting" in told
        assert dict(lines(kitchen, Tab.SUMMARY))["Reconnections"] == "1"
        guest_orders(hotel, "Club Sandwich")
        kitchen.until(
            lambda: "new-room-service-order" in {line[0] for line in lines(kitchen, Tab.EVENTS)}
        )
        consoles.close_all()


def test_that_the_report_of_a_hostile_shift_holds_nobodys_words(
    open_hotel: Hotel, consoles: Consoles, publisher: Any
) -> None:
    hotel = open_hotel
    hotel.clock_in("cook")
    kitchen = consoles.open_live(hotel, "cook")
    own = f"{hotel.slug}-staff-{hotel.staff_ids['cook']}-kitchen"
    planted: list[tuple[str, Any]] = [
        (f"event {WORDS}", {"note": WORDS}),
        ("new-room-service-order", {"order_id": [WORDS], "room_number": LINK, "token": TOKEN}),
        ("new-room-service-order", {WORDS: 1, LINK: TOKEN, "total_price": WORDS}),
        ("new-room-service-order", WORDS),
        ("new-breakfast-order", {"order_id": None, "delivery_time": TOKEN, "status": WORDS}),
    ]
    for name, data in planted:
        publisher.trigger(own, name, data)
    guest_orders(hotel, "Tomato Soup", special_instructions=WORDS)
    kitchen.until(lambda: len(kitchen.session.diagnosis().problems) >= len(planted))
    kitchen.until(lambda: list(kitchen.board.orders.all_shown()))

    page = opened(kitchen)
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    kitchen.until(lambda: any("Report copied" in toast for toast in kitchen.told))
    text = QApplication.clipboard().text()
    gate = kitchen.shift.gate
    assert gate is not None
    live_token = gate._transport.token
    assert live_token
    for secret in (WORDS, "guests wish", TOKEN, "jane:", "room/204", live_token, PASSWORD):
        assert secret not in text, secret
    # The rest of what a developer needs is there.
    assert "new-room-service-order" in text
    assert "- order_id: string" in text
    assert "~ total_price: number, arrived string" in text
    assert "(unprintable): string" in text
    assert own in text
    problems = lines(kitchen, Tab.PROBLEMS)
    assert not any(WORDS in cell or TOKEN in cell for line in problems for cell in line)


def test_that_a_step_that_waits_is_told_without_its_words(hotel: Hotel, consoles: Consoles) -> None:
    hotel.clock_in("cook")
    with cable_to(hotel.process.port) as cable:
        kitchen = consoles.open_live(hotel, "cook", url=cable.url)
        order_id = guest_orders(hotel, "Club Sandwich")
        kitchen.until(lambda: kitchen.shown(order_id) is not None)
        cable.cut()
        kitchen.until(lambda: kitchen.board.link.state is LinkState.RECONNECTING)
        kitchen.kitchen._actions.accept(order_id)
        kitchen.until(lambda: kitchen.pending(order_id) == [ActionState.WILL_SEND])
        outbox = kitchen.session.diagnosis().outbox
        assert outbox.states == (("will_send", 1),)
        assert outbox.oldest_at is not None
        assert "1 waiting to send" in dict(lines(kitchen, Tab.SUMMARY))["Outbox"]
        cable.mend()
        kitchen.until(lambda: not kitchen.pending(order_id))
        assert dict(lines(kitchen, Tab.SUMMARY))["Outbox"].startswith("Empty.")
        consoles.close_all()


def test_that_the_report_is_saved_where_somebody_says(
    hotel: Hotel, consoles: Consoles, tmp_path: Any, monkeypatch: Any
) -> None:
    console = consoles.open_live(hotel, "manager")
    file = tmp_path / "report.txt"
    chosen = iter((str(tmp_path / "no" / "such" / "folder.txt"), "", str(file)))
    monkeypatch.setattr(
        "console.shell.preferences.diagnostics.QFileDialog.getSaveFileName",
        lambda *_: (next(chosen), ""),
    )
    page = opened(console)
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    console.until(lambda: any("The report was not saved" in toast for toast in console.told))
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    console.until(lambda: any("Report saved" in toast for toast in console.told))
    assert file.read_text(encoding="utf-8").startswith("HotelMate Console, report\n")
    assert "Console: " in Reports(console.shift).text()
    assert json.dumps(console.board.hotel.version)[1:-1] in file.read_text()  # type: ignore[union-attr]
