"""The focus ring: around the control that has the keyboard, only while keys move the focus."""

from typing import Final

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFocusFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QWidget,
)
from shiboken6 import isValid

from console.views import painting
from console.views.theme import BORDER, RADIUS, Theme

PAINTS_FOCUS: Final = "paintsFocus"


def paint_own_focus(widget: QWidget) -> None:
    """Tell that a widget paints a ring around what has the keyboard within it."""
    widget.setProperty(PAINTS_FOCUS, True)


def follow_theme(theme: Theme, *, touch: bool) -> None:
    """Paint the application's focus ring with the theme of what is on screen."""
    style = QApplication.style()
    if isinstance(style, FocusRingStyle):
        style.set_theme(theme, touch=touch)


class FocusRingStyle(QProxyStyle):
    """Paints a 2 px ring at 2 px distance, 4 px wide on touch stations."""

    def __init__(self, theme: Theme, *, touch: bool = False) -> None:
        super().__init__("fusion")
        self._theme = theme
        self._width = BORDER.focus_touch if touch else BORDER.focus

    def set_theme(self, theme: Theme, *, touch: bool) -> None:
        """Paint with another theme, for a finger's station or an office."""
        self._theme = theme
        self._width = BORDER.focus_touch if touch else BORDER.focus

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in {
            QStyle.PixelMetric.PM_FocusFrameHMargin,
            QStyle.PixelMetric.PM_FocusFrameVMargin,
        }:
            return self._width + BORDER.focus_offset
        return super().pixelMetric(metric, option, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element is not QStyle.ControlElement.CE_FocusFrame:
            super().drawControl(element, option, painter, widget)
            return
        rect: QRectF = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.box(
            painter,
            rect,
            radius=RADIUS.card + self._width,
            border=self._theme.colour.focus,
            width=self._width,
        )


class KeyboardFocusRing(QObject):
    """Follows the focus of the application. Install once, after QApplication exists."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._frame: QFocusFrame | None = None
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        by_key = new is not None and new.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        )
        if new is not None and by_key and not new.property(PAINTS_FOCUS):
            self._ring().setWidget(new)
        elif self._frame is not None and isValid(self._frame):
            self._frame.setWidget(None)  # type: ignore[arg-type]

    def _ring(self) -> QFocusFrame:
        # What it lay around takes it along when it goes.
        if self._frame is None or not isValid(self._frame):
            self._frame = QFocusFrame()
        return self._frame
