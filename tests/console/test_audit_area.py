"""The book of decisions on screen, how it is read page by page, and its file."""

import asyncio
import csv
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from pytestqt.qtbot import QtBot
from roster_samples import decided, decision
from scripted_hotel import until
from station_samples import NOW, ZONE, board, place

from console.api.errors import Unreachable
from console.models.audit import AuditModel
from console.session.audit_keeper import AuditKeeper
from console.session.diagnostics import Diagnostics
from console.session.writer import Writer
from console.shell.audit_csv import write_csv
from console.shell.csv_file import harmless
from console.state.audit import Audit, AuditPage
from console.state.board import Board, BoardChanges
from console.views.audit.actions import AuditActions
from console.views.audit.area import AuditArea
from console.views.audit.words import spoken
from console.views.theme import ThemeName, theme_for
from contract.resources.audit import AuditEntry

PAGE = 3


@pytest.fixture(autouse=True)
def nothing_is_left() -> Iterator[None]:
    """Closed windows are gone before a thread of another test collects them as garbage."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Shown:
    """The area on screen, and what it asked for."""

    def __init__(self, qtbot: QtBot, known: Board) -> None:
        self.asked: list[tuple[Any, ...]] = []
        self.model = AuditModel(known)
        self.told: Any = None

        def export(_parent: object, name: str, told: Any) -> None:
            self.asked.append(("export", name))
            self.told = told

        actions = AuditActions(
            open=lambda since: self.asked.append(("open", since)),
            close=lambda: self.asked.append(("close",)),
            load_older=lambda: self.asked.append(("older",)),
            export=export,
        )
        theme = theme_for(ThemeName.LIGHT)
        self.area = AuditArea(self.model, actions, place=place(known.clock), theme=theme)
        qtbot.addWidget(self.area)
        self.area.resize(1200, 600)
        with qtbot.waitExposed(self.area):
            self.area.show()


def test_that_the_last_seven_days_are_read_first_and_others_when_chosen(qtbot: QtBot) -> None:
    shown = Shown(qtbot, decided())
    assert shown.asked[0] == ("open", NOW.date() - timedelta(days=6))
    qtbot.keyClick(shown.area.span, Qt.Key.Key_Left)
    assert shown.asked[-1] == ("open", NOW.date())
    shown.area.span.choose(3)
    assert shown.asked[-1] == ("open", None)
    assert shown.area.counted.text() == "412 decisions"
    shown.area.hide()
    assert shown.asked[-1] == ("close",)


def test_that_older_ones_are_asked_for_near_the_end(qtbot: QtBot) -> None:
    shown = Shown(qtbot, decided())
    shown.asked.clear()
    shown.area.list.scrollToTop()
    assert ("older",) not in shown.asked
    shown.area.list.setFocus()
    qtbot.keyClick(shown.area.list, Qt.Key.Key_End)
    assert ("older",) in shown.asked


def test_that_a_decision_is_said_whole_and_an_unknown_one_by_its_word(qapp: object) -> None:
    here = place(board().clock)
    told = decision(0, "clock_log.reject", reason="Not agreed", subject="Femi Adeyemi")
    assert spoken(told, here) == (
        "Sun 30 Nov 08:06, Niamh Doyle, Rejected a clock-in, Femi Adeyemi, Not agreed, Office PC"
    )
    newer = decision(0, "minibar.counted", place=None, at=NOW - timedelta(days=400))
    assert (
        spoken(newer, here) == "Sat 26 Oct 2024 08:06, Niamh Doyle, minibar.counted, Jane Smith, –"
    )


def test_that_trouble_and_nothing_are_told_apart(qtbot: QtBot) -> None:
    known = board()
    known.audit.open(None)
    shown = Shown(qtbot, known)
    known.audit.fail("The hotel has a problem.")
    shown.model.apply(BoardChanges(audit=True))
    assert shown.area.list.emptiness is not None
    assert shown.area.list.emptiness.text == "The hotel has a problem."
    assert not shown.area.verified.isVisible()
    shown.asked.clear()
    shown.area.again.button.click()
    assert shown.asked == [("open", NOW.date() - timedelta(days=6))]
    known.audit.take_newest(AuditPage((), 0, has_more=False))
    shown.model.apply(BoardChanges(audit=True))
    assert shown.area.list.emptiness.title == "Nothing was decided in these days"
    assert not shown.area.export_button.isEnabled()


def test_that_an_export_says_how_far_it_is(qtbot: QtBot) -> None:
    shown = Shown(qtbot, decided())
    shown.area.export_button.click()
    assert shown.asked[-1] == ("export", "Decisions.csv")
    shown.told((500, 1200))
    assert shown.area.export_button.text() == "Reading 500 of 1200"
    assert not shown.area.export_button.isEnabled()
    shown.told(None)
    assert shown.area.export_button.isEnabled()


class Book:
    """A hotel's decisions, given in pages."""

    def __init__(self, count: int) -> None:
        self.entries = [decision(number) for number in range(count)]
        self.asked: list[tuple[int, date | None]] = []
        self.is_away = False

    def add(self) -> None:
        self.entries.insert(0, decision(-len(self.entries)))

    async def page(self, *, number: int, size: int, wish: date | None) -> AuditPage:
        await asyncio.sleep(0)
        self.asked.append((number, wish))
        if self.is_away:
            raise Unreachable("Nothing answers.", may_have_arrived=False)
        last = number * PAGE
        entries = tuple(self.entries[last - PAGE : last])
        return AuditPage(entries, len(self.entries), last < len(self.entries))


