"""The diagnostics page: tabs of tables, and a report to copy or save."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import tzinfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.models.diagnostics import TextLine
from console.state.diagnosis import Diagnosis
from console.views import painting
from console.views.settings.diagnostics import words
from console.views.settings.diagnostics.table import TextTable
from console.views.settings.diagnostics.tabs import (
    Tab,
    make_difference_table,
    make_table,
    tab_names,
)
from console.views.theme import RADIUS, Theme, TypeStyle
from console.views.widgets.button import Button
from console.views.widgets.label import dress, plain_label
from console.views.widgets.segments import Segments


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticsSource:
    """Where the page reads from. `facts` are names and sentences about this PC."""

    diagnosis: Callable[[], Diagnosis]
    facts: Callable[[], list[tuple[str, str]]]
    zone: tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagnosticsActions:
    """What the buttons do; no `save` where the PC's files are not to be seen."""

    copy: Callable[[], None]
    save: Callable[[], None] | None = None


class _Frame(QWidget):
    """A table in a border."""

    def __init__(self, table: TextTable, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(table)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        painting.ground(self, radius=RADIUS.chip, fill=colour.surface, border=colour.line)


class DiagnosticsSection(QWidget):
    """Reads when it is opened and each second it is in sight; only the open tab is filled."""

    def __init__(
        self, source: DiagnosticsSource, actions: DiagnosticsActions, theme: Theme
    ) -> None:
        super().__init__()
        self._source, self._theme = source, theme
        self._told: Diagnosis | None = None
        self.tabs = Segments(tab_names(), theme)
        self.tabs.setAccessibleName(self.tr("Diagnostics"))
        self.tabs.chosen.connect(lambda _number: self._show_tab())
        self.tables = {tab: make_table(tab, theme) for tab in Tab}
        self.fields = make_difference_table(theme)
        self._frames = {table: _Frame(table, theme) for table in self.tables.values()}
        self._fields_frame = _Frame(self.fields, theme)
        self._make_buttons(actions)
        self._title = plain_label(self.tr("Diagnostics"))
        said = self.tr("Names, counts and times. No guest's words and no secrets.")
        self._hint = plain_label(said)
        self._amiss = plain_label()
        for label in (self._hint, self._amiss):
            label.setWordWrap(True)
        self._build()
        problems = self.tables[Tab.PROBLEMS].selectionModel()
        problems.currentChanged.connect(lambda *_: self._show_fields())
        self.set_theme(theme)
        self._show_tab()

    def _make_buttons(self, actions: DiagnosticsActions) -> None:
        self.copy = Button(self.tr("Copy report"), theme=self._theme)
        self.copy.clicked.connect(actions.copy)
        self.save = Button(self.tr("Save report…"), theme=self._theme)
        self.save.setVisible(actions.save is not None)
        if actions.save is not None:
            self.save.clicked.connect(actions.save)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 24)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(12)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self._title)
        told.addWidget(self._hint)
        head.addLayout(told, 1)
        for button in (self.save, self.copy):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addSpacing(4)
        column.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeft)
        for frame in self._frames.values():
            column.addWidget(frame, 1)
        column.addWidget(self._amiss)
        column.addWidget(self._fields_frame, 1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def tab(self) -> Tab:
        """The tab that is open."""
        return Tab(self.tabs.current)

    def tick(self) -> None:
        """Read again; while the page is not in sight nothing is read."""
        if not self.isHidden():
            self._told = self._source.diagnosis()
            self._fill()

    def _fill(self) -> None:
        if self._told is not None:
            self.tables[self.tab].text_model.show_rows(self._lines(self._told))
            self._show_fields()

    def _lines(self, told: Diagnosis) -> list[TextLine]:
        zone = self._source.zone
        match self.tab:
            case Tab.SUMMARY:
                return words.summary_lines(told, self._source.facts(), zone)
            case Tab.HISTORY:
                return words.history_lines(told, zone)
            case Tab.CHANNELS:
                return words.channel_lines(told, zone)
            case Tab.EVENTS:
                return words.event_lines(told, zone)
            case Tab.PROBLEMS:
                return words.problem_lines(told, zone)

    def _show_tab(self) -> None:
        for tab, table in self.tables.items():
            self._frames[table].setVisible(tab is self.tab)
        for part in (self._amiss, self._fields_frame):
            part.setVisible(self.tab is Tab.PROBLEMS)
        self._fill()

    def _show_fields(self) -> None:
        if self._told is not None and self.tab is Tab.PROBLEMS:
            table = self.tables[Tab.PROBLEMS]
            if table.current_line is None and table.text_model.rows:
                table.selectRow(0)
            problem = words.problem_of(self._told, table.current_line)
            self._amiss.setText(words.problem_words(problem))
            self.fields.text_model.show_rows(words.difference_lines(problem))
            self.fields.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme or text size."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, theme.colour.app)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        title = TypeStyle(theme.px(24), theme.px(32), 600)
        dress(self._title, title, theme.colour.text)
        dress(self._hint, theme.office.body, theme.colour.text2)
        dress(self._amiss, theme.office.body, theme.colour.text)
        for button in (self.save, self.copy, self.tabs):
            button.set_theme(theme)
        for table, frame in self._frames.items():
            table.set_theme(theme)
            frame.set_theme(theme)
        self.fields.set_theme(theme)
        self._fields_frame.set_theme(theme)
