"""The window: one page at a time, and what happens when somebody closes it."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from console.views.keys import shortcut
from console.views.theme import Theme
from console.views.typography import font

_USUAL_SIZE = (1280, 800)


class Latch(Protocol):
    """What keeps people from leaving."""

    def holds(self) -> bool:
        """Whether somebody who wants to leave has to stay."""
        ...

    def lock(self) -> None:
        """Keep people from now on."""
        ...


@runtime_checkable
class TypedInto(Protocol):
    """A page with fields. It has no focus proxy: Tab would pass by what lies before that."""

    def begins_at(self) -> QWidget:
        """Where typing begins as the page comes on."""
        ...


class Window(QStackedWidget):
    """Shows pages. `on_close` is called once, instead of closing; `on_painted` once.

    `latch` is asked before a person closes the window or leaves full screen. `goes_on` is asked
    then whether the program goes on without a window.

    Signals:
        came_to_front: somebody turned to it.
        put_away: it was closed, and the program goes on.
        comes_back: it is about to be shown again after that.
    """

    came_to_front = Signal()
    put_away = Signal()
    comes_back = Signal()

    def __init__(self, *, on_painted: Callable[[], None], on_close: Callable[[], None]) -> None:
        super().__init__()
        self._on_painted: Callable[[], None] | None = on_painted
        self._on_close = on_close
        self._is_closing = self._is_away = False
        self.latch: Latch | None = None
        self.goes_on: Callable[[], bool] = lambda: False
        self._kept: set[QWidget] = set()
        self.setWindowTitle(self.tr("HotelMate Console"))
        shortcut(self, "F11", self.tr("Full screen, or not"), self._toggle_full_screen)

    def show_page(self, page: QWidget) -> None:
        """Put a page on; the one before is destroyed unless it is kept.

        The keyboard goes where the page says that typing begins, else to the page itself.
        """
        before = self.currentWidget()
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        begins = page.begins_at() if isinstance(page, TypedInto) else page
        begins.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None and before is not page and before not in self._kept:
            self._destroy(before)

    def keep(self, page: QWidget) -> None:
        """From now on a page outlives others being shown, until `let_go`."""
        self._kept.add(page)

    def take_out(self, page: QWidget) -> None:
        """A kept page is no longer in the window at all, until it is shown again."""
        self.removeWidget(page)
        page.setParent(None)

    def let_go(self, page: QWidget) -> None:
        """A kept page is not needed again; it goes at once, or once another is shown."""
        self._kept.discard(page)
        if page is not self.currentWidget():
            self._destroy(page)

    def _destroy(self, page: QWidget) -> None:
        self.removeWidget(page)
        page.deleteLater()

    def show_at(self, size: tuple[int, int] | None, *, kiosk: bool) -> None:
        """Come on screen."""
        self.resize(*(size or _USUAL_SIZE))
        if kiosk and size is None:
            # On X11 the window manager makes it so large, and a kiosk may have none.
            self.setGeometry(self.screen().geometry())
            self.showFullScreen()
        elif size is None:
            self.showMaximized()
        else:
            self.show()

    @property
    def is_away(self) -> bool:
        """Whether it was closed and the program goes on."""
        return self._is_away

    def come_back(self) -> None:
        """Be on the screen again after it was put away, without taking the keyboard."""
        if self._is_away and not self._is_closing:
            self._is_away = False
            self.comes_back.emit()
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
            self.show()
            self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)

    def come_to_front(self) -> None:
        """Answer a second start of the program, or a click in the tray."""
        self.come_back()
        if self.isMinimized():
            self.showNormal()
        self.raise_()
        self.activateWindow()

    @property
    def is_seen(self) -> bool:
        """Whether somebody looks at it: in front, or on a screen of its own."""
        if self.isMinimized() or not self.isVisible():
            return False
        return self.isActiveWindow() or self.isFullScreen()

    def _toggle_full_screen(self) -> None:
        if self.latch is not None:
            if not self.latch.holds():
                self.latch.lock()
        elif self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for the first paint: what is slow to load waits for it."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window system exposes the window, Qt paints it, then the timer runs."""
        if event.type() == QEvent.Type.Expose and self._on_painted is not None:
            on_painted, self._on_painted = self._on_painted, None
            QTimer.singleShot(0, on_painted)
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Notice when somebody turns to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.came_to_front.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Somebody wants to leave."""
        event.ignore()
        if self.latch is not None and self.latch.holds():
            return
        if not self.goes_on():
            self.leave()
        elif not self._is_away:
            self._is_away = True
            self.hide()
            self.put_away.emit()

    @property
    def is_leaving(self) -> bool:
        """Whether the program is about to end."""
        return self._is_closing

    def leave(self) -> None:
        """Leave in order, whoever is at the screen; the program ends when that is done."""
        if not self._is_closing:
            self._is_closing = True
            self.hide()
            self._on_close()


def waiting_page(text: str, theme: Theme) -> QWidget:
    """A page for what takes longer than a second."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFont(font(theme.office.heading))
    palette = label.palette()
    palette.setColor(label.backgroundRole(), theme.colour.app)
    palette.setColor(label.foregroundRole(), theme.colour.text2)
    label.setPalette(palette)
    label.setAutoFillBackground(True)
    return label
