"""Settings, Diagnostics: where it reads from, and what becomes of the report."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from console.shell.preferences.facts import facts_of
from console.shell.shift import Shift
from console.state.diagnosis import Diagnosis
from console.state.report import report
from console.views.notices import Tone
from console.views.settings.diagnostics.section import (
    DiagnosticsActions,
    DiagnosticsSection,
    DiagnosticsSource,
)
from console.views.theme import Theme
from console.views.widgets.toasts import Message


def diagnostics_section(shift: Shift, theme: Theme) -> DiagnosticsSection:
    """Connection, channels, events and outbox; a report without words and secrets."""
    source = DiagnosticsSource(
        diagnosis=partial(diagnosis_of, shift),
        facts=partial(facts_of, shift),
        zone=shift.board.zone,
    )
    reports = Reports(shift)
    save = None if shift.pc.is_kiosk else reports.save
    section = DiagnosticsSection(source, DiagnosticsActions(copy=reports.copy, save=save), theme)
    reports.setParent(section)
    return section


def diagnosis_of(shift: Shift) -> Diagnosis:
    """As the session tells; before it began, what the board knows."""
    session, board = shift.workplace.session, shift.board
    if session is not None:
        return session.diagnosis()
    return Diagnosis(at=board.clock.now(), link=board.link, offset=board.clock.offset, security="")


class Reports(QObject):
    """Copies and saves the report. `_written` carries what went wrong, "" for nothing."""

    _written = Signal(object)

    def __init__(self, shift: Shift) -> None:
        super().__init__()
        self._shift = shift
        self._written.connect(self._on_written)

    def text(self) -> str:
        """The report as it is now."""
        return report(diagnosis_of(self._shift), facts_of(self._shift))

    def copy(self) -> None:
        """Put it on the clipboard."""
        QApplication.clipboard().setText(self.text())
        self._say(Tone.OK, _tr("Report copied"), _tr("Paste it into a message to support."))

    def save(self) -> None:
        """Ask where, and write it there on another thread: folders may be far away."""
        name, _ = QFileDialog.getSaveFileName(
            self._shift.office.frame, _tr("Save report"), "hotelmate-report.txt", "*.txt"
        )
        if name:
            QThreadPool.globalInstance().start(partial(self._write, Path(name), self.text()))

    def _write(self, file: Path, text: str) -> None:
        try:
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            self._written.emit(error.strerror or type(error).__name__)
        else:
            self._written.emit("")

    def _on_written(self, problem: str) -> None:
        if problem:
            self._say(Tone.BAD, _tr("The report was not saved"), f"{problem}.")
        else:
            self._say(Tone.OK, _tr("Report saved"), "")

    def _say(self, tone: Tone, title: str, text: str) -> None:
        self._shift.office.say(Message(tone=tone, title=title, text=text))


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)
