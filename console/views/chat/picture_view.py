"""A picture of a conversation as large as the window, to look at and to save."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.views import icons, painting
from console.views.chat import words
from console.views.chat.file_places import address, is_picture
from console.views.chat.files import ChatFiles
from console.views.icons import Icon
from console.views.theme import OFFICE, RADIUS, Theme
from console.views.widgets.again import retry_button
from console.views.widgets.announce import announce
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import told
from contract.resources.attachments import Attachment

_MARGIN: Final = 24


def open_file(file: Attachment, files: ChatFiles, *, back: QWidget, theme: Theme) -> None:
    """Show a picture over the window, save anything else; `back` gets the keyboard again."""
    if not is_picture(file):
        files.save(file, back)
        return
    view = PictureView(file, files, owner=back.window(), theme=theme)
    view.closed.connect(lambda: back.setFocus(Qt.FocusReason.OtherFocusReason))
    view.open()


class PictureView(QWidget):
    """Lies over `owner` until Esc, its cross, or a press beside the picture.

    Signals, without anything: `closed`.
    """

    closed = Signal()

    def __init__(self, file: Attachment, files: ChatFiles, *, owner: QWidget, theme: Theme) -> None:
        super().__init__(owner)
        self._file, self._files, self._theme, self._owner = file, files, theme, owner
        self.setAccessibleName(words.file_line(file))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = plain_label(words.file_line(file))
        dress(self.title, theme.office.strong, theme.colour.text)
        self.save = Button(self.tr("Save…"), theme=theme, icon=Icon.DOWNLOAD)
        self.again = retry_button(theme)
        self.cross = Button("", theme=theme, kind=ButtonKind.QUIET, icon=Icon.X)
        self.cross.setAccessibleName(self.tr("Close"))
        self._build()
        self.save.clicked.connect(lambda: files.save(file, self))
        self.again.clicked.connect(lambda: files.large.retry(address(file)))
        self.cross.clicked.connect(self.leave)
        files.large.changed.connect(self._on_changed)
        files.saving.changed.connect(self._show_saving)
        owner.installEventFilter(self)

    def _build(self) -> None:
        self.bar = QWidget()
        self.bar.setAutoFillBackground(True)
        palette = self.bar.palette()
        palette.setColor(palette.ColorRole.Window, self._theme.colour.surface)
        self.bar.setPalette(palette)
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(_MARGIN, 0, 12, 0)
        self.bar.setFixedHeight(self._theme.px(OFFICE.topbar))
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        for button in (self.again, self.save, self.cross):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addStretch()

    def open(self) -> None:
        """Come up with the keyboard on what saves it."""
        self.setGeometry(self._owner.rect())
        self._on_changed(address(self._file))
        self.show()
        self.raise_()
        self.save.setFocus(Qt.FocusReason.ShortcutFocusReason)
        announce(self, words.file_line(self._file))

    def _on_changed(self, changed: str) -> None:
        if changed == address(self._file):
            self.again.setVisible(bool(self._files.large.of(changed).problem))
            self.update()

    def _show_saving(self) -> None:
        percent = self._files.saving.percent(address(self._file))
        done = words.file_line(self._file)
        self.title.setText(done if percent is None else words.saving(self._file, percent))

    @property
    def picture_place(self) -> QRectF:
        """Where the picture is: as large as it fits, never larger than it is."""
        top = self.bar.sizeHint().height()
        room = QRectF(self.rect()).adjusted(_MARGIN, top + _MARGIN, -_MARGIN, -_MARGIN)
        image = self._files.large.of(address(self._file)).image
        if image is None:
            return room
        size = QSizeF(image.size()) / self.devicePixelRatioF()
        if size.width() > room.width() or size.height() > room.height():
            size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        return place

    def paintEvent(self, event: QPaintEvent) -> None:
        """The window darkened, and the picture or why there is none."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 200))
        found = self._files.large.of(address(self._file))
        if found.image is not None:
            painter.drawImage(self.picture_place, found.image)
        else:
            self._paint_none(painter, found.problem)
        painter.end()

    def _paint_none(self, painter: QPainter, problem: str) -> None:
        theme, colour = self._theme, self._theme.colour
        box = QRectF(0, 0, theme.px(400), theme.px(96))
        box.moveCenter(self.picture_place.center())
        painting.box(painter, box, radius=RADIUS.card, fill=colour.surface)
        side = theme.px(24)
        spot = QRectF(box.left() + theme.px(24), box.center().y() - side / 2, side, side)
        ink = colour.warn_text if problem else colour.text2
        icons.draw(painter, Icon.CIRCLE_ALERT if problem else Icon.IMAGE, spot, ink)
        said = told(problem) or self.tr("Loading the picture")
        rest = QRectF(spot.right() + theme.px(16), box.top(), 0, box.height())
        rest.setRight(box.right() - theme.px(16))
        painting.text(painter, rest, said, style=theme.office.body, colour=colour.text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside the picture: back to the conversation."""
        if not self.picture_place.contains(event.position()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; every other key stays here."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays on what lies over the window."""
        buttons = [one for one in (self.again, self.save, self.cross) if one.isVisible()]
        if not buttons:
            return super().focusNextPrevChild(forward)
        at = next((n for n, one in enumerate(buttons) if one.hasFocus()), 0)
        step = 1 if forward else -1
        buttons[(at + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as the window."""
        if watched is self._owner and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._owner.rect())
        return False

    def leave(self) -> None:
        """Go, and tell so once."""
        if self.isHidden():
            return
        self._owner.removeEventFilter(self)
        # First: hiding what has the keyboard would hand it to whatever comes next.
        self.closed.emit()
        self.hide()
        self.deleteLater()
