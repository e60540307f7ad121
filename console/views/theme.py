"""Every size, type style, duration and threshold of the screens, and the two themes."""

import enum
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from console.views.palettes import DARK, LIGHT, Palette

SCALES: Final = (100, 115, 130, 150)


class ThemeName(enum.StrEnum):
    """The word stored in the settings and taken by `--theme`."""

    LIGHT = "light"
    DARK = "dark"


class ThemeChoice(enum.StrEnum):
    """What a person chooses, as stored; by station each has its usual theme."""

    LIGHT = "light"
    DARK = "dark"
    BY_STATION = ""
    SYSTEM = "system"


class TypeStyle(NamedTuple):
    """A text style: pixel size, line height in px, weight 100 to 900."""

    size: int
    line: int
    weight: int


class OfficeType(NamedTuple):
    """Text styles of reception, manager, sign-in and settings."""

    micro: TypeStyle = TypeStyle(12, 16, 500)
    caption: TypeStyle = TypeStyle(12, 16, 400)
    dense: TypeStyle = TypeStyle(13, 20, 400)
    body: TypeStyle = TypeStyle(14, 20, 400)
    message: TypeStyle = TypeStyle(15, 22, 400)
    strong: TypeStyle = TypeStyle(14, 20, 600)
    title: TypeStyle = TypeStyle(16, 24, 600)
    heading: TypeStyle = TypeStyle(20, 28, 600)
    room_list: TypeStyle = TypeStyle(22, 28, 700)
    room_head: TypeStyle = TypeStyle(32, 40, 700)
    kpi: TypeStyle = TypeStyle(28, 32, 600)


class KitchenType(NamedTuple):
    """Text styles of the kitchen station."""

    meta: TypeStyle = TypeStyle(22, 28, 500)
    note: TypeStyle = TypeStyle(24, 32, 600)
    item: TypeStyle = TypeStyle(30, 40, 600)
    qty: TypeStyle = TypeStyle(32, 40, 700)
    button: TypeStyle = TypeStyle(28, 32, 700)
    timer: TypeStyle = TypeStyle(40, 48, 700)
    room: TypeStyle = TypeStyle(64, 64, 700)
    kpi: TypeStyle = TypeStyle(44, 48, 700)
    clock: TypeStyle = TypeStyle(44, 48, 600)


class PorterType(NamedTuple):
    """Text styles of the porter station."""

    meta: TypeStyle = TypeStyle(18, 24, 500)
    body: TypeStyle = TypeStyle(20, 28, 500)
    button: TypeStyle = TypeStyle(24, 32, 700)
    timer: TypeStyle = TypeStyle(24, 32, 700)
    room: TypeStyle = TypeStyle(56, 56, 700)


class Radius(NamedTuple):
    """Corner radii in px; a pill is as round as its height allows."""

    chip: int = 4
    control: int = 6
    card: int = 8
    ticket: int = 10
    dialog: int = 12
    pill: int = 999


class Border(NamedTuple):
    """Line widths and the distance of the focus ring, px."""

    hairline: int = 1
    control: int = 1
    selected_bar: int = 4
    focus: int = 2
    focus_offset: int = 2
    new_ticket: int = 6
    focus_touch: int = 4


class OfficeSize(NamedTuple):
    """Heights and widths of the office screens, px."""

    control: int = 32
    control_large: int = 40
    row_dense: int = 40
    row: int = 48
    row_conversation: int = 88
    topbar: int = 56
    rail_wide: int = 208
    rail_narrow: int = 72
    list: int = 376
    context: int = 384


class TouchSize(NamedTuple):
    """What a finger needs, px."""

    target_min: int = 44
    kitchen_target_min: int = 64
    kitchen_bump: int = 72
    porter_action: int = 80
    gap_min: int = 8


class Space(NamedTuple):
    """The 8 px grid; inner gaps may be 4 or 12."""

    base: int = 8
    half: int = 4
    scale: tuple[int, ...] = (0, 4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72, 80, 96)


class Duration(NamedTuple):
    """Milliseconds. A toast of 0 ms stays until it is answered."""

    hover: int = 80
    press: int = 60
    enter: int = 140
    exit: int = 100
    ticket_move: int = 180
    new_pulse: int = 500
    new_pulse_count: int = 3
    toast_info: int = 6000
    toast_ok: int = 4000
    toast_error: int = 0
    undo_window: int = 8000
    approval_guard: int = 600
    reconnect_banner_delay: int = 3000
    typing_expire: int = 6000
    kitchen_guard: int = 400
    back_online: int = 8000


class Thresholds(NamedTuple):
    """When a waiting thing changes its band. The unit stands in each name."""

    kitchen_due_soon_min: int = 10
    kitchen_late_min: int = 15
    unaccepted_second_chime_s: int = 60
    unaccepted_repeat_chime_s: int = 30
    unaccepted_flag_s: int = 120
    guest_waiting_min: int = 5
    guest_overdue_min: int = 10
    porter_going_cold_min: int = 5
    porter_late_min: int = 10
    breakfast_next_min: int = 15
    breakfast_late_min: int = 10
    breakfast_kitchen_min: int = 90
    break_due_h: float = 6.0
    break_overdue_h: float = 8.0
    live_silence_s: int = 30
    offline_after_s: int = 60


# From this width of a window on, px, the rail has words beside its icons.
WIDE_RAIL_FROM: Final = 1600
SPACE: Final = Space()
RADIUS: Final = Radius()
BORDER: Final = Border()
OFFICE: Final = OfficeSize()
TOUCH: Final = TouchSize()
DURATION: Final = Duration()
THRESHOLDS: Final = Thresholds()

Styles = TypeVar("Styles", OfficeType, KitchenType, PorterType)


class Theme(NamedTuple):
    """One look: a palette and the text styles at a text size of `scale` per cent.

    The styles are already scaled; `px` scales a size that has to grow with the text. With
    `is_compact` the lists of the offices show more rows.
    """

    name: ThemeName
    colour: Palette
    scale: int
    office: OfficeType
    kitchen: KitchenType
    porter: PorterType
    is_compact: bool = False

    def px(self, size: float) -> int:
        """`size` px at 100 per cent, at this theme's text size."""
        return round(size * self.scale / 100)

    def row_px(self, size: float) -> int:
        """The height of a list's row that is `size` px at 100 per cent and comfortable spacing."""
        return self.px(size - OFFICE.row + OFFICE.row_dense if self.is_compact else size)


@lru_cache(maxsize=16)
def theme_for(name: ThemeName, scale: int = 100, *, is_compact: bool = False) -> Theme:
    """The theme at a text size in per cent; sizes that are not offered take the nearest one."""
    offered = min(SCALES, key=lambda size: abs(size - scale))
    return Theme(
        name=name,
        colour=LIGHT if name is ThemeName.LIGHT else DARK,
        scale=offered,
        office=_scaled(OfficeType(), offered),
        kitchen=_scaled(KitchenType(), offered),
        porter=_scaled(PorterType(), offered),
        is_compact=is_compact,
    )


def _scaled(styles: Styles, scale: int) -> Styles:
    return type(styles)(*(_scaled_style(style, scale) for style in styles))


def _scaled_style(style: TypeStyle, scale: int) -> TypeStyle:
    return TypeStyle(round(style.size * scale / 100), round(style.line * scale / 100), style.weight)
