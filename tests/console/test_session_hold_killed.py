"""A console killed with kill -9 while it holds an action, and what the next one makes of it."""

import asyncio
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scripted_hotel import ScriptedHotel, an_order, until
from session_pc import Pc

from contract.resources.orders import OrderStatus

SCRIPT = Path(__file__).with_name("held_then_killed.py")


def held_and_killed(folder: Path) -> tuple[str, datetime]:
    """The key of an action whose console is dead, and when it was to be sent."""
    command = [sys.executable, str(SCRIPT), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            key, send_after = process.stdout.readline().split()
        finally:
            process.kill()
    assert process.returncode != 0
    return key, datetime.fromisoformat(send_after)


async def test_that_a_kill_within_the_time_for_an_undo_keeps_its_rest(tmp_path):
    key, send_after = await asyncio.to_thread(held_and_killed, tmp_path)
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    pc = Pc(tmp_path, hotel)
    came: list[datetime] = []
    send = hotel.send

    async def noting(action, *, key):
        came.append(pc.board.clock.now())
        return await send(action, key=key)

    hotel.send = noting
    await pc.live()
    (pending,) = pc.shown().pending
    assert (pending.key, pending.send_after, pending.may_withdraw) == (key, send_after, True)
    assert pc.status() is OrderStatus.CANCELLED
    for _ in range(50):
        await asyncio.sleep(0)
    assert not hotel.named("send")

    # The minute passes at the hotel, but for a moment.
    pc.board.clock.offset = send_after - datetime.now(UTC) - timedelta(seconds=0.2)
    pc.session.try_now()
    await until(lambda: not pc.board.link.waiting)
    assert [call[1] for call in hotel.named("send")] == [key]
    assert came[0] >= send_after
    assert hotel.order("1").status is OrderStatus.CANCELLED
    await pc.close()


async def test_that_it_can_still_be_taken_back_after_the_kill(tmp_path):
    key, _ = await asyncio.to_thread(held_and_killed, tmp_path)
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    pc = Pc(tmp_path, hotel)
    await pc.live()
    assert pc.session.withdraw(key)
    assert pc.status() is OrderStatus.PENDING
    await pc.close()

    again = Pc(tmp_path, hotel)
    await again.live()
    assert again.board.outbox == ()
    assert not hotel.named("send")
    await again.close()
