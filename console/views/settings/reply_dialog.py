"""Asks for a quick reply: what its chip says, and the text with its fields."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.state.quick_replies import LONGEST_LABEL, LONGEST_TEXT, QuickReply, ReplyField
from console.views.guest_chat.quick_usual import field_name
from console.views.theme import Theme
from console.views.widgets.button import Button
from console.views.widgets.dialog import Dialog
from console.views.widgets.label import dress

_LABEL_WIDE: Final = 320
_LINES: Final = 5


class ReplyDialog(Dialog):
    """`reply` after it was accepted; Save works once both parts are there."""

    def __init__(self, reply: QuickReply | None, theme: Theme, parent: QWidget | None) -> None:
        title = _tr("New quick reply") if reply is None else _tr("Change quick reply")
        super().__init__(title, theme, parent)
        self.setFixedWidth(theme.px(560))
        self.body.setSpacing(8)
        self.label = self.field(_tr("On the chip"), LONGEST_LABEL)
        self.label.setFixedWidth(theme.px(_LABEL_WIDE))
        what = _tr("Text for the guest")
        self.text = self.text_box(what, lines=_LINES, style=theme.office.body)
        self.save = self.accept_button
        self.save.set_look(_tr("Save"), None)
        self._fill()
        if reply is not None:
            self.label.setText(reply.label)
            self.text.setPlainText(reply.text)
        self.label.textChanged.connect(lambda _text: self._follow())
        self.label.returnPressed.connect(self.save.click)
        self.text.textChanged.connect(self._follow)
        self._follow()
        self.label.setFocus()

    @property
    def reply(self) -> QuickReply:
        """What was written."""
        return QuickReply(self.label.text().strip(), self.text.toPlainText().strip()[:LONGEST_TEXT])

    def _fill(self) -> None:
        for field in (self.label, self.text):
            field.setPlaceholderText("")  # Its words stand above it.
        hint = _tr("A field is filled in from the room. What is not known there stays marked.")
        self.body.addWidget(self._caption(_tr("On the chip")))
        self.body.addWidget(self.label, alignment=Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._caption(_tr("Text for the guest")))
        self.body.addWidget(self.text)
        self.body.addLayout(self._marks())
        self.body.addWidget(self._caption(hint))

    def _marks(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for field in ReplyField:
            button = Button(f"{{{field}}}", theme=self._theme, height=32)
            button.setToolTip(field_name(field))
            words = _tr("Put in {field}").format(field=field_name(field))
            button.setAccessibleName(words)
            button.clicked.connect(partial(self._put, field))
            row.addWidget(button)
        row.addStretch()
        return row

    def _put(self, field: ReplyField) -> None:
        self.text.insertPlainText(f"{{{field}}}")
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _caption(self, words: str) -> QLabel:
        label = self.sentence(words)
        dress(label, self._theme.office.dense, self._theme.colour.text2)
        return label

    def _follow(self) -> None:
        reply = self.reply
        self.save.setEnabled(bool(reply.label and reply.text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReplyDialog", text)
