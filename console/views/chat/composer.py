"""Where an answer is written: a text that grows, and the button that sends it."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from console.views import painting
from console.views.chat.arrivals import sources_in
from console.views.chat.keys import ANSWER_KEYS
from console.views.icons import Icon
from console.views.keys import pressed
from console.views.theme import RADIUS, Theme
from console.views.typography import font
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.focus_ring import paint_own_focus
from console.views.widgets.label import dress, plain_label
from console.views.widgets.scroll_bar import quiet
from console.views.widgets.toasts import keep_clear
from contract.resources.guest_chat import LONGEST_MESSAGE

_MOST_LINES = 6


class AnswerText(QPlainTextEdit):
    """Signals, without anything: `sent`, `sent_and_answered`, `edit_wanted`, `left`.

    `brought` carries a list of files and pictures that were pasted or dropped.
    """

    sent: Signal = Signal()
    sent_and_answered: Signal = Signal()
    edit_wanted: Signal = Signal()
    left: Signal = Signal()
    brought = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._bar = quiet(self, theme)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Reply"))
        self.document().setDocumentMargin(0)
        paint_own_focus(self)

    def set_theme(self, theme: Theme) -> None:
        """Write with another theme or text size."""
        self._bar.set_theme(theme)
        palette, colour = QPalette(self.palette()), theme.colour
        palette.setColor(QPalette.ColorRole.Base, colour.surface)
        palette.setColor(QPalette.ColorRole.Text, colour.text)
        palette.setColor(QPalette.ColorRole.PlaceholderText, colour.text2)
        palette.setColor(QPalette.ColorRole.Highlight, colour.accent)
        palette.setColor(QPalette.ColorRole.HighlightedText, colour.on_accent)
        self.setPalette(palette)
        self.setFont(font(theme.office.message))

    def rows(self) -> int:
        """How many rows of the text are shown; one that fits has nothing to scroll.

        A bar that comes for a moment would narrow the rows, and so make more of them.
        """
        wanted, policy = max(1, round(self.document().size().height())), Qt.ScrollBarPolicy
        fits = wanted <= _MOST_LINES
        bar = policy.ScrollBarAlwaysOff if fits else policy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(bar)
        if fits:
            self.verticalScrollBar().setValue(0)
        return min(wanted, _MOST_LINES)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See ANSWER_KEYS; what is pressed together with Alt is for whoever holds the text."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif not pressed(ANSWER_KEYS, self, event, letters=False):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The border of the box says so."""
        super().focusInEvent(event)
        self._repaint_box()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The border of the box says so."""
        super().focusOutEvent(event)
        self._repaint_box()

    def _repaint_box(self) -> None:
        # All of it: what lay over a corner has only that corner painted.
        box = self.parentWidget()
        if box is not None:
            box.update()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files and pictures too."""
        return bool(sources_in(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files and pictures go along, words into the text."""
        sources = sources_in(source)
        if sources:
            self.brought.emit(sources)
        elif source.hasText():
            self.insertPlainText(source.text())


class WritingBox(QWidget):
    """A box around a text, with a button that asks for files: `text` and `attach`."""

    text: AnswerText
    attach: QAbstractButton

    def __init__(self, theme: Theme, radius: int) -> None:
        super().__init__()
        self._theme, self._radius = theme, radius
        self._has_files = False
        keep_clear(self)

    def show_files(self, *, has_files: bool) -> None:
        """Whether files go along: then no words are needed."""
        self._has_files = has_files

    def settle(self) -> None:
        """Lay out what lies around a text of another height now, not an event later."""
        around: QWidget | None = self
        while around is not None and (layout := around.layout()) is not None:
            layout.activate()
            around = around.parentWidget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The box; its border says whether the keyboard is in it."""
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = self.text.hasFocus()
        border = colour.focus if has_focus else colour.line_strong
        rect, wide = QRectF(self.rect()), 2 if has_focus else 1
        fill = colour.surface
        painting.box(painter, rect, radius=self._radius, fill=fill, border=border, width=wide)
        painter.end()


class Composer(WritingBox):
    """`sent` and `sent_and_answered` carry the text; `typed` nothing. See AnswerText."""

    sent = Signal(object)
    sent_and_answered = Signal(object)
    typed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, RADIUS.card)
        self._remark = ""
        self.text = AnswerText(theme)
        self.hint = plain_label(self.tr("Shift Enter for a new line"))
        self.send = Button(self.tr("Send"), theme=theme, kind=ButtonKind.PRIMARY, icon=Icon.SEND)
        self.send.key = self.tr("Enter")
        self.give_up = Button(self.tr("Do not change"), theme=theme, kind=ButtonKind.QUIET)
        self.give_up.hide()
        self.attach: Button = _tool(Icon.PAPERCLIP, self.tr("Attach files"), "Ctrl U", theme)
        self.picture = _tool(Icon.IMAGE, self.tr("Attach pictures"), "", theme)
        self._build()
        self.text.textChanged.connect(self._on_typed)
        self.text.sent.connect(self._send)
        self.text.sent_and_answered.connect(self._send_and_answer)
        self.send.clicked.connect(self._send)
        self.text.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())

    def _build(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(12)
        tools = QHBoxLayout()
        tools.setSpacing(4)
        tools.addWidget(self.attach)
        tools.addWidget(self.picture)
        foot.addLayout(tools)
        foot.addStretch()
        foot.addWidget(self.give_up)
        foot.addWidget(self.hint)
        foot.addWidget(self.send)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 8)
        column.setSpacing(8)
        # The text begins where the pictures of the buttons below do.
        inset = QHBoxLayout()
        inset.setContentsMargins(8, 0, 0, 0)
        inset.addWidget(self.text)
        column.addLayout(inset)
        column.addLayout(foot)

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._theme = theme
        self.text.set_theme(theme)
        self.send.set_theme(theme)
        self.give_up.set_theme(theme)
        for tool in (self.attach, self.picture):
            tool.set_theme(theme, theme.office.heading)
        self._dress_hint()
        self._fit()
        self.update()

    def show_state(self, *, is_live: bool, is_editing: bool) -> None:
        """Say what pressing the button does now."""
        if is_editing:
            said = self.tr("Change")
        else:
            said = self.tr("Send") if is_live else self.tr("Send when online")
        self.send.set_look(said, Icon.SEND)
        self.give_up.setVisible(is_editing)
        self.attach.setEnabled(not is_editing)
        self.picture.setEnabled(not is_editing)
        words = self.tr("Change the message") if is_editing else self.tr("Write a reply")
        self.text.setPlaceholderText(words)
        self._fit_hint()

    def show_remark(self, words: str) -> None:
        """Say what stands in the way of sending; empty takes it away."""
        if words != self._remark:
            self._remark = words
            self.hint.setText(words or self.tr("Shift Enter for a new line"))
            self._dress_hint()
            self._fit_hint()

    def _dress_hint(self) -> None:
        colour, office = self._theme.colour, self._theme.office
        style = office.micro if self._remark else office.caption
        dress(self.hint, style, colour.warn_text if self._remark else colour.text2)

    def fill(self, text: str) -> None:
        """Show a text with the cursor at its end, unless it stands there already."""
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def sizeHint(self) -> QSize:
        """As high as the text needs, up to some lines."""
        return QSize(200, self._high)

    @property
    def _high(self) -> int:
        rows, line = self.text.rows(), self.text.fontMetrics().lineSpacing()
        parts = (self.attach, self.picture, self.give_up, self.send)
        foot = max(part.sizeHint().height() for part in parts)
        return 14 + rows * line + 4 + 8 + foot + 8

    def _fit(self) -> None:
        high = self._high
        if high != self.height():
            self.setFixedHeight(high)
            self.settle()
        self._fit_hint()

    def _fit_hint(self) -> None:
        is_wide = self.width() >= self._theme.px(480)
        is_free = is_wide and not self.give_up.isVisibleTo(self)
        self.hint.setVisible(is_free or bool(self._remark))

    def _on_typed(self) -> None:
        if len(self.text.toPlainText()) > LONGEST_MESSAGE:
            self.text.setPlainText(self.text.toPlainText()[:LONGEST_MESSAGE])
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self.typed.emit()

    def _send(self) -> None:
        if self.text.toPlainText().strip() or self._has_files:
            self.sent.emit(self.text.toPlainText())

    def _send_and_answer(self) -> None:
        self.sent_and_answered.emit(self.text.toPlainText())


def _tool(icon: Icon, name: str, key: str, theme: Theme) -> Button:
    """A button without words; its tip says what it does, and the key that does so too."""
    made = Button("", theme=theme, kind=ButtonKind.QUIET, icon=icon)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({key})" if key else name)
    return made
