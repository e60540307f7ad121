"""Two hotel processes share one PostgreSQL: nothing is sent twice, no periodic task run twice."""

import contextlib
import itertools
import json
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import httpx
import pytest
from fcm_house import Fcm, open_fcm
from hotel_process import Hotel, HotelProcess, founded_in, running
from own_postgresql import own_postgresql
from pusher_host import PusherHost, pusher_host

_PATIENCE_S: Final = 90
_PHONES: Final = ("cook", "porter")
_WATCHED: Final = (
    (
        "CREATE TABLE watched_runs (id serial PRIMARY KEY, name text, planned_for timestamptz,"
        " started_at timestamptz, next_at timestamptz, was_busy_until timestamptz)"
    ),
    (
        "CREATE FUNCTION watch_run() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        " INSERT INTO watched_runs (name, planned_for, started_at, next_at, was_busy_until)"
        " VALUES (NEW.name, OLD.next_at, NEW.started_at, NEW.next_at, OLD.busy_until);"
        " RETURN NEW; END $$"
    ),
    (
        "CREATE TRIGGER watch_runs AFTER UPDATE OF started_at ON periodic_runs"
        " FOR EACH ROW EXECUTE FUNCTION watch_run()"
    ),
)


@dataclass
class Pair:
    """Two instances, one hotel in their database, and both hosts that they send to."""

    processes: list[HotelProcess]
    hotel: Hotel
    fcm: Fcm
    host: PusherHost
    clients: list[httpx.Client] = field(default_factory=list)

    def desk(self, instance: int) -> httpx.Client:
        """The desk at one of the instances: what one signed in, both know."""
        token = self.hotel.staff("desk").headers["Authorization"]
        url = self.processes[instance].url
        client = httpx.Client(
            base_url=url, headers={"Authorization": token}, trust_env=False, timeout=30
        )
        self.clients.append(client)
        return client

    def order(self, *desks: httpx.Client, count: int) -> None:
        """So many orders at once, in turn at each desk."""
        path, wish = self.hotel.services("orders/"), self.hotel.wish("Club Sandwich")
        with ThreadPoolExecutor(8) as people:
            orders = [
                people.submit(desks[number % len(desks)].post, path, json=wish)
                for number in range(count)
            ]
        assert {each.result().status_code for each in orders} == {201}

    def rows(self, statement: str) -> list[tuple[Any, ...]]:
        """What a question finds in the database they share."""
        return self.hotel.process.ask(statement)

    def settle(self) -> None:
        """Wait until nothing is left to be sent."""
        pushes = "SELECT count(*) FROM outbox_fcm WHERE outcome IS NULL"
        events = (
            "SELECT count(*) FROM outbox_pusher WHERE sent_at IS NULL AND parked_reason IS NULL"
        )
        until(lambda: self.rows(pushes) == [(0,)] and self.rows(events) == [(0,)])


def until(check: Callable[[], bool]) -> None:
    """Wait for something that has to come."""
    deadline = time.monotonic() + _PATIENCE_S
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    with contextlib.ExitStack() as stack:
        # The path of a Unix socket is short.
        folder = stack.enter_context(
            tempfile.TemporaryDirectory(prefix="pg-", ignore_cleanup_errors=True)
        )
        url = stack.enter_context(own_postgresql(Path(folder)))
        fcm, host = stack.enter_context(open_fcm()), stack.enter_context(pusher_host())
        settings = _settings(url, fcm.service_account(tmp_path), fcm, host)
        processes = []
        for name in ("first", "second"):
            own = tmp_path / name
            own.mkdir()
            processes.append(stack.enter_context(running(own, **settings)))
        hotel = stack.enter_context(founded_in(processes[0]))
        pair = Pair(processes, hotel, fcm, host)
        _carry_phones(hotel)
        yield pair
        for client in pair.clients:
            client.close()
        logs = [process.log for process in processes]
    assert not any("Traceback" in log for log in logs)


