"""The HTTP API: what publishers may ask, how it must be signed, and what is refused."""

import asyncio
import hashlib
import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from pusher.errors import PusherBadAuth, PusherBadRequest, PusherBadStatus
from pusher_house import APP, House, open_house

from hotel.outbound.publisher import Host, Publisher
from hotel.realtime.actions import Send
from hotel.realtime.core import Core
from hotel.realtime.door import RealtimeDoor
from hotel.realtime.http_api import HttpApi, Reply, Request
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App

NOW = 1_764_500_000


@pytest.fixture
def core() -> Core:
    return Core(APP, Policy(strict=False), time.monotonic)


@pytest.fixture
def api(core: Core) -> HttpApi:
    return HttpApi(core, lambda: NOW)


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    with open_house(Policy(strict=False)) as house:
        yield house


def signed(method: str, path: str, body: object = None, *, app: App = APP, **query: str) -> Request:
    raw = b"" if body is None else json.dumps(body).encode()
    asked = {
        "auth_key": app.key,
        "auth_timestamp": str(NOW),
        "auth_version": "1.0",
        **({"body_md5": hashlib.md5(raw).hexdigest()} if raw else {}),
        **query,
    }
    signature = app.request_signature(method, path, asked.items())
    return Request(method, path, urlencode({**asked, "auth_signature": signature}), raw)


def post(api: HttpApi, body: object, path: str = "events") -> Reply:
    return api.answer(signed("POST", f"/apps/{APP.app_id}/{path}", body))


def follow(core: Core, channel: str, user_id: str | None = None) -> str:
    socket_id, _ = core.opened()
    data = None if user_id is None else json.dumps({"user_id": user_id})
    request = {"channel": channel, "auth": APP.channel_auth(socket_id, channel, data)}
    frame = {"event": "pusher:subscribe", "data": request | {"channel_data": data}}
    core.received(socket_id, json.dumps(frame))
    return socket_id


def test_that_an_event_goes_to_all_its_channels_once_encoded(core: Core, api: HttpApi) -> None:
    one, two, three = follow(core, "a"), follow(core, "a"), follow(core, "b")
    reply = post(api, {"name": "e", "data": "x", "channels": ["a", "b", "a"]})
    assert (reply.status, reply.body) == (200, "{}")
    to_a, to_b = reply.actions
    assert isinstance(to_a, Send)
    assert isinstance(to_b, Send)
    assert sorted(to_a.socket_ids) == sorted([one, two])
    assert list(to_b.socket_ids) == [three]


def test_that_the_named_socket_is_left_out(core: Core, api: HttpApi) -> None:
    sender, other = follow(core, "a"), follow(core, "a")
    reply = post(api, {"name": "e", "data": "x", "channel": "a", "socket_id": sender})
    (sent,) = reply.actions
    assert isinstance(sent, Send)
    assert sent.socket_ids == [other]


def test_that_info_counts_followers_and_users(core: Core, api: HttpApi) -> None:
    for user in ("1", "1", "2"):
        follow(core, "presence-a", user)
    body = {"name": "e", "data": "x", "channels": ["presence-a", "b"]}
    reply = post(api, body | {"info": "user_count,subscription_count"})
    assert json.loads(reply.body) == {
        "channels": {
            "presence-a": {"subscription_count": 3, "user_count": 2},
            "b": {"subscription_count": 0},
        }
    }


def test_that_a_batch_tells_counts_only_where_asked(core: Core, api: HttpApi) -> None:
    follow(core, "a")
    event = {"name": "e", "data": "x", "channel": "a"}
    reply = post(api, {"batch": [event, event | {"info": "subscription_count"}]}, "batch_events")
    assert json.loads(reply.body) == {"batch": [{}, {"subscription_count": 1}]}
    assert len(reply.actions) == 2
    assert post(api, {"batch": [event]}, "batch_events").body == "{}"


