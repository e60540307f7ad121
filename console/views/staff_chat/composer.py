"""Where one writes to colleagues: a text that grows, and the signs beside it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import beginning
from console.state.outgoing import Written
from console.views import painting
from console.views.chat.composer import AnswerText, WritingBox
from console.views.icons import Icon
from console.views.staff_chat.completion import Completion
from console.views.staff_chat.icon_button import IconButton
from console.views.theme import RADIUS, Theme
from console.views.typography import font
from console.views.words import plain
from contract.resources.staff_chat import LONGEST_MESSAGE, StaffMessage
from contract.scalars import Id

_MOST_LINES: Final = 6


class About(QWidget):
    """One line on what is answered or changed, cut where there is no more room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._said = theme, ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.update()

    def say(self, words: str) -> None:
        """Say something else; empty is nothing."""
        self._said = words
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A bar and the words."""
        painter, px, colour = QPainter(self), self._theme.px, self._theme.colour
        middle = self.height() / 2
        painter.fillRect(QRectF(0, middle - px(9), 2, px(18)), colour.accent)
        rest = QRectF(px(8), 0, self.width() - px(8), self.height())
        style = self._theme.office.caption
        painting.text(painter, rest, self._said, style=style, colour=colour.text2)
        painter.end()


class StaffComposer(WritingBox):
    """A text with what it answers or changes above it.

    Signals:
        sent(object): carries what is Written, without files.
        typed: somebody wrote another text.
        turned: it begins to answer or to change something else, or nothing any more.
    """

    sent = Signal(object)
    typed = Signal()
    turned = Signal()

    def __init__(self, models: StaffChatModels, theme: Theme) -> None:
        super().__init__(theme, RADIUS.control)
        self._models = models
        self.editing: Id | None = None
        self._reply_to: Id | None = None
        self.text = AnswerText(theme)
        self.completion = Completion(self.text, models, theme)
        self.about = About(theme)
        self.give_up = IconButton(Icon.X, self.tr("Give up"), theme)
        self.attach: IconButton = IconButton(Icon.PAPERCLIP, self.tr("Attach files"), theme)
        self.attach.setToolTip(self.tr("Attach files (Ctrl U)"))
        self.send = IconButton(Icon.SEND, self.tr("Send"), theme)
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show_about("")

    def _build(self) -> None:
        above, row = QHBoxLayout(), QHBoxLayout()
        above.setContentsMargins(12, 4, 4, 0)
        above.addWidget(self.about, 1)
        above.addWidget(self.give_up)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addLayout(above)
        column.addLayout(row)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.text.sent.connect(self._send)
        self.text.sent_and_answered.connect(self._send)
        self.send.clicked.connect(self._send)
        self.give_up.clicked.connect(self.begin)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.text.set_theme(theme)
        self.text.setFont(font(theme.office.body))
        self.completion.set_theme(theme)
        self.attach.set_theme(theme)
        self.send.set_theme(theme)
        self.give_up.set_theme(theme)
        self.about.set_theme(theme)
        self._fit()
        self.update()

    def show_title(self, title: str) -> None:
        """Say whom one writes to."""
        said = self.tr("Message {name}").format(name=plain(title))
        self.text.setAccessibleName(said)
        self._fit_hint()
        is_live = self._models.is_live
        self.send.say(self.tr("Send") if is_live else self.tr("Send when online"))

    @property
    def is_plain(self) -> bool:
        """Whether this is a new message and no change of one."""
        return self.editing is None

    def begin(self) -> None:
        """A new message, from what is kept of it."""
        self.editing = self._reply_to = None
        self.completion.remember((), ())
        self._show_about("")
        self.fill(self._models.drafts.get(self._models.open_id or Id(""), ""))

    def reply(self, message: StaffMessage) -> None:
        """A new message that answers one."""
        if self.editing is not None:
            self.begin()
        self._reply_to = message.id
        name, said = plain(message.sender_name), plain(beginning(message))
        self._show_about(self.tr("Reply to {name}: {text}").format(name=name, text=said))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, message: StaffMessage) -> None:
        """Other words for a message one wrote."""
        self.editing, self._reply_to = message.id, None
        self._show_about(self.tr("Change the message"))
        self.completion.remember(self._models.people(), message.mentions)
        self.fill(message.message)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_about_something(self) -> bool:
        """Whether it answers or changes a message."""
        return self.editing is not None or self._reply_to is not None

    def fill(self, text: str) -> None:
        """Put a text in place of what is written, with the cursor behind it."""
        if text != self.text.toPlainText():
            self.completion.is_paused = True
            self.text.setPlainText(text)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
            self.completion.is_paused = False

    def _show_about(self, said: str) -> None:
        self.about.say(said)
        self.attach.setEnabled(self.is_plain)
        self.give_up.setVisible(bool(said))
        self.updateGeometry()
        self.update()
        self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint is cut where there is no more room."""
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        said, room = self.text.accessibleName(), max(0, self.text.width() - 8)
        cut = self.text.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room)
        self.text.setPlaceholderText(cut)

    def _fit(self) -> None:
        line = self.text.fontMetrics().lineSpacing()
        rows = min(max(1, round(self.text.document().size().height())), _MOST_LINES)
        self.text.setFixedHeight(max(self._theme.px(32), rows * line + 12))
        self.text.setViewportMargins(0, max(0, (self._theme.px(32) - line) // 2), 0, 0)

    def _on_typed(self) -> None:
        if len(self.text.toPlainText()) > LONGEST_MESSAGE:
            self.text.setPlainText(self.text.toPlainText()[:LONGEST_MESSAGE])
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        if not self.completion.is_paused:
            self.typed.emit()

    def _send(self) -> None:
        text = self.text.toPlainText()
        if text.strip() or (self._has_files and self.is_plain):
            mentions = self.completion.mentions(text)
            self.sent.emit(Written(text=text, mentions=mentions, reply_to=self._reply_to))

    def minimumSizeHint(self) -> QSize:
        """Narrow places are fine."""
        return QSize(self._theme.px(160), super().minimumSizeHint().height())
