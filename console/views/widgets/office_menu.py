"""A menu of the offices, painted from the theme: round, with its keys as caps at the right."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from console.views import icons, painting
from console.views.icons import Icon
from console.views.theme import RADIUS, Theme
from console.views.typography import font, width

_ROW: Final = 36
_EDGE: Final = 5
_PAD: Final = 12
_ICON: Final = 20
# What the style does not count: the cap around a key, the sign of a menu within.
_CAP: Final = 28


class OfficeMenu(QMenu):
    """Gone once it was closed, unless it is a menu within another."""

    def __init__(self, theme: Theme, parent: QWidget, title: str = "") -> None:
        super().__init__(title, parent)
        self._theme = theme
        flags = Qt.WindowType.FramelessWindowHint | Qt.WindowType.NoDropShadowWindowHint
        self.setWindowFlags(self.windowFlags() | flags)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFont(font(theme.office.body))
        # For the size of the rows alone: what is seen is painted below.
        self.setStyleSheet(
            f"QMenu {{ background: transparent; border: 0; padding: {_EDGE}px; }}"
            f"QMenu::item {{ height: {theme.px(_ROW)}px; min-width: {theme.px(120)}px;"
            f" padding: 0 {theme.px(_PAD + _CAP)}px 0 {theme.px(_PAD)}px; }}"
            f"QMenu::separator {{ height: {theme.px(9)}px; }}"
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Every row; the one that is chosen lies on a tint."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground, line = colour.surface, colour.line_strong
        painting.box(painter, QRectF(self.rect()), radius=RADIUS.card, fill=ground, border=line)
        has_icons = any(not action.icon().isNull() for action in self.actions())
        for action in self.actions():
            row = QRectF(self.actionGeometry(action))
            if action.isSeparator():
                rule = QRectF(1, row.center().y(), self.width() - 2, 1)
                painter.fillRect(rule, colour.line)
            elif action.isVisible():
                self._paint_row(painter, row, action, has_icons=has_icons)
        painter.end()

    def _paint_row(
        self, painter: QPainter, row: QRectF, action: QAction, *, has_icons: bool
    ) -> None:
        px, colour = self._theme.px, self._theme.colour
        if action is self.activeAction() and action.isEnabled():
            painting.box(painter, row, radius=RADIUS.control, fill=colour.selected)
        inner = row.adjusted(px(_PAD), 0, -px(_PAD), 0)
        if has_icons:
            side = px(_ICON)
            spot = QRectF(inner.left(), inner.center().y() - side / 2, side, side)
            action.icon().paint(painter, spot.toRect())
            inner.setLeft(spot.right() + px(_PAD))
        said, _, key = action.text().partition("\t")
        if not key and action.isShortcutVisibleInContextMenu():
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if action.menu() is not None:
            sign = QRectF(inner.right() - px(16), inner.top(), px(16), inner.height())
            icons.draw(painter, Icon.CHEVRON_RIGHT, sign, colour.text2)
        elif key:
            self._paint_key(painter, inner, key)
        ink = colour.text if action.isEnabled() else colour.text2
        shown = said.replace("&&", "\0").replace("&", "").replace("\0", "&")
        painting.text(painter, inner, shown, style=self._theme.office.body, colour=ink)

    def _paint_key(self, painter: QPainter, inner: QRectF, key: str) -> None:
        px, colour, micro = self._theme.px, self._theme.colour, self._theme.office.micro
        wide, high = width(micro, key) + px(12), px(22)
        cap = QRectF(inner.right() - wide, inner.center().y() - high / 2, wide, high)
        painting.box(painter, cap, radius=RADIUS.chip, fill=colour.app, border=colour.line)
        painting.text(painter, cap, key, style=micro, colour=colour.text2, align=painting.CENTRE)


def office_menu(theme: Theme, parent: QWidget) -> QMenu:
    """An empty menu that is gone once it was closed."""
    menu = OfficeMenu(theme, parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def menu_within(menu: QMenu, theme: Theme, title: str) -> QMenu:
    """An empty menu as a row of another."""
    inner = OfficeMenu(theme, menu, title)
    menu.addMenu(inner)
    return inner