def keeper_of(book: Book) -> tuple[AuditKeeper, Audit]:
    known = board()
    return AuditKeeper(book, Writer(known, lambda _: None), Diagnostics()), known.audit


async def test_that_pages_follow_one_another_without_a_gap_while_decisions_go_on() -> None:
    book = Book(7)
    keeper, audit = keeper_of(book)
    keeper.open(None)
    await until(lambda: len(audit.entries) == 3)
    book.add()
    keeper.load_older()
    await until(lambda: len(audit.entries) == 5)
    keeper.look()
    await until(lambda: len(audit.entries) == 6)
    keeper.load_older()
    await until(lambda: not audit.has_more)
    assert list(audit.entries) == book.entries
    await keeper.stop()


async def test_that_nothing_is_read_while_nobody_looks() -> None:
    book = Book(1)
    keeper, audit = keeper_of(book)
    keeper.look()
    keeper.open(None)
    await until(lambda: audit.is_loaded)
    keeper.close()
    keeper.look()
    await asyncio.sleep(0)
    assert len(book.asked) == 1
    await keeper.stop()


async def test_that_what_cannot_be_read_says_why_and_is_read_again() -> None:
    book = Book(1)
    book.is_away = True
    keeper, audit = keeper_of(book)
    keeper.open(None)
    await until(lambda: audit.trouble)
    assert audit.trouble == "Nothing answers."
    book.is_away = False
    keeper.look()
    await until(lambda: audit.is_loaded)
    assert not audit.trouble
    await keeper.stop()


async def test_that_everything_is_read_for_a_file_with_its_progress() -> None:
    book = Book(7)
    keeper, _ = keeper_of(book)
    ended: list[tuple[tuple[AuditEntry, ...], str]] = []
    told: list[tuple[int, int]] = []
    keeper.open(None)
    keeper.read_all(
        lambda entries, why: ended.append((entries, why)),
        lambda read, count: told.append((read, count)),
    )
    await until(lambda: ended)
    assert list(ended[0][0]) == book.entries
    assert told == [(3, 7), (6, 7), (7, 7)]
    book.is_away = True
    keeper.read_all(lambda entries, why: ended.append((entries, why)), lambda *_: None)
    await until(lambda: len(ended) == 2)
    assert ended[1] == ((), "Nothing answers.")
    await keeper.stop()


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t=", "\r=", "  ="])
def test_that_no_cell_is_a_formula(begins: str) -> None:
    assert harmless(f"{begins}1+1") == f"'{begins}1+1"


def test_that_the_file_reads_back_as_it_was_written(tmp_path: Path) -> None:
    rows = [
        decision(0, reason='He said "no", twice\nand left', subject="=HYPERLINK(A1)"),
        decision(1, decided_by="Sinéad Ní Dhomhnaill", place=None),
    ]
    path = tmp_path / "decisions.csv"
    path.write_text("an older one", encoding="utf-8")
    write_csv(rows, path, ZONE)
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.csv"]
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbfat,decided_by,")
    assert written.count(b"\r\n") == 3
    with path.open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.DictReader(file))
    assert read[0]["at"] == "2025-11-30T08:06:00+00:00"
    assert read[0]["reason"] == 'He said "no", twice\nand left'
    assert read[0]["subject"] == "'=HYPERLINK(A1)"
    assert (read[1]["decided_by"], read[1]["pc"]) == ("Sinéad Ní Dhomhnaill", "")


def test_that_a_file_that_fails_leaves_the_older_one(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("an older one", encoding="utf-8")

    def failing() -> Iterator[AuditEntry]:
        yield decision(0)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        write_csv(failing(), path, ZONE)
    assert [one.name for one in tmp_path.iterdir()] == ["decisions.csv"]
    assert path.read_text(encoding="utf-8") == "an older one"
