"""A console that holds a cancellation until it is killed: python held_then_killed.py FOLDER."""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from scripted_hotel import ScriptedHotel, an_order
from session_pc import Pc

from console.state.actions import ActionKind, NewAction
from contract.resources.sync import Entity
from contract.scalars import Id

HOLD_S = 60.0


async def main(folder: Path) -> None:
    """Say the action's key once it is on disk, then wait for the end."""
    hotel = ScriptedHotel()
    hotel.put(an_order("1"))
    pc = Pc(folder, hotel)
    await pc.live()
    pc.session.submit(
        NewAction(
            kind=ActionKind.SET_ORDER_STATUS,
            entity=Entity.ORDER,
            entity_id=Id("1"),
            target="cancelled",
            reason="Sold out",
            hold_s=HOLD_S,
        )
    )
    (entry,) = pc.session._outbox
    while not entry.is_committed:  # noqa: ASYNC110 - it has no event of its own
        await asyncio.sleep(0)
    sys.stdout.write(f"{entry.key} {entry.stored.send_after.isoformat()}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
