import asyncio
import ssl
import threading
from datetime import UTC, datetime, timedelta

import httpx
import msgspec
import pytest
from api_wire import ORIGIN, TOKEN, Recorded, raising, transport

from console.api import transport as module
from console.api.errors import (
    ApiError,
    Conflict,
    Expired,
    Forbidden,
    Garbled,
    Refused,
    ServerTrouble,
    Unauthorised,
    Unreachable,
)
from console.api.transport import BlockingTransport, Question
from contract.resources.orders import Order, StatusChange
from contract.resources.sync import Heads

ORDER = {"id": 5, "room_number": 101, "status": "pending", "created_at": "2025-11-30T12:00:00Z"}
PATH = "/api/orders/"


async def test_that_a_read_carries_the_token_and_gives_the_resource() -> None:
    hotel = Recorded(ORDER)
    order = await transport(hotel).get(Order, PATH, query={"page": "2"})
    assert (order.id, order.room_number) == ("5", "101")
    request = hotel.request
    assert str(request.url) == "http://hotel.test/api/orders/?page=2"
    assert request.headers["authorization"] == f"Token {TOKEN}"
    assert "idempotency-key" not in request.headers


async def test_that_nobody_signed_in_sends_no_token() -> None:
    hotel = Recorded(ORDER)
    await transport(hotel, token=None).get(Order, PATH)
    assert "authorization" not in hotel.request.headers


async def test_that_a_change_carries_its_key_and_its_body_as_json() -> None:
    hotel = Recorded(ORDER)
    change = StatusChange(status="ready", expected_rev=3)
    await transport(hotel).patch(Order, PATH, body=change, key="k-1")
    assert hotel.request.headers["idempotency-key"] == "k-1"
    assert hotel.request.headers["content-type"] == "application/json"
    assert hotel.body == {"status": "ready", "reason": None, "expected_rev": 3}


@pytest.mark.parametrize("status", [301, 302, 307, 308])
async def test_that_a_redirect_is_not_followed_with_the_token(status: int) -> None:
    hotel = Recorded({}, status=status, location="http://elsewhere.test/api/orders/")
    with pytest.raises(Unreachable):
        await transport(hotel).get(Order, PATH)
    assert hotel.request.url.host == "hotel.test"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Refused),
        (401, Unauthorised),
        (403, Forbidden),
        (404, Refused),
        (409, Conflict),
        (410, Expired),
        (422, Refused),
    ],
)
async def test_that_a_refusal_says_what_the_hotel_said(status: int, kind: type[Refused]) -> None:
    problem = {"detail": "Anna was first.", "code": "conflict", "current": ORDER}
    with pytest.raises(Refused) as caught:
        await transport(Recorded(problem, status=status)).get(Order, PATH)
    error = caught.value
    assert type(error) is kind
    assert (error.sentence, error.status, error.code) == ("Anna was first.", status, "conflict")
    assert msgspec.json.decode(error.current or b"") == ORDER


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({"error": "Message cannot be empty"}, "Message cannot be empty"),
        ({"room_number": ["A valid integer is required."]}, "A valid integer is required."),
        ({"non_field_errors": ["Wrong password."]}, "Wrong password."),
        ({"detail": "a\x00b\u202ec" + "d" * 900}, "abc" + "d" * 297),
        ({"detail": 5}, "The hotel could not use this request."),
        ([], "The hotel could not use this request."),
    ],
)
async def test_that_every_spelling_of_an_error_becomes_one_sentence(
    body: object, sentence: str
) -> None:
    with pytest.raises(Refused) as caught:
        await transport(Recorded(body, status=400)).get(Order, PATH)
    assert caught.value.sentence == sentence
    assert caught.value.current is None


@pytest.mark.parametrize("status", [408, 425, 429, 500, 502, 503, 504])
async def test_that_trouble_in_passing_is_told_apart_from_a_refusal(status: int) -> None:
    hotel = Recorded({"detail": "Too many."}, status=status, **{"retry-after": "7"})
    with pytest.raises(ServerTrouble) as caught:
        await transport(hotel).get(Order, PATH)
    assert (caught.value.status, caught.value.retry_after_s) == (status, 7.0)
    assert len(hotel.requests) == 1


@pytest.mark.parametrize("header", ["soon", "-1", "1e9", "Wed, 21 Oct 2026 07:28:00 GMT", ""])
async def test_that_an_unreadable_retry_after_counts_as_none(header: str) -> None:
    hotel = Recorded({}, status=503, **{"retry-after": header})
    with pytest.raises(ServerTrouble) as caught:
        await transport(hotel).get(Order, PATH)
    assert caught.value.retry_after_s is None


