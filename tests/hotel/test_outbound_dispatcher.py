"""The dispatcher against hosts that take, refuse, stumble and come back."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import timedelta
from pathlib import Path

import pytest
from outbox_house import events, open_database, running, until
from pusher_house import APP, open_house

from contract.events.orders import RoomServiceOrdered
from hotel.database import Database
from hotel.outbound.dispatcher import Dispatcher
from hotel.outbound.enqueue import emit
from hotel.outbound.leases import Leases
from hotel.outbound.publisher import (
    Event,
    Host,
    Publisher,
    RefusedError,
    UnreachableError,
)
from hotel.outbound.recorder import Recorder
from hotel.outbound.service import outbound_for
from hotel.outbound.tables import OutboxPusher
from hotel.present import utc_now
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App


class FakePublisher(Publisher):
    """Takes events, unless `answer` raises."""

    def __init__(self) -> None:
        super().__init__(APP, Host(name="127.0.0.1", port=1, tls=False))
        self.batches: list[list[Event]] = []
        self.answer: Callable[[Sequence[Event]], None] = lambda _events: None
        self.threads: set[str] = set()

    def publish(self, events: Sequence[Event]) -> None:
        self.threads.add(threading.current_thread().name)
        self.answer(events)
        self.batches.append(list(events))

    @property
    def data(self) -> list[str]:
        return [event.data for batch in self.batches for event in batch]


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with open_database(tmp_path) as database:
        yield database


@pytest.fixture
def publisher() -> FakePublisher:
    return FakePublisher()


async def queue(database: Database, *data: str, stream: str = "grand-hotel") -> None:
    async with database.write() as session:
        for text in data:
            row = OutboxPusher(
                stream=stream,
                channel=f"{stream}-live-kitchen",
                event="changed",
                payload=text,
                created_at=utc_now(),
            )
            session.add(row)
            await session.flush()


async def all_done(database: Database) -> bool:
    return all(row.sent_at or row.parked_reason for row in await events(database))


async def test_that_events_leave_in_order_and_in_batches_of_ten(
    database: Database, publisher: FakePublisher
) -> None:
    await queue(database, *(str(number) for number in range(25)))
    async with running(Dispatcher(database, publisher, "strict").run()):
        await until(lambda: all_done(database))
    assert publisher.data == [str(number) for number in range(25)]
    assert [len(batch) for batch in publisher.batches] == [10, 10, 5]
    assert all(name.startswith("pusher-publisher") for name in publisher.threads)


async def test_that_a_batch_holds_ten_kilobytes_at_most(
    database: Database, publisher: FakePublisher
) -> None:
    await queue(database, "a" * 6000, "b" * 6000, "c" * 4000, "d" * 20_000, "e")
    async with running(Dispatcher(database, publisher, "strict").run()):
        await until(lambda: all_done(database))
    assert [[event.data[0] for event in batch] for batch in publisher.batches] == [
        ["a"],
        ["b", "c"],
        ["d"],
        ["e"],
    ]


async def test_that_a_refused_event_is_parked_and_the_stream_goes_on(
    database: Database, publisher: FakePublisher, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(events: Sequence[Event]) -> None:
        if any(event.data == "bad" for event in events):
            raise RefusedError("413: The data of an event is over 10240 bytes")

    publisher.answer = refuse
    await queue(database, "one", "bad", "two")
    async with running(Dispatcher(database, publisher, "strict").run()):
        await until(lambda: all_done(database))
    assert publisher.data == ["one", "two"]
    one, bad, two = await events(database)
    assert bad.parked_reason is not None
    assert bad.parked_reason.startswith("413")
    assert bad.sent_at is None
    assert one.sent_at is not None
    assert two.sent_at is not None
    assert "was refused and parked" in caplog.text


async def test_that_an_unreachable_host_is_tried_again_in_order(
    database: Database, publisher: FakePublisher
) -> None:
    failures = iter([UnreachableError("ConnectionError"), UnreachableError("503: later")])

    def stumble(_events: Sequence[Event]) -> None:
        if (failure := next(failures, None)) is not None:
            raise failure

    publisher.answer = stumble
    await queue(database, "one", "two")
    async with running(Dispatcher(database, publisher, "strict").run()):
        await until(lambda: all_done(database))
    assert publisher.data == ["one", "two"]
    one, _two = await events(database)
    assert one.attempts == 3


async def test_that_a_resting_stream_does_not_hold_up_another(
    database: Database, publisher: FakePublisher
) -> None:
    def refuse_first(events: Sequence[Event]) -> None:
        if events[0].channel.startswith("grand"):
            raise UnreachableError("429: slow down", retry_after=600)

    publisher.answer = refuse_first
    await queue(database, *["x"] * 150)
    await queue(database, "y", stream="other-hotel")
    async with running(Dispatcher(database, publisher, "strict").run()):
        await until(lambda: publisher.data == ["y"])
    first = (await events(database))[0]
    assert first.next_try_at is not None
    assert (first.next_try_at - first.created_at).total_seconds() > 590


async def test_that_prefix_security_puts_private_before_every_name(
    database: Database, publisher: FakePublisher
) -> None:
    await queue(database, "x")
    async with running(Dispatcher(database, publisher, "prefix").run()):
        await until(lambda: publisher.batches)
    assert publisher.batches[0][0].channel == "private-grand-hotel-live-kitchen"


async def test_that_one_instance_at_a_time_sends_a_stream(database: Database) -> None:
    one, two = Leases(database), Leases(database)
    assert await one.claim("grand-hotel")
    assert not await two.claim("grand-hotel")
    assert await two.claim("other-hotel")
    assert await one.claim("grand-hotel")
    await one.release()
    assert await two.claim("grand-hotel")


async def test_that_a_rolled_back_change_tells_nothing(database: Database) -> None:
    async def change_and_fail() -> None:
        async with database.write() as session:
            await emit(session, stream="grand-hotel", events=[("c", RoomServiceOrdered.sample())])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await change_and_fail()
    assert await events(database) == []


async def test_that_an_order_reaches_a_socket_and_survives_an_outage(database: Database) -> None:
    policy = Policy(strict=False)
    channel = "grand-hotel-staff-5-porter"
    with open_house(policy) as house:
        wire = await asyncio.to_thread(house.connect)
        await asyncio.to_thread(wire.subscribe, channel)
        publisher = Publisher(APP, Host(name="127.0.0.1", port=house.port, tls=False))
        dispatcher = Dispatcher(database, publisher, "open")
        async with running(dispatcher.run()):
            for number in range(3):
                async with database.write() as session:
                    payload = RoomServiceOrdered.sample()
                    await emit(session, stream="grand-hotel", events=[(channel, payload)])
                dispatcher.wake()
                frame = await asyncio.to_thread(wire.next)
                assert frame["event"] == "new-room-service-order", number
                assert '"order_id":"123"' in frame["data"]
            await until(lambda: all_done(database))
    await queue(database, "{}")
    publisher = Publisher(APP, Host(name="127.0.0.1", port=house.port, tls=False))
    async with running(Dispatcher(database, publisher, "open").run()):
        await until(lambda: _tried(database))
    assert (await events(database))[-1].sent_at is None


async def _tried(database: Database) -> bool:
    return (await events(database))[-1].attempts > 0


async def test_that_tidying_keeps_what_waits_or_was_parked(
    database: Database, publisher: FakePublisher
) -> None:
    await queue(database, "sent", "parked", "waits")
    sent, parked, _waits = await events(database)
    async with database.write() as session:
        (await session.get_one(OutboxPusher, sent.id)).sent_at = utc_now()
        (await session.get_one(OutboxPusher, parked.id)).parked_reason = "413"
    outbound = outbound_for(database, publisher, channel_security="strict", sender=Recorder())
    await outbound.tidy(utc_now() + timedelta(seconds=1))
    assert [row.payload for row in await events(database)] == ["parked", "waits"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_that_a_wrong_secret_is_refused_not_retried(host: str) -> None:
    with open_house(Policy(strict=False)) as house:
        forged = App(APP.app_id, APP.key, "another secret")
        publisher = Publisher(forged, Host(name=host, port=house.port, tls=False))
        with pytest.raises(RefusedError, match="401: Invalid signature"):
            await asyncio.to_thread(publisher.publish, [Event("c", "e", "{}")])
        publisher.close()
