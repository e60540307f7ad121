"""A test's hotel with a roster: who has a shift, who clocks, and what managers do about it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from hotel_process import Hotel

ZONE = ZoneInfo("Europe/Dublin")


@dataclass
class ClockHouse:
    """What colleagues and managers do over REST; `good` checks that an answer is a success."""

    hotel: Hotel

    @property
    def manager(self) -> httpx.Client:
        """The manager."""
        return self.hotel.staff("manager")

    def zone(self, path: str) -> str:
        """An address below /api/staff/hotel/{slug}/attendance/."""
        return f"/api/staff/hotel/{self.hotel.slug}/attendance/{path}"

    def roster(self) -> int:
        """A published period of the days around now; its id."""
        today = datetime.now(ZONE).date()
        period = {
            "start_date": str(today - timedelta(days=1)),
            "end_date": str(today + timedelta(days=1)),
            "published": True,
        }
        return int(good(self.manager.post(self.zone("periods/"), json=period))["id"])

    def end_yesterday(self, period: str, who: str = "cleaner") -> None:
        """Let a period have ended, and who is at work have come in it; `period` is its address."""
        yesterday = datetime.now(ZONE).date() - timedelta(days=1)
        good(self.manager.patch(period, json={"end_date": str(yesterday)}))
        self.came(who, 24)

    def shift(self, who: str, begins: float, ends: float, **more: Any) -> dict[str, Any]:
        """A shift, in hours from now."""
        now = datetime.now(ZONE).replace(second=0, microsecond=0)
        start, end = now + timedelta(hours=begins), now + timedelta(hours=ends)
        wish = {
            "staff": self.hotel.staff_ids[who],
            "shift_date": str(start.date()),
            "shift_start": f"{start:%H:%M}",
            "shift_end": f"{end:%H:%M}",
            **more,
        }
        return good(self.manager.post(self.zone("shifts/"), json=wish))

    def clock(self, who: str, action: str = "clock_in", **more: Any) -> httpx.Response:
        """Somebody uses the clock at a console."""
        body = {"action": action, **more}
        return self.hotel.staff(who).post(self.hotel.own("clock/"), json=body)

    def logs(self, **query: Any) -> list[dict[str, Any]]:
        """The clock logs as the manager reads them, newest first."""
        answer = self.manager.get(self.hotel.own("clock-logs/"), params=query)
        return list(good(answer)["results"])

    def unrostered(self, who: str = "cleaner") -> dict[str, Any]:
        """A clock-in without a shift; its log."""
        self.roster()
        good(self.clock(who))
        return self.logs()[0]

    def decide(
        self, log: dict[str, Any], verb: str, who: str = "manager", **body: Any
    ) -> httpx.Response:
        """Somebody decides; at `approve` or `reject`."""
        path = self.hotel.own(f"clock-logs/{log['id']}/{verb}/")
        return self.hotel.staff(who).post(path, json=body)

    def promote(self, who: str) -> None:
        """Make a colleague a manager too."""
        self.write("UPDATE staff SET access_level = 'staff_admin' WHERE id = :who", who=who)

    def came(self, who: str, hours_ago: float) -> None:
        """Let somebody be at work for a while already."""
        since = datetime.now(UTC) - timedelta(hours=hours_ago)
        self.write("UPDATE staff SET on_duty_since = :at WHERE id = :who", who=who, at=since)
        self.write(
            "UPDATE clock_logs SET time_in = :at WHERE staff_id = :who AND time_out IS NULL",
            who=who,
            at=since,
        )

    def write(self, statement: str, who: str, **values: Any) -> None:
        """Change what REST does not; `:who` is the colleague's id."""
        self.hotel.process.ask(statement, who=self.hotel.staff_ids[who], **values)

    def audit(self, **query: Any) -> list[dict[str, Any]]:
        """What was decided, newest first."""
        answer = self.manager.get(self.hotel.own("audit/"), params=query)
        return list(good(answer)["results"])

    def terminal(self, name: str = "Staff door") -> httpx.Client:
        """The client of a new clock terminal."""
        path = self.hotel.own("clock-terminals/")
        return self.hotel.client(good(self.manager.post(path, json={"name": name}))["token"])


def good(answer: httpx.Response) -> Any:
    """A success's JSON."""
    assert answer.status_code in {200, 201}, answer.text
    return answer.json()
