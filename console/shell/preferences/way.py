"""Settings, Connection: goes the way to the hotel with the sign-in that is there."""

import shiboken6

from console.shell.shift import Shift
from console.views.settings.way import WayGroup
from console.views.theme import Theme


def way_group(shift: Shift, theme: Theme) -> WayGroup:
    """The check beside the running session, on a connection of its own."""

    async def walk() -> None:
        if shift.gate is None:
            group.show_over()
            return
        going = shift.gate.walk(entry=shift.entry)
        try:
            async for told in going.steps():
                if not shiboken6.isValid(group):
                    return
                group.show_told(told)
        finally:
            await going.leave()
        if shiboken6.isValid(group):
            group.show_over()

    group = WayGroup(lambda: shift.spawn(walk()), theme)
    return group
