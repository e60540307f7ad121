"""The reception is killed around Ctrl Enter: started again on the same PC it orders once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from console_at import ConsoleAt, Consoles
from hotel_process import PASSWORD, ROOT, Hotel
from test_wire_phone_order import lines, orders, panel

_PATIENCE_S = 60


def place_until_killed(hotel: Hotel, moment: str, folder: Path) -> None:
    """A receptionist's console on a PC places an order and is killed at a moment."""
    words = ["--hotel", hotel.process.url, "--user", hotel.username("desk")]
    words += ["--station", "reception", "--data-dir", str(folder), "--size", "1280x800"]
    script = Path(__file__).with_name("killed_phone_order.py")
    done = subprocess.run(
        [sys.executable, str(script), moment, *words],
        cwd=ROOT,
        env=os.environ | {"HOTELMATE_PASSWORD": PASSWORD, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert "Traceback" not in done.stderr


def opened_again(consoles: Consoles, hotel: Hotel) -> ConsoleAt:
    """The same PC, started again; what it had to send is settled."""
    again = consoles.open_live(hotel, "desk", folder="pc")
    again.until(lambda: not again.board.outbox)
    return again


@pytest.mark.parametrize("moment", ["committed", "sent", "settled"])
def test_that_an_order_on_disk_is_placed_once_by_the_next_start(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, moment: str
) -> None:
    place_until_killed(hotel, moment, tmp_path / "pc")
    assert len(orders(hotel)) == int(moment == "settled")
    again = opened_again(consoles, hotel)
    (order,) = orders(hotel)
    assert lines(order) == [(2, "Club Sandwich", None)]
    again.until(lambda: again.shown(str(order["id"])))
    assert [line.id for line in again.reception.orders.table.model().rows] == [str(order["id"])]


def test_that_an_order_cut_off_before_it_was_kept_is_placed_or_still_a_draft(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    place_until_killed(hotel, "placed", tmp_path / "pc")
    again = opened_again(consoles, hotel)
    again.shift.phone.open()
    opened = panel(again)
    assert opened is not None
    placed = len(orders(hotel))
    assert placed in {0, 1}
    assert len(opened.order.lines.model().rows) in ({0} if placed else {0, 1})
