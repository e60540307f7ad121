"""Approvals at a HotelMate backend in the field, which answers as it was recorded."""

import asyncio
import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
from api_wire import transport
from clock_samples import a_manager, a_prompt
from scripted_hotel import ScriptedLink, until
from session_pc import a_hotel

from console.api.errors import Conflict
from console.api.hotel import Hotel
from console.commands import attendance
from console.commands.hand import Hand, Outcome
from console.session.follower import wanted
from console.session.session import Listeners, Session, Surroundings
from console.state.actions import ActionKind, ActionState, NewAction
from console.state.board import Board
from console.state.link import LinkState
from console.storage.database import Database
from contract.permissions import Duty
from contract.record import replace
from contract.resources.attendance import Approval
from contract.resources.sync import Entity
from contract.scalars import Id

LOGS = "/api/staff/hotel/grand-hotel/attendance/clock-logs/"


def a_row(log_id: int, hours_ago: float = 0.1, **more: Any) -> dict[str, Any]:
    """A clock log with the keys and the flags that backend was recorded with."""
    came = datetime.now(UTC) - timedelta(hours=hours_ago)
    return {
        "id": log_id,
        "staff": 100 + log_id,
        "staff_name": "Rob Desk",
        "staff_image": None,
        "hotel": 1,
        "hotel_slug": "grand-hotel",
        "time_in": f"{came:%Y-%m-%dT%H:%M:%S.%f}Z",
        "time_out": None,
        "verified_by_face": True,
        "location_note": "",
        "auto_clock_out": False,
        "hours_worked": None,
        "department": {"name": "Front Office", "slug": "front-office"},
        "roster_shift": None,
        "is_unrostered": True,
        "is_approved": False,
        "is_rejected": False,
        "break_warning_sent": False,
        "overtime_warning_sent": False,
        "hard_limit_warning_sent": False,
        "long_session_ack_mode": None,
        "is_on_break": False,
        "break_start": None,
        "break_end": None,
        "total_break_minutes": 0,
    } | more


class Backend:
    """Ten logs to a page, newest first; whoever decides last wins; `decided` counts the POSTs."""

    def __init__(self, *rows: dict[str, Any]) -> None:
        self.rows = {row["id"]: row for row in rows}
        self.asked: list[str] = []
        self.decided: list[tuple[str, bytes]] = []
        self.fails_after_deciding = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        if not path.startswith(LOGS):
            return httpx.Response(200, json={"count": 0, "next": None, "results": []})
        self.asked.append(f"{request.method} {path[len(LOGS) :]}?{request.url.query.decode()}")
        if path == LOGS:
            return httpx.Response(200, json=self._page(int(request.url.params["page"])))
        found = re.fullmatch(r"(\d+)/(?:(approve|reject)/)?", path[len(LOGS) :])
        row = self.rows.get(int(found[1])) if found else None
        if found is None or row is None:
            return httpx.Response(404, json={"detail": "No ClockLog matches the given query."})
        if found[2] is None:
            return httpx.Response(200, json=row)
        return self._decide(row, found[2], request.content)

    def _page(self, number: int) -> dict[str, Any]:
        newest = sorted(self.rows.values(), key=lambda row: row["time_in"], reverse=True)
        more = f"http://hotel.test{LOGS}?page={number + 1}" if newest[10 * number :] else None
        rows = newest[10 * (number - 1) : 10 * number]
        return {"count": len(newest), "next": more, "previous": None, "results": rows}

    def _decide(self, row: dict[str, Any], verb: str, body: bytes) -> httpx.Response:
        self.decided.append((verb, body))
        row |= {"is_approved": verb == "approve", "is_rejected": verb == "reject"}
        if verb == "reject":
            row["time_out"] = row["time_in"]
        if self.fails_after_deciding:
            self.fails_after_deciding = False
            return httpx.Response(500, text="<h1>Server Error (500)</h1>")
        told = "approved" if verb == "approve" else "rejected"
        return httpx.Response(200, json={"detail": f"Clock log {told}.", "log": row})

    @property
    def hotel(self) -> Hotel:
        """The console's way to it."""
        return Hotel(transport(self), "grand-hotel", backend_words=True)


