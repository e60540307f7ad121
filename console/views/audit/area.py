"""The manager's audit: who decided what, when, why, and at which PC; and a file of it."""

from datetime import timedelta
from typing import Final

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.audit import AuditModel
from console.views.audit import rows
from console.views.audit.actions import AuditActions
from console.views.audit.listing import AuditList
from console.views.audit.words import tr
from console.views.columns import ColumnHead
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.widgets.segments import Segments
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import count, told

# How many days back each choice goes, today included; None is everything.
_DAYS: Final = (1, 7, 30, None)


class AuditArea(ReadWhileShown):
    """Shows an AuditModel; call `tick` once a second. It is read only while it is shown."""

    def __init__(
        self, model: AuditModel, actions: AuditActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions = model, actions
        self._place, self._theme = place, theme
        self._is_exporting = False
        self.list = AuditList(model, place, theme, actions.load_older)
        self._head = ColumnHead(rows.names, rows.SHARES, theme, self.list)
        self.verified = VerifiedLine(theme, place.zone)
        self.again = Again(theme)
        self.again.wanted.connect(self._read)
        self._sheet = Sheet((self._head, self.list, self.again, self.verified), theme, grows=1)
        self._build()
        self.set_theme(theme)
        model.looked.connect(self._show)

    def _build(self) -> None:
        self._title, self.counted = plain_label(tr("Audit")), plain_label()
        labels = [tr("Today"), tr("7 days"), tr("30 days"), tr("All")]
        self.span = Segments(labels, self._theme)
        self.span.setAccessibleName(tr("How far back"))
        self.span.show_choice(1)
        self.span.chosen.connect(lambda _number: self._read())
        self.export_button = Button(tr("Export CSV…"), theme=self._theme, icon=Icon.DOWNLOAD)
        self.export_button.clicked.connect(self.export)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counted)
        head.addStretch()
        head.addWidget(self.span)
        head.addWidget(self.export_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._sheet, 1)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.span, self.list, self.again

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.list.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on it is read."""
        self._read()

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.close()

    def _read(self) -> None:
        days = _DAYS[self.span.current]
        today = self._model.today(self._place.now())
        self._actions.open(None if days is None else today - timedelta(days=days - 1))
        self._show()

    def export(self, _checked: object = None) -> None:
        """Ask where the decisions of this span go, and write them there."""
        self._actions.export(self, tr("Decisions.csv"), self._show_progress)

    def _show_progress(self, read: tuple[int, int] | None) -> None:
        self._is_exporting = read is not None
        words = tr("Export CSV…")
        if read is not None:
            words = tr("Reading {read} of {count}").format(read=read[0], count=read[1])
        self.export_button.set_look(words, Icon.DOWNLOAD)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        for part in (self.span, self.export_button, self._head, self.list, self._sheet):
            part.set_theme(theme)
        self.verified.set_theme(theme)
        self.again.set_theme(theme)
        self._show()

    def tick(self) -> None:
        """Take the time; nothing here gets older."""

    def _show(self) -> None:
        model, colour = self._model, self._theme.colour
        said = count(model.count, tr("decision"), tr("decisions")) if model.is_loaded else ""
        if model.trouble:
            said = told(model.trouble)
        self.counted.setText(said)
        ink = colour.warn_text if model.trouble else colour.text2
        dress(self.counted, self._theme.office.body, ink)
        has_any = model.is_loaded and bool(model.count)
        self.export_button.setEnabled(has_any and not self._is_exporting)
        self.list.show_emptiness(self._emptiness())
        self.verified.show_link(model.link)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=True)

    def _emptiness(self) -> Emptiness:
        if self._model.trouble:
            failed = tr("The decisions could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(self._model.trouble))
        nothing = tr("Nothing was decided in these days") if self._model.is_loaded else ""
        return Emptiness(Icon.HISTORY, nothing)
