"""A week on paper: the pages of the PDF on whatever printer is chosen, or why not and what else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from gallery_roster import nothing
from PySide6.QtCore import QCoreApplication, QEvent, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from roster_samples import house
from test_roster_area import THEME, Office

from console.shell.printer_choice import ask_printer
from console.views.roster import paper
from console.views.roster.printing import Sheet, pages

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Printer(QPdfWriter):
    """Paper of Letter, upright, as many sheets of it as there are."""

    def __init__(self, path: Path, sheets: int = 999) -> None:
        super().__init__(str(path))
        self.sheets = sheets - 1
        layout = QPageLayout(
            QPageSize(QPageSize.PageSizeId.Letter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
        self.setPageLayout(layout)

    def newPage(self) -> bool:
        self.sheets -= 1
        return self.sheets >= 0 and super().newPage()


def printed(qtbot: QtBot, office: Office) -> str:
    """Print with the key; why not, or nothing when it was printed."""
    qtbot.keyClick(office.area.week, Qt.Key.Key_P, CONTROL)
    qtbot.waitUntil(lambda: office.asked[-1][0] == "say")
    message = office.asked[-1][1]
    assert message.title == ("The week was not printed" if message.text else "Sent to the printer")
    return str(message.text)


def count(office: Office) -> int:
    """How many pages the week has."""
    assert office.model.week is not None
    return len(pages(Sheet(office.model.week, "", ""), THEME))


def test_that_the_pages_of_the_week_go_to_the_chosen_printer(qtbot: QtBot, tmp_path: Path) -> None:
    office = Office(qtbot, house())
    office.printer = Printer(tmp_path / "paper")
    assert printed(qtbot, office) == ""
    assert office.asked[-2] == ("ask_printer", "Week 48 of 2025")
    written = (tmp_path / "paper").read_bytes()
    assert written.count(b"/Type /Page\n") == count(office) > 1


def test_that_the_button_says_how_far_a_long_printing_is_and_one_is_enough(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "LONG_S", 0.0)
    office = Office(qtbot, house())
    office.printer = Printer(tmp_path / "paper")
    head, said = office.area.head, list[str]()

    def note(page: object) -> None:
        said.append(head.print_button.text())
        if page is not None:
            # Somebody presses once more meanwhile.
            head.print_button.click()

    office.area.paper.is_at.connect(note)
    assert printed(qtbot, office) == ""
    many = count(office)
    assert said == [*(f"Page {number} of {many}" for number in range(1, many + 1)), "Print…"]
    assert [one[0] for one in office.asked].count("ask_printer") == 1


def test_that_a_short_printing_says_nothing_in_between(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "LONG_S", 3600.0)
    office = Office(qtbot, house())
    office.printer = Printer(tmp_path / "paper")
    said = list[object]()
    office.area.paper.is_at.connect(said.append)
    assert printed(qtbot, office) == ""
    assert said == [None]


def test_that_a_pc_without_a_printer_says_so_and_saves_the_week_instead(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(qtbot, house())
    office.target = tmp_path
    assert printed(qtbot, office) == (
        "This PC has no printer. Set one up, or save the week as PDF."
    )
    office.asked[-1][1].on_action()
    qtbot.waitUntil(lambda: office.asked[-1][0] == "saved")
    assert office.asked[-1] == ("saved", "Roster 2025-11-24.pdf", "")
    assert (tmp_path / "Roster 2025-11-24.pdf").read_bytes().startswith(b"%PDF")


def test_that_a_pdf_is_drawn_page_by_page_and_waits_for_the_printer(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(qtbot, house())
    office.printer, office.target = Printer(tmp_path / "paper"), tmp_path
    drawn = list[int]()
    office.area.paper._turn.timeout.connect(lambda: drawn.append(len(office.asked)))
    office.area.paper.print_week()
    office.area.paper.save()
    assert office.asked[-1][0] != "saved"
    qtbot.waitUntil(lambda: office.asked[-1][0] == "saved")
    assert [one[0] for one in office.asked[-2:]] == ["say", "saved"]
    assert len(drawn) >= 2 * count(office) > 2


def test_that_a_printer_without_paper_is_told_and_can_be_tried_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(qtbot, house())
    office.printer = Printer(tmp_path / "one", sheets=1)
    assert printed(qtbot, office) == "The printer did not take it. Look whether it is on."
    office.printer = Printer(tmp_path / "enough")
    office.asked.append(("again",))
    assert printed(qtbot, office) == ""


def test_that_the_dialog_of_the_system_is_asked_for_a_printer_that_prints_across(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Back office"])
    window, chosen = QWidget(), list[object]()
    qtbot.addWidget(window)
    window.show()
    assert ask_printer(window, "Week 48 of 2025", chosen.append)
    (dialog,) = window.findChildren(QPrintDialog)
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    assert not chosen
    dialog.done(QDialog.DialogCode.Accepted)
    (printer,) = chosen
    assert isinstance(printer, QPrinter)
    assert printer.docName() == "Week 48 of 2025"
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape
    assert printer.fullPage()


def test_that_nobody_is_asked_where_there_is_no_printer(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    window = QWidget()
    qtbot.addWidget(window)
    assert not ask_printer(window, "Week 48 of 2025", nothing)
    assert not window.findChildren(QPrintDialog)