def _settings(url: str, account: Path, fcm: Fcm, host: PusherHost) -> dict[str, str]:
    return {
        "database": url,
        "firebase_credentials": str(account),
        "firebase_url": fcm.url,
        "order_counts_every_s": "1",
        "channel_security": "prefix",
        "pusher_host": "127.0.0.1",
        "pusher_port": str(host.server_address[1]),
        "pusher_tls": "false",
        "pusher_app_id": "1",
        "pusher_key": "key",
        "pusher_secret": "secret",
    }


def _carry_phones(hotel: Hotel) -> None:
    hotel.clock_in(*_PHONES)
    for who in _PHONES:
        token = {"fcm_token": f"tok-{who}"}
        hotel.staff(who).post("/api/staff/save-fcm-token/", json=token).raise_for_status()


def test_that_each_row_of_the_outbox_is_sent_once_whoever_sends_it(pair: Pair) -> None:
    first, second = pair.desk(0), pair.desk(1)
    pair.order(first, second, count=12)
    pair.settle()
    # Whoever sent so far: from here on the other one does, and then both again.
    pair.processes[1].stop()
    pair.order(first, count=4)
    pair.settle()
    pair.processes[1].start()
    pair.processes[0].stop()
    pair.order(second, count=4)
    pair.settle()
    pair.processes[0].start()
    pair.order(first, second, count=12)
    pair.settle()
    _check_pushes(pair)
    _check_events(pair)


def _check_pushes(pair: Pair) -> None:
    kept = pair.rows("SELECT token, message, outcome FROM outbox_fcm")
    assert {outcome for *_, outcome in kept} == {"sent"}
    queued = Counter((token, _spelled(json.loads(message)["data"])) for token, message, _ in kept)
    sent = Counter((each["token"], _spelled(each["data"])) for each in pair.fcm.messages)
    assert sent == queued
    orders = [each for each in pair.fcm.messages if each["data"]["type"] == "room_service_order"]
    told = Counter((each["token"], each["data"]["order_id"]) for each in orders)
    assert set(told.values()) == {1}
    assert len(told) == 32 * len(_PHONES)


def _check_events(pair: Pair) -> None:
    kept = pair.rows("SELECT payload FROM outbox_pusher")
    heard = Counter(json.loads(each["data"])["_id"] for each in pair.host.heard)
    assert heard == Counter(json.loads(payload)["_id"] for (payload,) in kept)
    assert set(heard.values()) == {1}


def _spelled(data: object) -> str:
    return json.dumps(data, sort_keys=True)


def test_that_no_periodic_task_is_run_twice(pair: Pair) -> None:
    for statement in _WATCHED:
        pair.rows(statement)
    counted = "SELECT count(*) FROM watched_runs WHERE name LIKE 'Tell porters%'"
    desks = [pair.desk(0), pair.desk(1)]
    for round_number in range(1, 4):
        pair.order(*desks, count=2)
        until(lambda number=round_number: pair.rows(counted)[0][0] >= 4 * number)
    pair.settle()
    # One goes on by itself when the other is gone.
    pair.processes[1].stop()
    before = pair.rows(counted)[0][0]
    until(lambda: pair.rows(counted)[0][0] >= before + 3)
    _check_runs(pair)
    _check_counts(pair)


def _check_runs(pair: Pair) -> None:
    runs = pair.rows(
        "SELECT name, planned_for, started_at, was_busy_until FROM watched_runs ORDER BY id"
    )
    assert {name for name, *_ in runs} >= {
        "Tell porters how many orders wait",
        "Warn of breaks and overtime",
        "Watch for orders nobody hears of",
    }
    early = [row for row in runs if row[2] < row[1]]
    assert early == [], "begun again within its period"
    busy = [row for row in runs if row[3] is not None]
    assert busy == [], "begun while another instance was at it"


def _check_counts(pair: Pair) -> None:
    """The periodic pushes: never the same count twice in a row, and the last is the truth."""
    told = pair.rows("SELECT message FROM outbox_fcm WHERE key = '3.3' ORDER BY id")
    counts = [json.loads(message)["data"]["pending_count"] for (message,) in told]
    assert counts[-1] == "6"
    assert all(now != then for then, now in itertools.pairwise(counts))
