"""Makes a person's stations again when another language was chosen; nothing else changes."""

import asyncio
from collections.abc import Callable

from console.shell.shift import Shift, saved_for
from console.shell.stage import Stage
from console.views.settings.names import SectionName


async def make_stations_again(
    program: Stage, stopping: asyncio.Lock, attend: Callable[[Shift], None]
) -> None:
    """Over the board as it is, by the same way to the hotel, with the settings open.

    Without somebody at work in sight the language holds from the next page on.
    """
    before = program.shift
    if before is None or before.gate is None:
        return
    if program.window.currentWidget() is not before.office.frame:
        return
    program.forget_shift()
    async with stopping:
        await before.stop()
        saved = await asyncio.wrap_future(saved_for(before.entry, program.pc))
    program.pc.languages.load()
    shift = program.make_shift(before.entry, saved)
    attend(shift)
    program.window.let_go(before.office.frame)
    shift.office.frame.open_settings(SectionName.DISPLAY)
    await shift.begin(before.gate, saved)
