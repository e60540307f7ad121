"""The panes of a window: F6 puts the keyboard into the next one, Shift F6 into the one before."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def panes_of(page: QWidget) -> list[QWidget]:
    """What a page names as its panes in reading order, else the page itself."""
    named = getattr(page, "panes", None)
    return [page] if named is None else list(named)


def go_to_next(panes: Sequence[QWidget], focused: QWidget | None, *, back: bool = False) -> None:
    """Give the next pane that can take it the keyboard, beginning again after the last."""
    open_ones = [(pane, first) for pane in panes if (first := _first_in(pane)) is not None]
    if not open_ones:
        return
    inside = [at for at, (pane, _) in enumerate(open_ones) if _holds(pane, focused)]
    # From outside of all, the first is next and the last is before.
    here = inside[0] if inside else (0 if back else -1)
    first = open_ones[(here + (-1 if back else 1)) % len(open_ones)][1]
    first.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    first.setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focused: QWidget | None) -> bool:
    return focused is not None and (pane is focused or pane.isAncestorOf(focused))


def _first_in(pane: QWidget) -> QWidget | None:
    """The first control Tab would meet in a pane; None when it has none to show."""
    return next((one for one in _chain(pane) if takes_tab(one)), None)


def _chain(pane: QWidget) -> Iterator[QWidget]:
    """A pane and what is in it, in the order of Tab."""
    yield pane
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        if pane.isAncestorOf(at):
            yield at
        at = at.nextInFocusChain()


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab stops there now."""
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None
