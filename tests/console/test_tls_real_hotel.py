"""Consoles and other programs at a hotel that serves TLS with an authority of its own."""

import asyncio
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest
from hotel_process import PASSWORD, Hotel, HotelProcess, founded_in
from link_console import Listening
from private_authority import Authority

from console.api.errors import Unreachable
from console.api.hotel import Hotel as HotelApi
from console.api.hotels import capabilities
from console.api.transport import Origin, Transport
from console.realtime.inbox import Connected, Disconnected
from console.session.session import Listeners, Session, Surroundings
from console.shell.entry import Credentials, Entry, enter
from console.shell.live import link_maker
from console.state.board import Board
from console.state.link import LinkState
from console.storage.database import Database
from contract.permissions import Duty
from contract.record import replace
from contract.resources.orders import OrderStatus
from contract.scalars import Id

UNTRUSTED = "The hotel's certificate cannot be trusted."


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def process(
    authority: Authority, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HotelProcess]:
    """A hotel that shows a certificate for a name other than the address it listens at."""
    pair = authority.sign("localhost")
    process = HotelProcess(tmp_path_factory.mktemp("tls"))
    process.start(f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}")
    yield process
    process.close()


@pytest.fixture
def hotel(process: HotelProcess) -> Iterator[Hotel]:
    with founded_in(process) as founded:
        yield founded


@pytest.fixture
def origin(process: HotelProcess, authority: Authority) -> Origin:
    """The hotel as its consoles are told of it."""
    return Origin(url=f"https://localhost:{process.port}", ca_file=authority.file)


async def _enter(hotel: Hotel, transport: Transport, origin: Origin) -> Entry:
    return await enter(
        transport,
        Credentials(hotel_url=origin.url, username=hotel.username("cook"), password=PASSWORD),
    )


async def _until(is_so: Callable[[], object]) -> None:
    async with asyncio.timeout(60):
        while not is_so():  # noqa: ASYNC110 - another process has no event to wait for
            await asyncio.sleep(0.005)


def test_that_the_hotel_says_of_itself_that_it_speaks_tls(hotel: Hotel, origin: Origin) -> None:
    ready = hotel.process.ready
    assert ready["url"] == f"https://127.0.0.1:{ready['pusher']['port']}"
    assert ready["pusher"]["tls"] is True
    context = ssl.create_default_context(cafile=origin.ca_file)
    with httpx.Client(base_url=origin.url, verify=context, trust_env=False, timeout=30) as client:
        told = client.get(hotel.own("capabilities/")).json()["pusher"]
    assert (told["host"], told["tls"]) == ("localhost", True)


def test_that_nobody_who_lacks_the_authority_is_let_believe(origin: Origin) -> None:
    context = ssl.create_default_context()
    with (
        httpx.Client(base_url=origin.url, verify=context, trust_env=False, timeout=30) as client,
        pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"),
    ):
        client.get("/schema/openapi.json")


@pytest.mark.parametrize("wrong", ["no authority", "another authority", "another name"])
async def test_that_a_console_that_cannot_trust_the_hotel_says_so(
    origin: Origin, tmp_path: Path, wrong: str
) -> None:
    mistaken = {
        "no authority": replace(origin, ca_file=None),
        "another authority": replace(origin, ca_file=Authority(tmp_path).file),
        "another name": replace(origin, url=origin.url.replace("localhost", "127.0.0.1")),
    }
    transport = Transport(mistaken[wrong])
    with pytest.raises(Unreachable) as caught:
        await capabilities(transport, slug="grand-hotel")
    await transport.aclose()
    assert (caught.value.sentence, caught.value.may_have_arrived) == (UNTRUSTED, False)


async def test_that_a_session_with_the_authority_lives_and_hears_of_orders(
    hotel: Hotel, origin: Origin, tmp_path: Path
) -> None:
    hotel.clock_in("cook")
    transport = Transport(origin)
    entry = await _enter(hotel, transport, origin)
    board, database = Board(me=entry.me, hotel=entry.hotel), Database(tmp_path)
    session = Session(
        board,
        [Duty.KITCHEN],
        Surroundings(
            hotel=HotelApi(transport, hotel.slug),
            make_link=link_maker(origin, entry.hotel, lambda: entry.me.token),
            database=database,
        ),
        Listeners(
            changed=lambda _: session.painted(), alerted=lambda _: None, signed_out=lambda _: None
        ),
    )
    await session.start()
    try:
        await _until(lambda: board.link.state is LinkState.LIVE)
        order_id = Id(str((await asyncio.to_thread(hotel.order, "Tomato Soup"))["id"]))
        await _until(lambda: board.orders.shown(order_id) is not None)
        shown = board.orders.shown(order_id)
        assert shown is not None
        assert shown.status is OrderStatus.PENDING
        await _until(lambda: ("live", "changed") in session.diagnostics.events)
    finally:
        await session.stop()
        await transport.aclose()
        await asyncio.to_thread(database.close)
    assert not session.diagnostics.problems


async def test_that_a_link_without_the_authority_says_why_it_is_not_live(
    hotel: Hotel, origin: Origin
) -> None:
    transport, listening = Transport(origin), Listening()
    entry = await _enter(hotel, transport, origin)
    await transport.aclose()
    without = replace(origin, ca_file=None)
    link = link_maker(without, entry.hotel, lambda: entry.me.token)(listening.inbox)
    link.start()
    try:
        gone = await asyncio.to_thread(listening.until, Disconnected)
    finally:
        link.stop()
    assert gone.reason == UNTRUSTED
    assert not listening.all(Connected)


def test_that_a_hotel_with_tls_ends_cleanly(authority: Authority, tmp_path: Path) -> None:
    pair = authority.sign("stopping.example")
    process = HotelProcess(tmp_path)
    process.start(f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}")
    assert process.stop() == 0
    assert "ERROR" not in process.log
    assert "Traceback" not in process.log


async def test_that_the_authority_may_stand_where_the_system_keeps_its_own(
    origin: Origin, hotel: Hotel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(origin.ca_file))
    transport = Transport(replace(origin, ca_file=None))
    told = await capabilities(transport, slug=hotel.slug)
    await transport.aclose()
    assert told.pusher.tls