def a_decision(log_id: int, verdict: Approval = Approval.APPROVED) -> NewAction:
    is_yes = verdict is Approval.APPROVED
    return NewAction(
        kind=ActionKind.APPROVE_CLOCK_IN if is_yes else ActionKind.REJECT_CLOCK_IN,
        entity=Entity.CLOCK_LOG,
        entity_id=Id(str(log_id)),
        target=verdict.value,
        reason=None if is_yes else "By mistake",
    )


def rostered(log_id: int, hours_ago: float) -> dict[str, Any]:
    return a_row(log_id, hours_ago, is_unrostered=False, is_approved=True)


async def test_that_pages_are_read_back_to_the_moment_asked_for_and_no_further() -> None:
    backend = Backend(*(rostered(n, n) for n in range(1, 40)), a_row(50, 2.5))
    since = datetime.now(UTC) - timedelta(hours=12.5)
    logs = await backend.hotel.clock_logs_since(since)
    assert backend.asked == ["GET ?page=1", "GET ?page=2"]
    assert len(logs) == 13
    waiting = [log.id for log in logs if log.approval is Approval.WAITING]
    assert waiting == ["50"]
    assert {log.approval for log in logs} == {Approval.WAITING, Approval.NOT_NEEDED}


@pytest.mark.parametrize("verdict", [Approval.APPROVED, Approval.REJECTED])
async def test_that_a_decision_goes_to_the_path_of_that_backend_after_a_look(
    verdict: Approval,
) -> None:
    backend = Backend(a_row(4))
    log = await backend.hotel.send(a_decision(4, verdict), key="k")
    verb = "approve" if verdict is Approval.APPROVED else "reject"
    assert backend.asked == ["GET 4/?", f"POST 4/{verb}/?"]
    assert [json.loads(body) for _, body in backend.decided] == [{}]
    assert getattr(log, "approval", None) is verdict


async def test_that_what_others_decided_otherwise_is_not_decided_again() -> None:
    backend = Backend(a_row(4, is_rejected=True))
    with pytest.raises(Conflict) as caught:
        await backend.hotel.send(a_decision(4), key="k")
    assert caught.value.sentence == "Somebody rejected this already."
    assert caught.value.current is not None
    assert json.loads(caught.value.current)["approval"] == "rejected"
    assert backend.decided == []


async def test_that_what_others_decided_the_same_way_is_done() -> None:
    backend = Backend(a_row(4, is_approved=True))
    log = await backend.hotel.send(a_decision(4), key="k")
    assert getattr(log, "approval", None) is Approval.APPROVED
    assert backend.decided == []


class Pc:
    """A manager's console at that backend, with a whole session on it."""

    def __init__(self, folder: Path, backend: Backend, level: str = "staff_admin") -> None:
        hotel = replace(a_hotel(sync=False), channel_security="open")
        self.board = Board(hotel=hotel, me=a_manager(level))
        self.database = Database(folder)
        self.links: list[ScriptedLink] = []
        self.session = Session(
            self.board,
            [Duty.MANAGER],
            Surroundings(hotel=backend.hotel, make_link=self._link, database=self.database),
            Listeners(changed=_ignored, alerted=_ignored, signed_out=_ignored),
        )
        self.hand = Hand(
            board=self.board, submit=self.session.submit, withdraw=self.session.withdraw
        )

    def _link(self, inbox: Any) -> ScriptedLink:
        self.links.append(ScriptedLink(inbox))
        return self.links[-1]

    async def live(self) -> None:
        await self.session.start()
        self.links[-1].connect()
        await until(lambda: self.board.link.state is LinkState.LIVE)

    def waiting(self) -> list[str]:
        return [str(one.log.id) for one in self.board.clock_logs.undecided()]

    async def close(self) -> None:
        await self.session.stop()
        self.database.close()


