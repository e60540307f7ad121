"""Above the open conversation: what it is called, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from console.models.staff_chat import StaffChatModels
from console.views import painting
from console.views.icons import Icon
from console.views.staff_chat import words
from console.views.staff_chat.icon_button import IconButton
from console.views.theme import Theme
from console.views.widgets.office_menu import menu_within, office_menu
from console.views.words import plain

_HIGH, _LARGE_HIGH = 40, 56


class StaffHead(QWidget):
    """`is_large`: the title is a heading. Signals, without anything: what can be pressed.

    `add_wanted`, `rename_wanted` and `leave_wanted` of the menu, `back_wanted`.
    """

    back_wanted = Signal()
    add_wanted = Signal()
    rename_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, models: StaffChatModels, theme: Theme, *, is_large: bool) -> None:
        super().__init__()
        self._models, self._theme, self._is_large = models, theme, is_large
        self._side = theme.px(24)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.more = IconButton(Icon.MORE, self.tr("What can be done with the group"), theme)
        self.more.clicked.connect(self.open_menu)
        self.back = IconButton(Icon.CHEVRON_LEFT, self.tr("All conversations"), theme)
        self.back.clicked.connect(self.back_wanted)
        self.back.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.addWidget(self.back, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch()
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        models.changed.connect(self.show_chat)
        self.show_chat()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.more.set_theme(theme)
        self.back.set_theme(theme)
        self.updateGeometry()
        self.update()

    def set_side(self, side: int) -> None:
        """How far from the left a title at the left begins, px."""
        self._side = side
        self.update()

    def show_chat(self) -> None:
        """Take the title and who takes part."""
        shown = self._models.open_chat
        self.more.setVisible(shown is not None and shown.chat.is_group)
        self.setAccessibleName("" if shown is None else words.members(shown, self._models.title))
        self.update()

    def offer_back(self, is_offered: bool) -> None:
        """Where the list has no room beside the conversation, one goes back to it."""
        self.back.setVisible(is_offered)

    def open_menu(self) -> None:
        """Offer what can be done with the group."""
        if self.more.isVisible():
            self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Who takes part, and what can be done; made anew each time."""
        menu = office_menu(self._theme, self)
        offers: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Add colleagues…"), self.add_wanted.emit),
            (self.tr("Rename the group…"), self.rename_wanted.emit),
            (self.tr("Leave the group"), self.leave_wanted.emit),
        )
        for said, act in offers:
            menu.addAction(said).triggered.connect(lambda _=False, act=act: act())
        menu.addSeparator()
        people = menu_within(menu, self._theme, self.tr("Who takes part"))
        for one in self._models.people():
            name = plain(one.full_name)
            said = name if one.is_on_duty else self.tr("{name}, off duty").format(name=name)
            people.addAction(said.replace("&", "&&")).setEnabled(False)
        return menu

    def sizeHint(self) -> QSize:
        """As high as its theme says."""
        return QSize(200, self._theme.px(_LARGE_HIGH if self._is_large else _HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title at the left of an area, in the middle of a dock."""
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        office, shown = self._theme.office, self._models.open_chat
        if shown is not None:
            has_sign = self.more.isVisible() or self.back.isVisible()
            beside = px(40) if has_sign else px(16)
            said = words.members(shown, self._models.title)
            if self._is_large:
                wide = self.width() - self._side - px(8) - beside
                whole = QRectF(self._side, 0, wide, self.height())
                painting.text(painter, whole, said, style=office.title, colour=colour.text)
                painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), colour.line)
            else:
                whole = QRectF(beside, 0, self.width() - 2 * beside, self.height())
                style, align = office.caption, painting.CENTRE
                painting.text(painter, whole, said, style=style, colour=colour.text2, align=align)
        painter.end()
