"""The page of a first start whose hotel does not answer: what is tried, why not, and when next."""

import math
import time
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.views.theme import Theme
from console.views.widgets.button import Button, ButtonKind
from console.views.widgets.label import dress, plain_label
from console.views.words import plain, told

_LOOK_MS: Final = 200


class FirstStartPage(QWidget):
    """Counts down to the next attempt.

    Signals:
        retried: do not wait for it.
        changed: another hotel or person is wanted.
    """

    retried = Signal()
    changed = Signal()

    def __init__(self, url: str, username: str, theme: Theme) -> None:
        super().__init__()
        self._due = 0.0
        title = plain_label(self.tr("Nothing saved on this PC yet"))
        hint = plain_label(self.tr("Connect once to load the day."))
        tried = self.tr("Signing in at {url} as {name}")
        what = plain_label(tried.format(url=plain(url), name=plain(username)))
        self.reason, self.next_try = plain_label(), plain_label()
        self.try_now = Button(self.tr("Try now"), theme=theme, kind=ButtonKind.PRIMARY)
        self.change = Button(self.tr("Change…"), theme=theme)
        colour, office = theme.colour, theme.office
        dress(title, office.title, colour.text)
        for label in (hint, what, self.next_try):
            dress(label, office.body, colour.text2)
        dress(self.reason, office.strong, colour.bad_text)
        self._build([title, hint, what, self.reason, self.next_try])
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.setFocusProxy(self.try_now)
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._show_next)
        self.try_now.clicked.connect(self._on_try_now)
        self.change.clicked.connect(self.changed)

    def _build(self, labels: list[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for label in labels:
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.try_now)
        row.addWidget(self.change)
        row.addStretch(1)
        column.addSpacing(12)
        column.addLayout(row)
        column.addStretch(1)

    def show_failure(self, sentence: str, rest_s: float) -> None:
        """Say why an attempt failed; the next one is in `rest_s` seconds."""
        self.reason.setText(told(sentence))
        self._due = time.monotonic() + rest_s
        self._look.start()
        self._show_next()

    def _show_next(self) -> None:
        left = math.ceil(self._due - time.monotonic())
        if left > 0:
            self.next_try.setText(self.tr("Next try in {count} s").format(count=left))
            return
        self._look.stop()
        self.next_try.setText(self.tr("Trying now"))

    def _on_try_now(self) -> None:
        self._due = 0.0
        self._show_next()
        self.retried.emit()
