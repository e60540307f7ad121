"""Text styles of the porter's screen that lie between the sizes the tokens name."""

from dataclasses import dataclass

from console.views.theme import Theme, TypeStyle


@dataclass(frozen=True, slots=True)
class PorterStyles:
    """Scaled with the theme like the token styles."""

    title: TypeStyle
    kpi: TypeStyle
    headline: TypeStyle
    slot: TypeStyle
    slot_note: TypeStyle
    later: TypeStyle
    tray_room: TypeStyle


def porter_styles(theme: Theme) -> PorterStyles:
    """The styles at the theme's text size."""

    def style(size: int, line: int, weight: int) -> TypeStyle:
        return TypeStyle(theme.px(size), theme.px(line), weight)

    return PorterStyles(
        title=style(26, 32, 700),
        kpi=style(36, 40, 700),
        headline=style(20, 28, 700),
        slot=style(34, 40, 600),
        slot_note=style(16, 24, 600),
        later=style(28, 32, 600),
        tray_room=style(42, 48, 600),
    )