def _ignored(_: object) -> None:
    pass


async def test_that_who_waits_is_known_at_the_start_and_a_prompt_is_read_at_its_log(
    tmp_path: Path,
) -> None:
    backend = Backend(a_row(4), rostered(3, 2))
    pc = Pc(tmp_path, backend)
    await pc.live()
    assert pc.waiting() == ["4"]
    backend.rows[6] = a_row(6)
    backend.asked.clear()
    # The endpoints of the recorded event are our own hotel's and lead nowhere at that backend.
    pc.links[-1].say(a_prompt("6", message="Mary clocked in without a scheduled shift"))
    await until(lambda: "6" in pc.waiting())
    assert "GET 6/?" in backend.asked
    assert not any("approve" in asked for asked in backend.asked)
    await pc.close()


async def test_that_a_decision_is_held_then_sent_and_the_answer_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backend = Backend(a_row(4), a_row(5))
    pc = Pc(tmp_path, backend)
    await pc.live()
    assert attendance.approve(hand=pc.hand, log_id=Id("5")) is Outcome.DONE
    held = pc.board.clock_logs.decided_here()[0].decision
    assert held is not None
    assert held.may_withdraw
    assert held.send_after is not None
    assert held.send_after - held.made_at == timedelta(seconds=8)
    assert pc.session.withdraw(held.key)
    assert sorted(pc.waiting()) == ["4", "5"]
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 0.2)
    assert attendance.approve(hand=pc.hand, log_id=Id("4")) is Outcome.DONE
    assert backend.decided == []
    await until(lambda: pc.board.outbox == ())
    shown = pc.board.clock_logs.shown(Id("4"))
    assert shown is not None
    assert shown.log.approval is Approval.APPROVED
    assert [verb for verb, _ in backend.decided] == ["approve"]
    await pc.close()


async def test_that_of_two_managers_the_second_is_told_and_the_first_decision_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 0.2)
    backend = Backend(a_row(4))
    pc = Pc(tmp_path, backend)
    await pc.live()
    attendance.reject(hand=pc.hand, log_id=Id("4"), reason="By mistake")
    backend.rows[4]["is_approved"] = True
    await until(lambda: pc.board.outbox and pc.board.outbox[0].state is ActionState.FAILED)
    assert pc.board.outbox[0].refusal == "Somebody approved this already."
    shown = pc.board.clock_logs.shown(Id("4"))
    assert shown is not None
    assert shown.log.approval is Approval.APPROVED
    assert backend.decided == []
    await pc.close()


async def test_that_a_decision_the_backend_stumbled_over_after_taking_it_is_not_made_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attendance, "UNDO_WINDOW_S", 0.2)
    backend = Backend(a_row(4))
    backend.fails_after_deciding = True
    pc = Pc(tmp_path, backend)
    await pc.live()
    attendance.approve(hand=pc.hand, log_id=Id("4"))
    await until(lambda: pc.board.outbox == () and backend.decided)
    assert [verb for verb, _ in backend.decided] == ["approve"]
    await pc.close()


async def test_that_colleagues_are_neither_told_who_waits_nor_may_decide(tmp_path: Path) -> None:
    backend = Backend(a_row(4))
    pc = Pc(tmp_path, backend, "regular_staff")
    await pc.live()
    assert backend.asked == []
    pc.links[-1].say(a_prompt("4"))
    await asyncio.sleep(0)
    assert pc.waiting() == []
    assert attendance.approve(hand=pc.hand, log_id=Id("4")) is Outcome.NOT_ALLOWED
    managers = "attendance-grand-hotel-managers"
    assert managers not in {one.channel for one in wanted(pc.board, [Duty.MANAGER])}
    pc.board.me = a_manager()
    assert managers in {one.channel for one in wanted(pc.board, [Duty.MANAGER])}
    await pc.close()