@pytest.mark.parametrize(
    ("error", "may_have_arrived"),
    [
        (httpx.ConnectError("refused"), False),
        (httpx.ConnectTimeout("slow"), False),
        (httpx.PoolTimeout("full"), False),
        (httpx.ReadTimeout("slow"), True),
        (httpx.WriteTimeout("slow"), True),
        (httpx.ReadError("cut"), True),
        (httpx.RemoteProtocolError("cut"), True),
    ],
)
async def test_that_no_answer_tells_whether_the_request_may_have_arrived(
    error: Exception, may_have_arrived: bool
) -> None:
    with pytest.raises(Unreachable) as caught:
        await transport(raising(error)).get(Order, PATH)
    assert caught.value.may_have_arrived is may_have_arrived
    assert caught.value.sentence.startswith("The hotel ")


async def test_that_an_untrusted_certificate_is_told() -> None:
    error = httpx.ConnectError("no")
    error.__cause__ = ssl.SSLCertVerificationError("self-signed")
    with pytest.raises(Unreachable) as caught:
        await transport(raising(error)).get(Order, PATH)
    assert caught.value.sentence == "The hotel's certificate cannot be trusted."


@pytest.mark.parametrize("status", [200, 511, 407])
async def test_that_a_sign_in_page_of_the_wifi_settles_nothing(status: int) -> None:
    def portal(request: httpx.Request) -> httpx.Response:
        return httpx.Response(status, html="<h1>Welcome to Grand Wi-Fi</h1>")

    with pytest.raises(Unreachable) as caught:
        await transport(portal).post(Order, PATH, body={}, key="k")
    assert caught.value.may_have_arrived


@pytest.mark.parametrize("answer", [{"id": 5}, [], 7, {**ORDER, "created_at": "noon"}])
async def test_that_an_answer_of_another_shape_is_garbled(answer: object) -> None:
    with pytest.raises(Garbled):
        await transport(Recorded(answer)).get(Order, PATH)


async def test_that_large_answers_are_read_away_from_the_loop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    threads: list[threading.Thread] = []
    original = module.decode

    def decode(kind: type[object], data: bytes | str) -> object:
        threads.append(threading.current_thread())
        return original(kind, data)

    monkeypatch.setattr(module, "decode", decode)
    items = tuple(ORDER for _ in range(1_000))
    assert len(await transport(Recorded(items)).get(tuple[Order, ...], PATH)) == 1_000
    await transport(Recorded(ORDER)).get(Order, PATH)
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()


async def test_that_an_unchanged_resource_is_asked_for_by_its_tag() -> None:
    def handle(request: httpx.Request) -> httpx.Response:
        if request.headers.get("if-none-match") == '"7"':
            return httpx.Response(304)
        return httpx.Response(200, json={"streams": {"kitchen": 7}}, headers={"etag": '"7"'})

    door = transport(handle)
    first = Question(method="GET", path=PATH)
    assert await door.ask_if_changed(Heads, first) == (Heads(streams={"kitchen": 7}), '"7"')
    again = Question(method="GET", path=PATH, etag='"7"')
    assert await door.ask_if_changed(Heads, again) == (None, '"7"')


async def test_that_the_clock_is_learned_from_the_date_and_better_from_an_answer() -> None:
    offsets: list[timedelta] = []
    at = datetime.now(UTC) + timedelta(hours=1)
    date = (at - timedelta(seconds=2)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    hotel = Recorded({"streams": {}, "at": at.isoformat()}, date=date)
    await transport(hotel, tell_offset=offsets.append).get(Heads, PATH)
    assert len(offsets) == 2
    assert abs(offsets[-1] - timedelta(hours=1)) < timedelta(seconds=60)
    assert offsets[-1] > offsets[0]


async def test_that_first_requests_at_once_share_one_client() -> None:
    hotel = Recorded(ORDER)
    door = transport(hotel)
    await asyncio.gather(*(door.get(Order, PATH) for _ in range(5)))
    client = door._client
    assert client is not None
    await door.aclose()
    assert client.is_closed
    await door.aclose()


def test_that_the_blocking_door_posts_a_form_with_the_token() -> None:
    hotel = Recorded(ORDER)
    door = BlockingTransport(ORIGIN, token=TOKEN, wire=httpx.MockTransport(hotel))
    assert door.post_form(Order, PATH, {"socket_id": "1.2"}).id == "5"
    assert hotel.request.content == b"socket_id=1.2"
    assert hotel.request.headers["authorization"] == f"Token {TOKEN}"


def test_that_the_blocking_door_raises_the_same_errors() -> None:
    refusing = httpx.MockTransport(Recorded({"detail": "No."}, status=403))
    with pytest.raises(Forbidden):
        BlockingTransport(ORIGIN, token=TOKEN, wire=refusing).post_form(Order, PATH, {})
    cut = httpx.MockTransport(raising(httpx.ReadTimeout("slow")))
    with pytest.raises(Unreachable):
        BlockingTransport(ORIGIN, token=TOKEN, wire=cut).post_form(Order, PATH, {})


def test_that_every_error_of_the_tree_is_an_api_error() -> None:
    kinds = [Unreachable, ServerTrouble, Garbled, Refused, Unauthorised, Forbidden, Conflict]
    assert all(issubclass(kind, ApiError) for kind in [*kinds, Expired])
