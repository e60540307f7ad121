"""Where one writes to colleagues: a text that grows, and the signs beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from console.models.staff_chat import StaffChatModels
from console.models.staff_entries import beginning
from console.state.outgoing import Written
from console.views.chat.composer import AnswerText, WritingBox
from console.views.chat.reply_strip import ReplyStrip
from console.views.icons import Icon
from console.views.staff_chat.completion import Completion
from console.views.staff_chat.icon_button import IconButton
from console.views.theme import RADIUS, Theme
from console.views.typography import font
from console.views.words import plain
from contract.resources.staff_chat import LONGEST_MESSAGE, StaffMessage
from contract.scalars import Id


class StaffComposer(WritingBox):
    """A text; `strip` is put above it and says what it replies to or changes.

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
        self.strip = ReplyStrip(theme)
        self.attach: IconButton = IconButton(Icon.PAPERCLIP, self.tr("Attach files"), theme)
        self.attach.setToolTip(self.tr("Attach files (Ctrl U)"))
        self.send = IconButton(Icon.SEND, self.tr("Send"), theme)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.send, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addLayout(row)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_typed)
        self.text.sent.connect(self._send)
        self.text.sent_and_answered.connect(self._send)
        self.send.clicked.connect(self._send)
        self.strip.given_up.connect(self.begin)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.text.set_theme(theme)
        self.text.setFont(font(theme.office.body))
        self.completion.set_theme(theme)
        self.attach.set_theme(theme)
        self.send.set_theme(theme)
        self.strip.set_theme(theme)
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
        self.strip.show_answered(None)
        self._turn()
        self.resume()

    def resume(self) -> None:
        """Go on with what is kept of a new message, its words and its names."""
        self.completion.recall(self._models.called())
        self.fill(self._models.drafts.get(self._models.open_id or Id(""), ""))

    def reply(self, message: StaffMessage) -> None:
        """A new message that answers one."""
        if self.editing is not None:
            self.begin()
        self._reply_to = message.id
        name, said = plain(message.sender_name), plain(beginning(message))
        self.strip.show_reply(name, said)
        self._turn()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, message: StaffMessage) -> None:
        """Other words for a message one wrote."""
        self.editing, self._reply_to = message.id, None
        self.strip.show_change(plain(beginning(message)))
        self._turn()
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

    def _turn(self) -> None:
        self.attach.setEnabled(self.is_plain)
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
        line, low = self.text.fontMetrics().lineSpacing(), self._theme.px(32)
        high = max(low, self.text.rows() * line + 12)
        self.text.setViewportMargins(0, max(0, (low - line) // 2), 0, 0)
        if high != self.text.height():
            self.text.setFixedHeight(high)
            self.settle()

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