EVENT = {"name": "e", "data": "x", "channel": "a"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (EVENT | {"data": "x" * 10_240}, 200),
        (EVENT | {"data": "x" * 10_241}, 413),
        (EVENT | {"data": "é" * 5_121}, 413),
        (EVENT | {"data": {"not": "text"}}, 400),
        (EVENT | {"name": ""}, 400),
        (EVENT | {"name": "x" * 201}, 400),
        (EVENT | {"name": "pusher:forged"}, 400),
        (EVENT | {"channel": "a b"}, 400),
        (EVENT | {"channel": "x" * 201}, 400),
        (EVENT | {"socket_id": "nonsense"}, 400),
        (EVENT | {"info": "secrets"}, 400),
        ({"name": "e", "data": "x"}, 400),
        ({"name": "e", "data": "x", "channels": []}, 400),
        ({"name": "e", "data": "x", "channels": [f"c{n}" for n in range(100)]}, 200),
        ({"name": "e", "data": "x", "channels": [f"c{n}" for n in range(101)]}, 400),
        ({"name": "e", "data": "x", "channels": ["private-encrypted-a", "b"]}, 400),
        ({"channel": "a", "data": "x"}, 400),
        ([], 400),
    ],
)
def test_that_events_are_checked(api: HttpApi, body: object, status: int) -> None:
    reply = post(api, body)
    assert reply.status == status
    assert reply.status == 200 or reply.body


@pytest.mark.parametrize(
    ("batch", "status"),
    [
        ([EVENT] * 10, 200),
        ([EVENT] * 11, 400),
        ([EVENT, EVENT | {"data": "x" * 10_241}], 413),
        ([{"name": "e", "data": "x"}], 400),
    ],
)
def test_that_one_bad_event_keeps_the_whole_batch_back(
    core: Core, api: HttpApi, batch: list[object], status: int
) -> None:
    follow(core, "a")
    reply = post(api, {"batch": batch}, "batch_events")
    assert reply.status == status
    assert bool(reply.actions) == (status == 200)


def _without(request: Request, name: str) -> Request:
    kept = [pair for pair in request.query.split("&") if not pair.startswith(f"{name}=")]
    return Request(request.method, request.path, "&".join(kept), request.body)


PATH = f"/apps/{APP.app_id}/events"


@pytest.mark.parametrize(
    "request_",
    [
        signed("POST", PATH, EVENT, auth_timestamp=str(NOW - 601)),
        signed("POST", PATH, EVENT, auth_timestamp=str(NOW + 601)),
        signed("POST", PATH, EVENT, auth_timestamp="now"),
        signed("POST", PATH, EVENT, auth_timestamp="9" * 5000),
        signed("POST", PATH, EVENT, auth_version="2.0"),
        signed("POST", PATH, EVENT, body_md5="0" * 32),
        signed("POST", PATH, EVENT, app=App(APP.app_id, "unknown", APP.secret)),
        signed("POST", PATH, EVENT, app=App(APP.app_id, APP.key, "wrong")),
        Request("POST", PATH, signed("GET", PATH, EVENT).query, json.dumps(EVENT).encode()),
        Request("POST", PATH, signed("POST", "/apps/2/events", EVENT).query, b"{}"),
        _without(signed("POST", PATH, EVENT), "body_md5"),
        _without(signed("POST", PATH, EVENT), "auth_signature"),
        Request("POST", PATH, "", b""),
    ],
)
def test_that_badly_signed_requests_are_unauthorised(
    core: Core, api: HttpApi, request_: Request
) -> None:
    follow(core, "a")
    reply = api.answer(request_)
    assert reply.status == 401
    assert reply.actions == []


@pytest.mark.parametrize("offset", [-600, 600])
def test_that_ten_minutes_of_skew_are_forgiven(api: HttpApi, offset: int) -> None:
    request = signed("POST", PATH, EVENT, auth_timestamp=str(NOW + offset))
    assert api.answer(request).status == 200


def test_that_a_parameter_given_twice_is_refused(api: HttpApi) -> None:
    request = signed("GET", f"/apps/{APP.app_id}/channels")
    twice = Request(request.method, request.path, request.query + "&info=x&info=y", b"")
    assert api.answer(twice).status == 400


