"""What managers are told: connected consoles and periodic work, with our endpoint or another."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hotel_process import Hotel, HotelProcess, founded_in, running
from listener import listening

EVERY_TASK = {
    "Tidy up",
    "Tidy the outbox",
    "Clean up devices",
    "Sweep up files without a message",
    "Purge what guests wrote who left",
    "Watch for orders nobody hears of",
    "Warn of breaks and overtime",
    "Tell porters how many orders wait",
}
NASTY = "<script>alert('x')</script>"


@pytest.fixture
def hosted_hotel(tmp_path: Path) -> Iterator[Hotel]:
    """A hotel whose events go through a Pusher host that is not there."""
    folder = tmp_path / "hosted"
    folder.mkdir()
    pusher = {
        "pusher_host": "127.0.0.1",
        "pusher_port": "1",
        "pusher_tls": "false",
        "pusher_app_id": "1",
        "pusher_key": "key",
        "pusher_secret": "secret",
        "channel_security": "prefix",
    }
    with running(folder, **pusher) as process, founded_in(process) as founded:
        yield founded


def state(hotel: Hotel) -> dict[str, Any]:
    answer = hotel.staff("manager").get(hotel.own("admin/"))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def consoles(hotel: Hotel) -> list[dict[str, Any]]:
    return list(state(hotel)["consoles"])


def until_seen(hotel: Hotel, count: int) -> list[dict[str, Any]]:
    deadline = time.monotonic() + 60
    while len(found := consoles(hotel)) != count:
        assert time.monotonic() < deadline, found
        time.sleep(0.02)
    return found


def ask(client: httpx.Client, hotel: Hotel, streams: str, **headers: str) -> None:
    told = {f"X-{name.capitalize()}": quote(word) for name, word in headers.items()}
    answer = client.get(hotel.own("sync/heads/"), params={"streams": streams}, headers=told)
    assert answer.status_code == 200, answer.text


def let_time_pass(hotel: Hotel, span: timedelta) -> None:
    past = datetime.now(UTC) - span
    hotel.process.ask("UPDATE console_sightings SET seen_at = :past, since = :past", past=past)


def test_that_a_console_that_asks_is_told_with_its_pc_and_screen(hotel: Hotel) -> None:
    ask(hotel.staff("cook"), hotel, "kitchen", console="Küche 1", station="kitchen")
    (console,) = until_seen(hotel, 1)
    assert console["seen_s"] <= 5
    del console["seen_s"], console["since"]
    assert console == {
        "who": "Maria Conti",
        "pc": "Küche 1",
        "station": "kitchen",
        "streams": ["kitchen"],
        "has_socket": False,
    }


def test_that_every_sign_in_is_a_console_of_its_own(hotel: Hotel, other_hotel: Hotel) -> None:
    for token in (hotel.sign_in("desk"), hotel.sign_in("desk")):
        ask(hotel.client(token), hotel, "desk,staff")
    ask(other_hotel.staff("cook"), other_hotel, "kitchen")
    assert [one["who"] for one in until_seen(hotel, 2)] == ["Rita Walsh"] * 2
    assert [one["streams"] for one in consoles(hotel)] == [["desk", "staff"]] * 2
    until_seen(other_hotel, 1)


def test_that_a_console_without_a_socket_is_gone_after_a_few_questions(hotel: Hotel) -> None:
    ask(hotel.staff("cook"), hotel, "kitchen")
    until_seen(hotel, 1)
    let_time_pass(hotel, timedelta(seconds=12))
    assert consoles(hotel)[0]["seen_s"] >= 12
    let_time_pass(hotel, timedelta(seconds=17))
    assert consoles(hotel) == []


def test_that_an_open_socket_keeps_a_console_until_it_is_cut(hotel: Hotel) -> None:
    cook = hotel.staff("cook")
    ask(cook, hotel, "kitchen")
    until_seen(hotel, 1)
    with listening(hotel, cook, f"{hotel.slug}-live-kitchen"):
        let_time_pass(hotel, timedelta(seconds=40))
        assert [one["has_socket"] for one in consoles(hotel)] == [True]
    until_seen(hotel, 0)


def test_that_another_hosts_sockets_are_not_guessed(hosted_hotel: Hotel) -> None:
    ask(hosted_hotel.staff("cook"), hosted_hotel, "kitchen")
    assert [one["has_socket"] for one in until_seen(hosted_hotel, 1)] == [None]
    let_time_pass(hosted_hotel, timedelta(seconds=40))
    assert len(consoles(hosted_hotel)) == 1
    let_time_pass(hosted_hotel, timedelta(seconds=50))
    assert consoles(hosted_hotel) == []


def test_that_what_a_console_says_of_itself_is_escaped_and_bounded(hotel: Hotel) -> None:
    ask(hotel.staff("cook"), hotel, "kitchen", console=NASTY + "x" * 300, station="moon")
    (console,) = until_seen(hotel, 1)
    assert console["pc"] == (NASTY + "x" * 300)[:60]
    assert console["station"] is None
    page = hotel.staff("manager").get(f"/admin/{hotel.slug}/").text
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    ask(hotel.staff("cook"), hotel, "kitchen", console="two\nlines")
    deadline = time.monotonic() + 60
    while consoles(hotel)[0]["pc"] is not None:
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_that_periodic_work_is_told_with_its_last_result(hotel: Hotel) -> None:
    deadline = time.monotonic() + 60
    while not (ended := ended_tasks(hotel)).keys() >= EVERY_TASK:
        assert time.monotonic() < deadline, ended
        time.sleep(0.05)
    page = hotel.staff("manager").get(f"/admin/{hotel.slug}/").text
    assert "Periodic work" in page
    for name in EVERY_TASK:
        assert name in page
        assert ended[name]["ok"]
        assert ended[name]["next_at"] > ended[name]["finished_at"]
    tidying = ended["Tidy up"]["result"]
    assert tidying.startswith("Forgot ")
    assert tidying in page


def ended_tasks(hotel: Hotel) -> dict[str, dict[str, Any]]:
    return {task["name"]: task for task in state(hotel)["tasks"] if task["result"]}


def test_that_only_managers_are_told(hotel: Hotel, other_hotel: Hotel) -> None:
    assert hotel.staff("desk").get(hotel.own("admin/")).status_code == 403
    assert hotel.guest("101").get(hotel.own("admin/")).status_code == 403
    assert other_hotel.staff("manager").get(hotel.own("admin/")).status_code == 404
    assert hotel.client().get(hotel.own("admin/")).status_code == 401


def test_that_the_log_names_no_console(hotel: Hotel, hotel_process: HotelProcess) -> None:
    ask(hotel.staff("cook"), hotel, "kitchen", console="Swordfish PC")
    until_seen(hotel, 1)
    assert "Swordfish" not in hotel_process.log
