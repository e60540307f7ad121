"""Every colour, size, type style, duration and threshold of the screens, for both themes."""

import enum
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Final, TypeVar

from PySide6.QtGui import QColor

SCALES: Final = (100, 115, 130, 150)


class ThemeName(enum.StrEnum):
    """The word stored in the settings and taken by `--theme`."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours by meaning; `on_x` is text on a filled `x`, `paper` the inverted new ticket."""

    app: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    selected: QColor
    rail: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    text2: QColor
    text3: QColor
    on_disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_press: QColor
    on_accent: QColor
    accent_tint: QColor
    accent_text: QColor
    focus: QColor
    ok: QColor
    on_ok: QColor
    ok_tint: QColor
    ok_text: QColor
    ok_line: QColor
    warn: QColor
    on_warn: QColor
    warn_tint: QColor
    warn_text: QColor
    warn_line: QColor
    bad: QColor
    on_bad: QColor
    bad_tint: QColor
    bad_text: QColor
    bad_line: QColor
    info: QColor
    on_info: QColor
    info_tint: QColor
    info_text: QColor
    info_line: QColor
    allergy: QColor
    on_allergy: QColor
    allergy_tint: QColor
    allergy_text: QColor
    bubble_in: QColor
    bubble_out: QColor
    overlay: QColor
    paper: QColor
    paper_ink: QColor
    paper_ink2: QColor
    paper_allergy: QColor
    on_paper_allergy: QColor


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """A text style: pixel size, line height in px, weight 100 to 900."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class OfficeType:
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


@dataclass(frozen=True, slots=True)
class KitchenType:
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


@dataclass(frozen=True, slots=True)
class PorterType:
    """Text styles of the porter station."""

    meta: TypeStyle = TypeStyle(18, 24, 500)
    body: TypeStyle = TypeStyle(20, 28, 500)
    button: TypeStyle = TypeStyle(24, 32, 700)
    timer: TypeStyle = TypeStyle(24, 32, 700)
    room: TypeStyle = TypeStyle(56, 56, 700)


@dataclass(frozen=True, slots=True)
class Radius:
    """Corner radii in px; a pill is as round as its height allows."""

    chip: int = 4
    control: int = 6
    card: int = 8
    ticket: int = 10
    dialog: int = 12
    pill: int = 999


@dataclass(frozen=True, slots=True)
class Border:
    """Line widths and the distance of the focus ring, px."""

    hairline: int = 1
    control: int = 1
    selected_bar: int = 4
    focus: int = 2
    focus_offset: int = 2
    new_ticket: int = 6
    focus_touch: int = 4


@dataclass(frozen=True, slots=True)
class OfficeSize:
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


@dataclass(frozen=True, slots=True)
class TouchSize:
    """What a finger needs, px."""

    target_min: int = 44
    kitchen_target_min: int = 64
    kitchen_bump: int = 72
    porter_action: int = 80
    gap_min: int = 8


@dataclass(frozen=True, slots=True)
class Space:
    """The 8 px grid; inner gaps may be 4 or 12."""

    base: int = 8
    half: int = 4
    scale: tuple[int, ...] = (0, 4, 8, 12, 16, 24, 32, 40, 48, 56, 64, 72, 80, 96)


@dataclass(frozen=True, slots=True)
class Duration:
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


@dataclass(frozen=True, slots=True)
class Thresholds:
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


def _palette(**hexes: str) -> Palette:
    return Palette(**{name: QColor(value) for name, value in hexes.items()})


_LIGHT: Final = _palette(
    app="#F1F3F2",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#E9ECEB",
    hover="#EEF1F0",
    selected="#DCECEF",
    rail="#E6EAE9",
    line="#D6DCDA",
    line_strong="#6F7C7A",
    text="#121C1B",
    text2="#3C4947",
    text3="#55625F",
    on_disabled="#7A8583",
    accent="#0B5666",
    accent_hover="#084551",
    accent_press="#06343D",
    on_accent="#FFFFFF",
    accent_tint="#DCECEF",
    accent_text="#0A5060",
    focus="#1A56DB",
    ok="#155F33",
    on_ok="#FFFFFF",
    ok_tint="#DDF1E4",
    ok_text="#12552D",
    ok_line="#5E9C76",
    warn="#F5B83D",
    on_warn="#241700",
    warn_tint="#FFF0CC",
    warn_text="#694300",
    warn_line="#B0821F",
    bad="#A11B12",
    on_bad="#FFFFFF",
    bad_tint="#FBE5E2",
    bad_text="#8C1910",
    bad_line="#CE6B62",
    info="#2158B0",
    on_info="#FFFFFF",
    info_tint="#E2ECFA",
    info_text="#1A4890",
    info_line="#6F96D3",
    allergy="#5B21A6",
    on_allergy="#FFFFFF",
    allergy_tint="#EEE4FB",
    allergy_text="#4F1C91",
    bubble_in="#EDF0EF",
    bubble_out="#DCECEF",
    overlay="#C9D0CE",
    paper="#0A0F10",
    paper_ink="#FFFFFF",
    paper_ink2="#C4CCCA",
    paper_allergy="#D6B5FF",
    on_paper_allergy="#19042F",
)

_DARK: Final = _palette(
    app="#0C1011",
    surface="#151A1C",
    raised="#1D2426",
    sunken="#090C0D",
    hover="#242C2E",
    selected="#12343B",
    rail="#101516",
    line="#2E3739",
    line_strong="#7B8B8E",
    text="#F3F6F6",
    text2="#C3CDCE",
    text3="#9BA8AA",
    on_disabled="#7F8C8E",
    accent="#62C7D9",
    accent_hover="#86D6E4",
    accent_press="#A8E3ED",
    on_accent="#04181C",
    accent_tint="#12343B",
    accent_text="#86D6E4",
    focus="#8CB9FF",
    ok="#55C884",
    on_ok="#04170C",
    ok_tint="#123320",
    ok_text="#86DFAA",
    ok_line="#3E8A5E",
    warn="#FFC64D",
    on_warn="#1D1300",
    warn_tint="#38290A",
    warn_text="#FFD37A",
    warn_line="#9C7A2E",
    bad="#FF8178",
    on_bad="#240402",
    bad_tint="#431814",
    bad_text="#FFB0AA",
    bad_line="#B0564E",
    info="#7DB1FF",
    on_info="#05132A",
    info_tint="#15294A",
    info_text="#A9CBFF",
    info_line="#4F78B8",
    allergy="#D6B5FF",
    on_allergy="#19042F",
    allergy_tint="#301A4D",
    allergy_text="#DFC6FF",
    bubble_in="#1D2426",
    bubble_out="#12343B",
    overlay="#3A4547",
    paper="#FFFFFF",
    paper_ink="#0A0F10",
    paper_ink2="#384341",
    paper_allergy="#5B21A6",
    on_paper_allergy="#FFFFFF",
)

SPACE: Final = Space()
RADIUS: Final = Radius()
BORDER: Final = Border()
OFFICE: Final = OfficeSize()
TOUCH: Final = TouchSize()
DURATION: Final = Duration()
THRESHOLDS: Final = Thresholds()

Styles = TypeVar("Styles", OfficeType, KitchenType, PorterType)


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One look: a palette and the text styles at a text size of `scale` per cent.

    The styles are already scaled; `px` scales a size that has to grow with the text.
    """

    name: ThemeName
    colour: Palette
    scale: int
    office: OfficeType
    kitchen: KitchenType
    porter: PorterType

    def px(self, size: float) -> int:
        """`size` px at 100 per cent, at this theme's text size."""
        return round(size * self.scale / 100)


@lru_cache(maxsize=8)
def theme_for(name: ThemeName, scale: int = 100) -> Theme:
    """The theme at a text size in per cent; sizes that are not offered take the nearest one."""
    offered = min(SCALES, key=lambda size: abs(size - scale))
    return Theme(
        name=name,
        colour=_LIGHT if name is ThemeName.LIGHT else _DARK,
        scale=offered,
        office=_scaled(OfficeType(), offered),
        kitchen=_scaled(KitchenType(), offered),
        porter=_scaled(PorterType(), offered),
    )


def _scaled(styles: Styles, scale: int) -> Styles:
    return replace(
        styles, **{f.name: _scaled_style(getattr(styles, f.name), scale) for f in fields(styles)}
    )


def _scaled_style(style: TypeStyle, scale: int) -> TypeStyle:
    return TypeStyle(round(style.size * scale / 100), round(style.line * scale / 100), style.weight)