@pytest.mark.parametrize(
    ("path", "query", "status"),
    [
        ("channels", {"info": "user_count"}, 400),
        ("channels", {"info": "user_count", "filter_by_prefix": "presence-"}, 200),
        ("channels/a", {"info": "user_count"}, 400),
        ("channels/a", {"info": "subscription_count"}, 200),
        ("channels/a/users", {}, 400),
        ("channels/presence-a/users", {}, 200),
        ("elsewhere", {}, 404),
        ("events", {}, 404),
    ],
)
def test_that_questions_are_checked(
    api: HttpApi, path: str, query: dict[str, str], status: int
) -> None:
    assert api.answer(signed("GET", f"/apps/{APP.app_id}/{path}", **query)).status == status


def test_that_another_app_is_not_found(api: HttpApi) -> None:
    assert api.answer(signed("GET", "/apps/77/channels")).status == 404


def test_that_only_post_and_get_are_known(api: HttpApi) -> None:
    assert api.answer(signed("DELETE", PATH)).status == 405


def test_that_the_official_library_publishes_looks_and_terminates(house: House) -> None:
    publisher: Any = house.publisher()
    one, two = house.connect(), house.connect()
    one.subscribe_signed("presence-desk", '{"user_id":"staff-5"}')
    two.subscribe("orders")
    assert publisher.trigger(["orders", "elsewhere"], "new", {"id": 1}) == {}
    assert two.next()["data"] == '{"id": 1}'
    batch = [
        {"channel": "orders", "name": "b", "data": str(n), "socket_id": one.socket_id}
        for n in range(10)
    ]
    assert publisher.trigger_batch(batch) == {}
    assert [two.next()["data"] for _ in range(10)] == [str(n) for n in range(10)]
    assert publisher.channels_info("presence-", ["user_count"]) == {
        "channels": {"presence-desk": {"user_count": 1}}
    }
    assert publisher.channel_info("orders", ["subscription_count"]) == {
        "occupied": True,
        "subscription_count": 1,
    }
    assert publisher.channel_info("nobody-here") == {"occupied": False}
    assert publisher.users_info("presence-desk") == {"users": [{"id": "staff-5"}]}
    two.sign_in("staff-6")
    publisher.send_to_user("staff-6", "hello", {"x": 1})
    assert two.next()["channel"] == "#server-to-user-staff-6"
    assert publisher.terminate_user_connections("staff-6") == {}
    assert two.close_code() == 4009


def test_that_the_official_library_hears_refusals(house: House) -> None:
    publisher: Any = house.publisher()
    with pytest.raises(PusherBadStatus, match="413"):
        publisher.trigger("orders", "new", "x" * 10_241)
    with pytest.raises(PusherBadRequest):
        publisher.users_info("orders")
    publisher._pusher_client._secret = "wrong"
    with pytest.raises(PusherBadAuth):
        publisher.trigger("orders", "new", "x")


def test_that_the_official_librarys_signatures_open_channels(house: House) -> None:
    publisher: Any = house.publisher()
    wire = house.connect()
    private = publisher.authenticate("private-desk", wire.socket_id)
    assert wire.subscribe("private-desk", auth=private["auth"])["event"].endswith("succeeded")
    presence = publisher.authenticate("presence-desk", wire.socket_id, {"user_id": "9"})
    assert wire.subscribe("presence-desk", **presence)["event"].endswith("succeeded")
    user = publisher.authenticate_user(wire.socket_id, {"id": "9"})
    wire.send("pusher:signin", user)
    assert wire.next()["event"] == "pusher:signin_success"


async def test_that_another_host_is_told_to_send_somebody_away(house: House) -> None:
    wire = await asyncio.to_thread(house.connect)
    await asyncio.to_thread(wire.sign_in, "staff-7")
    host = Host(name="127.0.0.1", port=house.port, tls=False)
    door = RealtimeDoor(app=APP, channel_security="prefix", publisher=Publisher(APP, host))
    await door.send_away("staff-7")
    assert await asyncio.to_thread(wire.close_code) == 4009


async def test_that_a_host_that_does_not_answer_is_only_noted(
    caplog: pytest.LogCaptureFixture,
) -> None:
    nobody = Publisher(APP, Host(name="127.0.0.1", port=9, tls=False))
    door = RealtimeDoor(app=APP, channel_security="prefix", publisher=nobody)
    await door.send_away("staff-7")
    await asyncio.gather(*door._telling)
    assert "may still be open" in caplog.text
