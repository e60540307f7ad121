"""What the roster can ask for."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QWidget

from console.state.planning import Refusal, WeekCopy
from console.views.widgets.toasts import Message
from contract.resources.roster import CopyDay, CopyTakenBack, SavedShifts, ShiftWish
from contract.scalars import Id

Told = Callable[[Refusal | None], None]
Copied = Callable[[SavedShifts | Refusal | None], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterActions:
    """`open`: read the week of a Monday, nothing for None. The others take a period's id.

    `plan_week` has a period made for the week of a Monday, `save_shift` saves one; both hand over
    why not, None when it is done. `tell` says a sentence at once.
    `copy` hands over what was copied, None where nobody can read it, `take_copy_back` what went
    again, and `try_copy` what would be copied, None where nothing is planned there yet.
    `remove_shift` takes a shift's id. `retry` and `dismiss` take the key of a refused one,
    `take_back` that of one that was not sent. `ask_where` asks for a file of that name, beside a
    widget, and hands over what was chosen; `saved` tells that it was saved, or why not where the
    text is not empty. `ask_printer` asks, over a widget, which printer prints something of that
    name, and hands it over; False where there is none. `say` shows a toast, `unsay` takes one away.
    """

    open: Callable[[date | None], None]
    publish: Callable[[Id], None]
    unpublish: Callable[[Id], None]
    finalize: Callable[[Id], None]
    unfinalize: Callable[[Id, str], None]
    plan_week: Callable[[date, Told], None]
    save_shift: Callable[[ShiftWish, Told], None]
    copy: Callable[[CopyDay | WeekCopy, Copied], None]
    try_copy: Callable[[CopyDay | WeekCopy, Copied], None]
    take_copy_back: Callable[[CopyTakenBack, Copied], None]
    remove_shift: Callable[[Id], None]
    take_back: Callable[[str], None]
    tell: Callable[[str], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    ask_where: Callable[[QWidget, str, Callable[[Path], None]], None]
    saved: Callable[[Path, str], None]
    ask_printer: Callable[[QWidget, str, Callable[[QPagedPaintDevice], None]], bool]
    say: Callable[[Message], None]
    unsay: Callable[[Message], None]
