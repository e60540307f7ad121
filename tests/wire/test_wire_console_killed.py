"""The console is killed around a click: started again on the same PC it does the step once."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from console_at import Consoles
from hands import card, touch_ticket
from hotel_books import guest_orders, revs, row
from hotel_process import PASSWORD, ROOT, Hotel

from contract.resources.orders import OrderStatus

_PATIENCE_S = 60


def run_until_killed(hotel: Hotel, order_id: str, moment: str, folder: Path) -> None:
    """A cook's console on a PC touches Accept and is killed at a moment."""
    words = ["--hotel", hotel.process.url, "--user", hotel.username("cook")]
    words += ["--station", "kitchen", "--data-dir", str(folder), "--size", "1280x800"]
    script = Path(__file__).with_name("killed_console.py")
    done = subprocess.run(
        [sys.executable, str(script), moment, order_id, *words],
        cwd=ROOT,
        env=os.environ | {"HOTELMATE_PASSWORD": PASSWORD, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("moment", ["committed", "sent", "settled"])
def test_that_a_step_on_disk_is_done_once_by_the_next_start(
    hotel: Hotel, consoles: Consoles, tmp_path: Path, moment: str
) -> None:
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    run_until_killed(hotel, order_id, moment, tmp_path / "pc")
    assert revs(hotel, order_id) == ([1, 2] if moment == "settled" else [1])

    again = consoles.open_live(hotel, "cook", folder="pc")
    again.until_settled(order_id, OrderStatus.PREPARING)
    assert revs(hotel, order_id) == [1, 2]
    assert row(hotel, order_id)["accepted_by"] == "Maria Conti"
    touch_ticket(again, order_id)
    again.until_settled(order_id, OrderStatus.READY)
    assert revs(hotel, order_id) == [1, 2, 3]


def test_that_a_touch_cut_off_before_it_was_kept_can_be_made_again(
    hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    run_until_killed(hotel, order_id, "touched", tmp_path / "pc")

    again = consoles.open_live(hotel, "cook", folder="pc")
    again.until(lambda: card(again, order_id) is not None)
    again.until(lambda: not again.pending(order_id))
    # Kept or not, what the person sees is what the hotel has, and one more touch goes on from it.
    seen = again.status(order_id)
    assert seen is not None
    assert row(hotel, order_id)["status"] == seen.value
    touch_ticket(again, order_id)
    following = {OrderStatus.PENDING: OrderStatus.PREPARING}.get(seen, OrderStatus.READY)
    again.until_settled(order_id, following)
    assert revs(hotel, order_id) == list(range(1, 3 if seen is OrderStatus.PENDING else 4))


def test_that_a_pc_started_without_its_hotel_shows_and_keeps_everything(
    own_hotel: Hotel, consoles: Consoles, tmp_path: Path
) -> None:
    hotel = own_hotel
    hotel.clock_in("cook")
    order_id = guest_orders(hotel, "Club Sandwich")
    before = consoles.open_live(hotel, "cook", folder="pc")
    before.until(lambda: card(before, order_id) is not None)
    consoles.close(before)
    hotel.process.kill()

    # The PC comes up, shows what it knew, takes a touch, and has a power cut.
    run_until_killed(hotel, order_id, "committed", tmp_path / "pc")
    again = consoles.open(hotel, "cook", folder="pc")
    again.until(lambda: again.status(order_id) is OrderStatus.PREPARING)
    again.until(lambda: card(again, order_id).card.ticket.waiting is not None)
    touch_ticket(again, order_id)
    again.until(lambda: again.status(order_id) is OrderStatus.READY)
    again.until(lambda: len(again.pending(order_id)) == 2)

    hotel.process.start()
    again.until_live()
    again.until_settled(order_id, OrderStatus.READY)
    assert revs(hotel, order_id) == [1, 2, 3]
