"""A screen that is paired at its own page, comes back by itself, and is sent away by a manager."""

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cable import Cable, cable_to
from console_at import ConsoleAt, Consoles
from hands import touch_ticket
from hotel_books import guest_orders, row
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.state.link import LinkState
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from console.storage.station_key import FILE_NAME, StationKey, write_key
from console.views.connect.page import ConnectPage
from console.views.pairing.page import PairingPage
from console.views.settings.names import SectionName
from console.views.settings.own_screen import OwnScreenGroup
from console.views.sign_in.first_start import FirstStartPage
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.scalars import Id

PC = "display"


def code_for(hotel: Hotel, **wanted: Any) -> str:
    """What a manager reads out."""
    wish = {"name": "Kitchen display 1", "duty": "kitchen", **wanted}
    answer = hotel.staff("manager").post(hotel.own("stations/"), json=wish)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["code"])


def page(console: ConsoleAt, kind: Any) -> Any:
    """The page of a kind, once it is on."""
    console.until(lambda: isinstance(console.program.window.currentWidget(), kind))
    return console.program.window.currentWidget()


def pairing_page(console: ConsoleAt, hotel: Hotel, url: str | None = None) -> PairingPage:
    """The page that asks for a code, with the hotel filled in."""
    first = page(console, SignInPage | ConnectPage)
    button = first.opens_as.pair_button if isinstance(first, SignInPage) else first.pair
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    found: PairingPage = page(console, PairingPage)
    found.form.address.edit.setText(url or hotel.process.url)
    found.form.hotel.edit.setText(hotel.slug)
    return found


def touch_code(found: PairingPage, code: str) -> None:
    """Touch the digits; the sixth one asks."""
    for digit in code:
        QTest.mouseClick(found.pad.keys[digit], Qt.MouseButton.LeftButton)


def paired(consoles: Consoles, hotel: Hotel, url: str | None = None, **wanted: Any) -> ConsoleAt:
    """A console that was just paired and is live."""
    console = consoles.open_signed_out(PC)
    touch_code(pairing_page(console, hotel, url), code_for(hotel, **wanted))
    console.until_live()
    return console


def key_file(console: ConsoleAt) -> Path:
    """Where the screen's key is."""
    return console.database.folder / FILE_NAME


def kept(console: ConsoleAt) -> tuple[int, int, int]:
    """Saved boards, unsent actions and drafts on this PC's disk."""
    tables = ("snapshot", "outbox", "draft")
    work = console.database.run(
        lambda c: [c.execute(f"SELECT count(*) FROM {one}").fetchone()[0] for one in tables]
    )
    boards, actions, drafts = work.result()
    return boards, actions, drafts


def draft_of(console: ConsoleAt, staff_id: str | None = None) -> None:
    """Something begun by the screen, or by somebody else of its hotel."""
    owner = Owner.of(console.shift.entry.hotel, console.shift.entry.me)
    owner = owner if staff_id is None else replace(owner, staff_id=staff_id)
    DraftTable(console.database).put(owner, "phone-order", "214: one club sandwich").result()


def revoke(hotel: Hotel) -> None:
    """A manager ends every pairing."""
    manager = hotel.staff("manager")
    for station in manager.get(hotel.own("stations/")).json():
        assert manager.delete(hotel.own(f"stations/{station['id']}/")).status_code == 200


@pytest.fixture
def cable(hotel: Hotel, consoles: Consoles) -> Iterator[Cable]:
    """A cable to the hotel; consoles on it are closed before it goes."""
    with cable_to(hotel.process.port) as whole:
        yield whole
        consoles.close_all()


