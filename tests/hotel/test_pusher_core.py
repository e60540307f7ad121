"""The protocol core by itself: what time, rates and limits bring, under a clock of our own."""

import json
from typing import Any

import msgspec
import pytest

from hotel.realtime.actions import Action, Ask, Close, Send
from hotel.realtime.core import Core, Published
from hotel.realtime.policy import Policy
from hotel.realtime.signing import App

APP = App("1840", "key", "secret")


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def core(clock: Clock) -> Core:
    return Core(APP, Policy(strict=False), clock)


@pytest.fixture
def strict(clock: Clock) -> Core:
    return Core(APP, Policy(strict=True), clock)


def connect(core: Core) -> str:
    return core.opened()[0]


def tell(core: Core, socket_id: str, event: str, data: object, **more: object) -> list[Action]:
    return core.received(socket_id, json.dumps({"event": event, "data": data, **more}))


def frame_of(action: Action) -> dict[str, Any]:
    assert isinstance(action, Send)
    frame: dict[str, Any] = json.loads(action.frame)
    return frame


def join(core: Core, socket_id: str, channel: str, user_id: object = None) -> list[Action]:
    data = None if user_id is None else json.dumps({"user_id": user_id, "user_info": {"n": 1}})
    auth = APP.channel_auth(socket_id, channel, data)
    return tell(
        core, socket_id, "pusher:subscribe",
        {"channel": channel, "auth": auth, "channel_data": data},
    )  # fmt: skip


def test_that_the_greeting_is_encoded_twice(core: Core) -> None:
    socket_id, (greeting,) = core.opened()
    frame = frame_of(greeting)
    assert frame["event"] == "pusher:connection_established"
    assert json.loads(frame["data"]) == {"socket_id": socket_id, "activity_timeout": 120}


def test_that_a_silent_socket_is_pinged_and_then_closed(core: Core, clock: Clock) -> None:
    connect(core)
    clock.now += 119
    assert core.tick() == []
    clock.now += 1
    (ping,) = core.tick()
    assert frame_of(ping)["event"] == "pusher:ping"
    clock.now += 29
    assert core.tick() == []
    clock.now += 1
    (closing,) = core.tick()
    assert isinstance(closing, Close)
    assert closing.code == 4201


def test_that_any_frame_answers_a_ping(core: Core, clock: Clock) -> None:
    socket_id = connect(core)
    clock.now += 120
    core.tick()
    tell(core, socket_id, "pusher:pong", {})
    clock.now += 60
    assert core.tick() == []


def test_that_strict_sockets_must_show_something_within_ten_seconds(
    strict: Core, clock: Clock
) -> None:
    connect(strict)
    signed = connect(strict)
    join(strict, signed, "grand-hotel-live-kitchen")
    clock.now += 10
    (closing,) = strict.tick()
    assert isinstance(closing, Close)
    assert closing.code == 4009
    assert closing.socket_id != signed


def test_that_strict_asks_about_a_signed_in_user(strict: Core) -> None:
    socket_id = connect(strict)
    user = '{"id":"staff-5"}'
    auth = APP.user_auth(socket_id, user)
    tell(strict, socket_id, "pusher:signin", {"auth": auth, "user_data": user})
    asked = tell(strict, socket_id, "pusher:subscribe", {"channel": "grand-hotel-live-kitchen"})
    assert asked == [Ask(socket_id, "staff-5", "grand-hotel-live-kitchen")]
    (refused,) = strict.decided(socket_id, "grand-hotel-live-kitchen", allowed=False)
    assert frame_of(refused)["data"]["status"] == 403
    assert strict.state.followers("grand-hotel-live-kitchen") == []


def test_that_a_late_decision_about_a_given_up_channel_changes_nothing(strict: Core) -> None:
    socket_id = connect(strict)
    user = '{"id":"staff-5"}'
    auth = APP.user_auth(socket_id, user)
    tell(strict, socket_id, "pusher:signin", {"auth": auth, "user_data": user})
    tell(strict, socket_id, "pusher:subscribe", {"channel": "a"})
    tell(strict, socket_id, "pusher:unsubscribe", {"channel": "a"})
    assert strict.decided(socket_id, "a", allowed=True) == []
    assert strict.state.followers("a") == []


