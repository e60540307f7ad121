"""The manager's attendance: who came and went, looked through, put right, and a file of it."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.attendance import AttendanceModel
from console.models.rows import RowRole
from console.views.attendance import rows, words
from console.views.attendance.actions import AttendanceActions
from console.views.attendance.correct_dialog import CorrectDialog
from console.views.attendance.detail import Detail
from console.views.attendance.filter_bar import FilterBar
from console.views.attendance.words import tr
from console.views.columns import ColumnHead, side_width
from console.views.emptiness import Emptiness
from console.views.icons import Icon
from console.views.place import Place
from console.views.theme import Theme
from console.views.widgets.again import Again
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.pick_list import PickList
from console.views.widgets.read_while_shown import ReadWhileShown
from console.views.widgets.sheet import Sheet
from console.views.widgets.verified import VerifiedLine
from console.views.words import count, told
from contract.resources.attendance import ClockLog

_SIDE: Final = 352
_SIDE_NARROW: Final = 272
_WIDE_FROM: Final = 1400


class AttendanceList(PickList):
    """Presences as rows."""

    def __init__(
        self, model: AttendanceModel, place: Place, theme: Theme, load_older: Callable[[], None]
    ) -> None:
        super().__init__(model, theme, load_older)
        self._rows_delegate = rows.AttendanceDelegate(model, place, theme, self)
        self.paint_with(self._rows_delegate)
        self.setAccessibleName(tr("Presences"))
        model.speak_with(lambda log, _column: words.spoken(log, model, place, self.theme))

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme."""
        self._rows_delegate.theme = theme
        super().set_theme(theme)


class AttendanceArea(ReadWhileShown):
    """Shows an AttendanceModel; call `tick` once a second. It is read only while it is shown."""

    def __init__(
        self, model: AttendanceModel, actions: AttendanceActions, *, place: Place, theme: Theme
    ) -> None:
        super().__init__()
        self._model, self._actions = model, actions
        self._place, self._theme = place, theme
        self._is_exporting = False
        self._minute = -1
        self.dialog: CorrectDialog | None = None
        self.list = AttendanceList(model, place, theme, actions.load_older)
        self._head = ColumnHead(rows.names, rows.SHARES, theme, self.list)
        self.verified = VerifiedLine(theme, place.zone)
        self.again = Again(theme)
        self._sheet = Sheet((self._head, self.list, self.again, self.verified), theme, grows=1)
        self.filters = FilterBar(theme)
        self.detail = Detail(model, place, theme, may=actions.correct is not None)
        self._title, self.counted = plain_label(tr("Attendance")), plain_label()
        self.export_button = Button(tr("Export CSV…"), theme=theme, icon=Icon.DOWNLOAD)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self.counted)
        head.addStretch()
        head.addWidget(self.export_button)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self._sheet, 1)
        body.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.filters)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self._model.looked.connect(self._show)
        self.again.wanted.connect(self._read)
        self.filters.changed.connect(self._read)
        self.list.picked.connect(self._show_detail)
        self.list.entered.connect(self.correct)
        self.list.doubleClicked.connect(lambda _index: self.correct())
        self.detail.wanted.connect(self.correct)
        self.detail.undone.connect(self._take_back)
        self.export_button.clicked.connect(self.export)

    @property
    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return self.filters.span, self.list, self.detail.button, self.again

    @property
    def log(self) -> ClockLog | None:
        """The presence the keyboard is on."""
        log: ClockLog | None = self.list.currentIndex().data(RowRole.VALUE)
        return log

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever gives the area the keyboard means the list."""
        self.list.setFocus(event.reason())

    def begin_reading(self) -> None:
        """From now on it is read."""
        self._read()

    def stop_reading(self) -> None:
        """Nobody looks: nothing need be read."""
        self._actions.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window leaves the rows more room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px, room = self._theme.px, self.width()
        narrow = side_width(self._theme, room, _SIDE_NARROW)
        self.detail.setFixedWidth(px(_SIDE) if room >= px(_WIDE_FROM) else narrow)

    def look_since(self, first: date) -> None:
        """Look at everybody from a day of the hotel on."""
        self.filters.cover(first, self._model.today(self._place.now()))

    def _read(self) -> None:
        if not self.isVisible():
            return
        self._actions.open(self.filters.wish(self._model.today(self._place.now())))
        self._show()

    def correct(self) -> None:
        """Ask when whoever the keyboard is on clocked out."""
        log = self.log
        if log is None or self.detail.button.isHidden():
            return
        asked = CorrectDialog(log, self._place, self._theme, self)
        asked.accepted.connect(lambda: self._put_right(log, asked))
        asked.finished.connect(lambda _result: asked.deleteLater())
        self.dialog = asked
        asked.open()

    def _put_right(self, log: ClockLog, asked: CorrectDialog) -> None:
        went = asked.went
        if self._actions.correct is not None and went is not None:
            self._actions.correct(log, went, asked.reason.text())

    def _take_back(self, key: str) -> None:
        self._actions.take_back(key)

    def export(self, _checked: object = None) -> None:
        """Ask where what is looked at goes, and write it there."""
        self._actions.export(self, tr("Attendance.csv"), self._show_progress)

    def _show_progress(self, read: tuple[int, int] | None) -> None:
        self._is_exporting = read is not None
        said = tr("Export CSV…")
        if read is not None:
            said = tr("Reading {read} of {count}").format(read=read[0], count=read[1])
        self.export_button.set_look(said, Icon.DOWNLOAD)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        dress(self._title, theme.office.heading, theme.colour.text)
        parts = (self.filters, self.export_button, self._head, self.list, self._sheet)
        for part in (*parts, self.detail, self.verified, self.again):
            part.set_theme(theme)
        self._fit()
        self._show()

    def tick(self) -> None:
        """Take the time: hours go on each minute."""
        minute = self._place.now().minute
        if minute != self._minute:
            self._minute = minute
            self.list.viewport().update()

    def _show(self) -> None:
        model, colour = self._model, self._theme.colour
        said = count(model.count, tr("presence"), tr("presences")) if model.is_loaded else ""
        if model.trouble:
            said = told(model.trouble)
        self.counted.setText(said)
        dress(
            self.counted,
            self._theme.office.body,
            colour.warn_text if model.trouble else colour.text2,
        )
        has_any = model.is_loaded and bool(model.count)
        self.export_button.setEnabled(has_any and not self._is_exporting)
        self.filters.offer(model.departments)
        self.list.show_emptiness(self._emptiness())
        for part in (self._head, self.list.viewport()):
            part.update()
        self.verified.show_link(model.link)
        self.verified.keep_place(is_kept=not model.trouble)
        self.verified.setVisible(model.is_loaded and not model.trouble)
        self.again.show_trouble(told(model.trouble), is_told=True)
        if model.rows and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(model.index(0, 0))
        self.list.settle()
        self._show_detail()

    def _show_detail(self) -> None:
        self.detail.show_log(self.log)

    def _emptiness(self) -> Emptiness:
        if self._model.trouble:
            failed = tr("The presences could not be loaded")
            return Emptiness(Icon.CLOUD_OFF, failed, told(self._model.trouble))
        if not self._model.is_loaded:
            return Emptiness(Icon.LOG_IN, "")
        if self.filters.is_narrowed:
            return Emptiness(Icon.SEARCH, tr("Nobody fits what is chosen above"))
        return Emptiness(Icon.LOG_IN, tr("Nobody clocked in on these days"))