def test_that_six_touched_digits_open_the_board_under_the_screens_name(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = paired(consoles, hotel)
    assert console.shift.office.frame.station is Station.KITCHEN
    assert console.shift.office.person.name == "Kitchen display 1"
    assert list(console.shift.office.frame.rail.items) == [Station.KITCHEN]
    key = json.loads(key_file(console).read_text())
    assert key["hotel_url"] == hotel.process.url
    assert stat.S_IMODE(key_file(console).stat().st_mode) == 0o600
    order = hotel.order()
    console.until(lambda: console.shown(str(order["id"])))


def test_that_a_wrong_code_is_said_and_typed_anew(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out(PC)
    code = code_for(hotel)
    found = pairing_page(console, hotel)
    touch_code(found, f"{(int(code) + 1) % 1_000_000:06}")
    console.until(found.said.text)
    assert found.said.text().startswith("This code is not right.")
    assert found.boxes.code == ""
    assert not key_file(console).exists()
    QTest.keyClicks(found.boxes, code)
    console.until_live()


def test_that_an_unknown_hotel_is_said_under_it(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out(PC)
    found = pairing_page(console, hotel)
    found.form.hotel.edit.setText("somewhere-else")
    touch_code(found, "123456")
    console.until(lambda: found.form.hotel.problem)


def test_that_a_hotel_out_of_reach_is_said_under_its_address(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = consoles.open_signed_out(PC)
    found = pairing_page(console, hotel, cable.url)
    cable.cut()
    touch_code(found, "123456")
    console.until(lambda: found.form.address.problem)


def test_that_a_hotel_lost_right_after_pairing_is_waited_for(
    hotel: Hotel, consoles: Consoles, cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = consoles.open_signed_out(PC)
    code = code_for(hotel)
    found = pairing_page(console, hotel, cable.url)

    def write_and_cut(folder: Path, key: StationKey) -> None:
        write_key(folder, key)
        cable.cut()

    monkeypatch.setattr("console.shell.pairing.write_key", write_and_cut)
    touch_code(found, code)
    waiting = page(console, FirstStartPage)
    assert key_file(console).exists()
    cable.mend()
    QTest.mouseClick(waiting.try_now, Qt.MouseButton.LeftButton)
    console.until_live()
    assert console.program.window.count() == 1


def test_that_esc_leads_back_to_the_sign_in_page(hotel: Hotel, consoles: Consoles) -> None:
    console = consoles.open_signed_out(PC)
    found = pairing_page(console, hotel)
    QTest.keyClick(found.boxes, Qt.Key.Key_Escape)
    page(console, SignInPage)
    assert console.program.window.count() == 1


def test_that_it_comes_back_with_its_board_before_the_hotel_can_be_reached(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    order = str(hotel.order()["id"])
    console = paired(consoles, hotel, cable.url)
    console.until(lambda: console.shown(order))
    consoles.close(console)
    cable.cut()
    again = consoles.open_signed_out(PC)
    # At once, from this PC alone.
    assert again.shown(order) is not None
    assert again.shift.office.frame.station is Station.KITCHEN
    cable.mend()
    again.until_live()
    later = str(hotel.order()["id"])
    again.until(lambda: again.shown(later))


def test_that_a_revoked_screen_says_so_and_forgets_its_key(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = paired(consoles, hotel)
    revoke(hotel)
    found = page(console, SignInPage)
    assert "no longer paired" in found.form.hint
    assert not key_file(console).exists()
    assert console.program.shift is None
    console.until(lambda: console.program.window.count() == 1)
    consoles.close(console)
    page(consoles.open_signed_out(PC), SignInPage)


def test_that_a_screen_revoked_while_it_was_off_says_so_when_it_comes_back(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = paired(consoles, hotel)
    consoles.close(console)
    revoke(hotel)
    again = consoles.open_signed_out(PC)
    found = page(again, SignInPage)
    assert "no longer paired" in found.form.hint
    assert not key_file(again).exists()


def test_that_nothing_a_screen_kept_outlives_its_pairing(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    console = paired(consoles, hotel, cable.url)
    console.until(lambda: console.shown(order_id))
    draft_of(console)
    draft_of(console, staff_id="7")
    cable.cut()
    console.until(lambda: console.board.link.state is not LinkState.LIVE)
    console.kitchen._actions.accept(order_id)
    console.until(lambda: kept(console) == (1, 1, 2))
    revoke(hotel)
    cable.mend()
    found = page(console, SignInPage)
    assert "1 action was not sent" in found.form.hint
    # The other person's draft waits for that person.
    console.until(lambda: kept(console) == (0, 0, 1))


def test_that_a_screen_revoked_while_it_was_off_forgets_what_it_kept(
    hotel: Hotel, consoles: Consoles
) -> None:
    order_id = guest_orders(hotel, "Club Sandwich")
    console = paired(consoles, hotel)
    console.until(lambda: console.shown(order_id))
    draft_of(console)
    consoles.close(console)
    revoke(hotel)
    again = consoles.open_signed_out(PC)
    assert kept(again) == (1, 0, 1)
    page(again, SignInPage)
    again.until(lambda: kept(again) == (0, 0, 0))


def test_that_a_hotel_that_only_stumbles_ends_no_pairing(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    console = paired(consoles, hotel, cable.url)
    cable.cut()
    console.until(lambda: console.board.link.state is not LinkState.LIVE)
    cable.mend()
    console.until_live()
    assert key_file(console).exists()


def test_that_unpairing_is_asked_about_and_tells_the_hotel(
    hotel: Hotel, consoles: Consoles
) -> None:
    console = paired(consoles, hotel)
    draft_of(console)
    console.until(lambda: kept(console) == (1, 0, 1))
    frame, gate = console.shift.office.frame, console.shift.gate
    frame.rail.sign_out_chosen.emit()
    (group,) = frame._settings.section(SectionName.ACCOUNT).groups
    assert isinstance(group, OwnScreenGroup)
    QTest.mouseClick(group.ask, Qt.MouseButton.LeftButton)
    assert group.keep.isVisible()
    QTest.mouseClick(group.unpair, Qt.MouseButton.LeftButton)
    page(console, SignInPage)
    assert not key_file(console).exists()
    console.until(lambda: kept(console) == (0, 0, 0))
    console.until(lambda: gate._transport._client is None)
    assert hotel.staff("manager").get(hotel.own("stations/")).json() == []


def test_that_a_porter_station_opens_as_one(hotel: Hotel, consoles: Consoles) -> None:
    console = paired(consoles, hotel, name="Porter station", duty="porter")
    assert console.shift.office.frame.station is Station.PORTER


def test_that_a_renamed_screen_shows_its_new_name(hotel: Hotel, consoles: Consoles) -> None:
    console = paired(consoles, hotel)
    (station,) = hotel.staff("manager").get(hotel.own("stations/")).json()
    change = {"name": "Pass"}
    hotel.staff("manager").patch(hotel.own(f"stations/{station['id']}/"), json=change)
    console.until(lambda: console.shift.office.person.name == "Pass")


def test_that_initials_given_without_the_hotel_reach_it_later(
    hotel: Hotel, consoles: Consoles, cable: Cable
) -> None:
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    console = paired(consoles, hotel, cable.url, asks_cook=True)
    console.until(lambda: console.shown(order_id))
    cable.cut()
    console.until(lambda: console.board.link.state is not LinkState.LIVE)
    # One cook on duty: one touch.
    touch_ticket(console, order_id)
    console.until(lambda: console.status(order_id) is OrderStatus.PREPARING)
    ticket = console.kitchen._models.tickets.ticket(Id(order_id))
    assert ticket is not None
    assert ticket.cook == "MC"
    assert row(hotel, order_id)["cook"] is None
    cable.mend()
    console.until_settled(order_id, OrderStatus.PREPARING)
    assert row(hotel, order_id)["cook"] == "MC"
    assert row(hotel, order_id)["accepted_by"] == "Kitchen display 1"