def test_that_presence_tells_a_user_once_over_two_connections(core: Core) -> None:
    watcher, first, second = connect(core), connect(core), connect(core)
    join(core, watcher, "presence-desk", "w")
    came = join(core, first, "presence-desk", 7)
    assert frame_of(came[1]) == {
        "event": "pusher_internal:member_added", "channel": "presence-desk",
        "data": '{"user_id":"7","user_info":{"n": 1}}',
    }  # fmt: skip
    assert len(join(core, second, "presence-desk", 7)) == 1
    assert core.closed(first) == []
    (gone,) = core.closed(second)
    assert frame_of(gone)["data"] == '{"user_id":"7"}'


def test_that_presence_greets_with_everybody_there(core: Core) -> None:
    one, two = connect(core), connect(core)
    join(core, one, "presence-desk", "a")
    succeeded = frame_of(join(core, two, "presence-desk", "b")[0])
    assert json.loads(succeeded["data"]) == {
        "presence": {"ids": ["a", "b"], "hash": {"a": {"n": 1}, "b": {"n": 1}}, "count": 2}
    }


def test_that_a_presence_channel_holds_a_hundred_members(core: Core) -> None:
    for number in range(100):
        join(core, connect(core), "presence-desk", number)
    late = connect(core)
    (refused,) = join(core, late, "presence-desk", "late")
    assert frame_of(refused)["data"]["type"] == "LimitReached"
    (again,) = join(core, late, "presence-desk", 99)
    assert frame_of(again)["event"] == "pusher_internal:subscription_succeeded"


@pytest.mark.parametrize("data", ["", "[]", "{}", '{"user_id":""}', '{"user_id":null}', "{"])
def test_that_presence_data_without_a_user_is_refused(core: Core, data: str) -> None:
    socket_id = connect(core)
    auth = APP.channel_auth(socket_id, "presence-desk", data)
    request = {"channel": "presence-desk", "auth": auth, "channel_data": data}
    (refused,) = tell(core, socket_id, "pusher:subscribe", request)
    assert frame_of(refused)["data"]["status"] == 401


def test_that_the_eleventh_client_event_in_a_second_is_refused(core: Core, clock: Clock) -> None:
    sender, other = connect(core), connect(core)
    for each in (sender, other):
        join(core, each, "private-desk")
    for _ in range(10):
        (passed,) = tell(core, sender, "client-typing", {"x": 1}, channel="private-desk")
        assert isinstance(passed, Send)
        assert passed.socket_ids == [other]
    (refused,) = tell(core, sender, "client-typing", {}, channel="private-desk")
    assert frame_of(refused)["data"]["code"] == 4301
    clock.now += 1
    (passed,) = tell(core, sender, "client-typing", {}, channel="private-desk")
    assert frame_of(passed)["event"] == "client-typing"


def test_that_client_events_on_presence_channels_tell_whose_they_are(core: Core) -> None:
    sender, other = connect(core), connect(core)
    join(core, sender, "presence-desk", 7)
    join(core, other, "presence-desk", 8)
    (passed,) = tell(core, sender, "client-typing", {"x": [1]}, channel="presence-desk")
    assert frame_of(passed) == {
        "event": "client-typing", "channel": "presence-desk", "data": {"x": [1]}, "user_id": "7",
    }  # fmt: skip


@pytest.mark.parametrize("channel", ["public", "private-other", "private-encrypted-x"])
def test_that_client_events_are_kept_off_other_channels(core: Core, channel: str) -> None:
    sender, other = connect(core), connect(core)
    for each in (sender, other):
        join(core, each, "public")
        join(core, each, "private-encrypted-x")
    join(core, other, "private-other")
    (refused,) = tell(core, sender, "client-typing", {}, channel=channel)
    assert frame_of(refused)["event"] == "pusher:error"


def test_that_the_hundred_and_first_channel_is_refused(core: Core) -> None:
    socket_id = connect(core)
    for number in range(100):
        tell(core, socket_id, "pusher:subscribe", {"channel": f"c{number}"})
    (refused,) = tell(core, socket_id, "pusher:subscribe", {"channel": "c100"})
    assert frame_of(refused)["data"]["type"] == "LimitReached"
    (again,) = tell(core, socket_id, "pusher:subscribe", {"channel": "c7"})
    assert frame_of(again)["event"] == "pusher_internal:subscription_succeeded"


