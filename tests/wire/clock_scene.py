"""A hotel with a roster and managers at their consoles; colleagues clock in over REST."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from console_at import ConsoleAt
from hotel_process import Hotel
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.views.approvals.popup import ApprovalPopup
from contract.resources.attendance import Approval
from contract.scalars import Id

ZONE = ZoneInfo("Europe/Dublin")


@dataclass
class ClockScene:
    """What happens at the hotel."""

    hotel: Hotel

    def open_roster(self) -> None:
        """A period of the days around now: whoever has no shift in it is asked about."""
        today = datetime.now(ZONE).date()
        path = f"/api/staff/hotel/{self.hotel.slug}/attendance/periods/"
        period = {
            "start_date": str(today - timedelta(days=1)),
            "end_date": str(today + timedelta(days=1)),
            "published": True,
        }
        answer = self.hotel.staff("manager").post(path, json=period)
        assert answer.status_code == 201, answer.text

    def clock(self, who: str, action: str = "clock_in") -> None:
        """Somebody uses the clock."""
        answer = self.hotel.staff(who).post(self.hotel.own("clock/"), json={"action": action})
        assert answer.status_code in {200, 201}, answer.text

    def log(self, who: str) -> dict[str, Any]:
        """Somebody's newest clock log as the manager reads it."""
        path, staff = self.hotel.own("clock-logs/"), self.hotel.staff_ids[who]
        answer = self.hotel.staff("manager").get(path, params={"staff": staff})
        assert answer.status_code == 200, answer.text
        return dict(answer.json()["results"][0])

    def decide(self, who: str, about: str, verb: str, **body: Any) -> httpx.Response:
        """A manager decides elsewhere."""
        path = self.hotel.own(f"clock-logs/{self.log(about)['id']}/{verb}/")
        return self.hotel.staff(who).post(path, json=body)

    def promote(self, who: str) -> None:
        """Make a colleague a manager too, before they sign in."""
        statement = "UPDATE staff SET access_level = 'staff_admin' WHERE id = ?"
        with sqlite3.connect(self.hotel.process.database, timeout=10) as database:
            database.execute(statement, (self.hotel.staff_ids[who],))

    def unrostered(self, who: str = "cleaner") -> Id:
        """Somebody clocks in without a shift; the log's id."""
        self.clock(who)
        return Id(str(self.log(who)["id"]))


def popup(console: ConsoleAt) -> ApprovalPopup:
    """The window with the cards, once it is on the screen."""
    desk = console.shift.approvals
    console.until(lambda: desk.popup is not None and desk.popup.isVisible())
    assert desk.popup is not None
    return desk.popup


def has_popup(console: ConsoleAt) -> bool:
    """Whether the window with the cards is on the screen."""
    shown = console.shift.approvals.popup
    return shown is not None and shown.isVisible()


def names(console: ConsoleAt) -> list[str]:
    """Whose cards there are."""
    return [card.first.staff_name for card in console.shift.approvals.models.cards]


def approval(console: ConsoleAt, log_id: Id) -> Approval | None:
    """What a console knows of the decision about a log."""
    shown = console.board.clock_logs.shown(log_id)
    return None if shown is None else shown.log.approval


def press(console: ConsoleAt, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    """Go to the cards as F8 does, and press a key once it can be meant."""
    shown = popup(console)
    shown.take_keyboard()
    console.until(lambda: shown.panel.may_decide)
    QTest.keyClick(shown.focusWidget() or shown.panel, key, held)


def notes(console: ConsoleAt) -> list[str]:
    """What the rows about decisions of this PC say."""
    return [row.told for row in popup(console).panel.notes.rows]
