"""What the kitchen station can ask for; the station itself only paints."""

from collections.abc import Callable, Sequence
from datetime import datetime

from console.models.cooks import Cook
from console.views.widgets.toasts import Message
from contract.record import Record
from contract.scalars import Id


class KitchenActions(Record, frozen=True, kw_only=True):
    """One callable per thing a cook does. `retry` and `dismiss` take the key of a refused action.

    `undo` takes back a Ready that was not sent, `recall` one the hotel knows: both lead to
    preparing.
    """

    accept: Callable[[Id], None]
    ready: Callable[[Id], None]
    undo: Callable[[Id], None]
    recall: Callable[[Id], None]
    retry: Callable[[str], None]
    dismiss: Callable[[str], None]
    sold_out: Callable[[Id], None]
    available: Callable[[Id], None]
    try_now: Callable[[], None]
    accept_breakfast: Callable[[Id], None]
    ready_breakfast: Callable[[Id], None]
    undo_breakfast: Callable[[Id], None]


class SoundControls(Record, frozen=True, kw_only=True):
    """The sounds of this station. Volume is 0 to 100; a mute in the kitchen ends by itself.

    `problem` is a sentence while nothing would be heard.
    """

    muted_until: Callable[[], datetime | None]
    mute: Callable[[], None]
    unmute: Callable[[], None]
    volume: Callable[[], int]
    set_volume: Callable[[int], None]
    test: Callable[[], None]
    problem: Callable[[], str | None] = lambda: None


class CookAsking(Record, frozen=True, kw_only=True):
    """Accept asks who cooks. `cooks` gives those on duty; None while it is not asked.

    The other two accept for somebody's initials.
    """

    cooks: Callable[[], Sequence[Cook] | None]
    accept: Callable[[Id, str], None]
    accept_breakfast: Callable[[Id, str], None]


class KitchenOptions(Record, frozen=True, kw_only=True):
    """What this PC may change; a control is drawn only where its callable is given.

    `say` shows a toast in the station's window.
    """

    set_scale: Callable[[int], None] | None = None
    open_settings: Callable[[], None] | None = None
    sounds: SoundControls | None = None
    say: Callable[[Message], None] | None = None
    reduced_motion: Callable[[], bool] = lambda: False
    asking: CookAsking | None = None