@pytest.mark.parametrize(
    "text",
    ["", "nonsense", "[]", "7", '"x"', "{}", '{"event":7}', '{"event":"pusher:subscribe"}',
     '{"event":"pusher:subscribe","data":"x"}', '{"event":"pusher:signin","data":{}}',
     '{"event":"x","data":' + "[" * 5000 + "]" * 5000 + "}", b"\xff\xfe"],
)  # fmt: skip
def test_that_nonsense_is_answered_and_survived(core: Core, text: str | bytes) -> None:
    socket_id = connect(core)
    (answer,) = core.received(socket_id, text)
    assert frame_of(answer)["event"] == "pusher:error"
    assert isinstance(tell(core, socket_id, "pusher:ping", {})[0], Send)


@pytest.mark.parametrize("name", ["", "a b", "ü", "x" * 201, "a/b", "#x", "a\n"])
def test_that_impossible_channel_names_are_refused(core: Core, name: str) -> None:
    socket_id = connect(core)
    (refused,) = tell(core, socket_id, "pusher:subscribe", {"channel": name})
    assert frame_of(refused)["event"] == "pusher:subscription_error"


def test_that_only_the_user_follows_the_users_own_channel(core: Core) -> None:
    mine, other = connect(core), connect(core)
    user = '{"id":"12345"}'
    for socket_id in (mine, other):
        request = {"channel": "#server-to-user-12345"}
        (refused,) = tell(core, socket_id, "pusher:subscribe", request)
        assert frame_of(refused)["data"]["status"] == 401
    auth = APP.user_auth(mine, user)
    (welcome,) = tell(core, mine, "pusher:signin", {"auth": auth, "user_data": user})
    assert json.loads(frame_of(welcome)["data"]) == {"user_data": user}
    (sent,) = core.publish(Published("hello", ("#server-to-user-12345",), "x"))
    assert isinstance(sent, Send)
    assert sent.socket_ids == [mine]


def test_that_a_forged_sign_in_is_closed_with_4009(core: Core) -> None:
    socket_id = connect(core)
    forged = {"auth": f"{APP.key}:{'0' * 64}", "user_data": '{"id":"1"}'}
    error, closing = tell(core, socket_id, "pusher:signin", forged)
    assert frame_of(error)["data"]["code"] == 4009
    assert isinstance(closing, Close)
    assert closing.code == 4009


def test_that_a_cache_channel_gives_its_latest_event_for_half_an_hour(
    core: Core, clock: Clock
) -> None:
    first, second, third = connect(core), connect(core), connect(core)
    missed = tell(core, first, "pusher:subscribe", {"channel": "cache-menu"})
    assert frame_of(missed[1])["event"] == "pusher:cache_miss"
    core.publish(Published("sold-out", ("cache-menu",), "soup"))
    given = tell(core, second, "pusher:subscribe", {"channel": "cache-menu"})
    assert frame_of(given[1]) == {"event": "sold-out", "channel": "cache-menu", "data": "soup"}
    clock.now += 1801
    missed = tell(core, third, "pusher:subscribe", {"channel": "cache-menu"})
    assert frame_of(missed[1])["event"] == "pusher:cache_miss"


def test_that_empty_channels_and_users_are_forgotten(core: Core) -> None:
    for _ in range(3):
        socket_id = connect(core)
        user = '{"id":"1"}'
        auth = APP.user_auth(socket_id, user)
        tell(core, socket_id, "pusher:signin", {"auth": auth, "user_data": user})
        join(core, socket_id, "presence-desk", 1)
        core.closed(socket_id)
    assert core.state.occupied() == []
    assert core.state.connections == {}
    assert core.state.sockets_of("1") == []


def test_that_event_data_passes_byte_for_byte(core: Core) -> None:
    socket_id = connect(core)
    tell(core, socket_id, "pusher:subscribe", {"channel": "a"})
    data = 'plain "text" \u00e9 \U0001f373 <b>'
    (sent,) = core.publish(Published("e", ("a",), data))
    assert frame_of(sent)["data"] == data
    assert msgspec.json.decode(sent.frame) == frame_of(sent)  # type: ignore[union-attr]
