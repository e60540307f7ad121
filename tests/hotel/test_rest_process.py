"""The hotel as a process: starting, being told to stop, being killed, and what it logs."""

import json
import os
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hotel_database import sqlite_only
from hotel_process import PIN, ROOT, Hotel, HotelProcess, founded_in, running
from listener import listening


@pytest.fixture
def own_process(tmp_path: Path) -> Iterator[HotelProcess]:
    """A process this test may end."""
    with running(tmp_path) as process:
        yield process


@pytest.fixture
def hotel(own_process: HotelProcess) -> Iterator[Hotel]:
    """A hotel in a process this test may end."""
    with founded_in(own_process) as founded:
        yield founded


def test_that_the_ready_file_tells_where_everything_is(own_process: HotelProcess) -> None:
    ready = own_process.ready
    assert set(ready) == {"url", "hotel", "pusher"}
    assert ready["hotel"] is None
    assert set(ready["pusher"]) == {"app_id", "key", "host", "port", "tls"}
    assert ready["url"] == f"http://127.0.0.1:{ready['pusher']['port']}"
    assert ready["pusher"]["tls"] is False


def test_that_a_kill_loses_nothing_and_the_next_start_goes_on(
    own_process: HotelProcess, hotel: Hotel
) -> None:
    hotel.clock_in("cook")
    placed = hotel.order("Tomato Soup")
    key = {"Idempotency-Key": "before the kill"}
    wish, path = hotel.wish("Tomato Soup"), hotel.services("orders/")
    before = hotel.staff("desk").post(path, json=wish, headers=key)
    pusher = own_process.ready["pusher"]
    own_process.kill()
    own_process.start()
    assert own_process.ready["pusher"] == pusher
    assert own_process.ready["hotel"] == hotel.slug
    again = hotel.staff("desk").post(path, json=wish, headers=key)
    assert again.content == before.content
    listed = hotel.staff("desk").get(path).json()["results"]
    assert [order["id"] for order in listed] == [placed["id"], before.json()["id"]]
    channel = f"{hotel.slug}-live-kitchen"
    with listening(hotel, hotel.staff("cook"), channel) as listener:
        last = hotel.order("Tomato Soup")
        while listener.hear(1)[0][2]["id"] != str(last["id"]):
            pass


@pytest.mark.parametrize("ending", ["stop", "hang_up"])
def test_that_it_ends_cleanly_with_sockets_open(
    own_process: HotelProcess, hotel: Hotel, ending: str
) -> None:
    with listening(hotel, hotel.staff("cook"), f"{hotel.slug}-live-kitchen"):
        assert getattr(own_process, ending)() == 0
    assert "ERROR" not in own_process.log
    assert "Traceback" not in own_process.log


def test_that_sockets_are_sent_away_with_a_word_before_the_end(
    own_process: HotelProcess, hotel: Hotel
) -> None:
    with listening(hotel, hotel.staff("cook"), f"{hotel.slug}-live-kitchen") as listener:
        own_process.stop()
        with pytest.raises(Exception, match="4200"):
            listener.receive()


def test_that_no_secret_and_no_guests_word_reaches_the_log(
    own_process: HotelProcess, hotel: Hotel
) -> None:
    token = hotel.sign_in("desk")
    wish = hotel.wish("Tomato Soup", allergies=["peanut-oil"])
    wish["items"][0]["notes"] = "surprise for Grace"
    hotel.client(token).post(hotel.services("orders/"), json=wish)
    hotel.client(token).post(hotel.services("orders/"), content=b'{"room_number": "surprise"')
    hotel.client(token).post("/api/staff/save-fcm-token/", json={"fcm_token": "my-device"})
    hotel.guest("101", PIN)
    hotel.client().get(f"/api/staff/{hotel.slug}/me/?token={token}")
    own_process.stop()
    for secret in (token, "surprise", "peanut", "my-device", "correct horse", PIN, "Grace"):
        assert secret not in own_process.log


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
def test_that_the_ready_file_is_for_its_owner(own_process: HotelProcess, tmp_path: Path) -> None:
    assert stat.S_IMODE((tmp_path / "ready.json").stat().st_mode) == 0o600
    assert not list(tmp_path.glob(".ready*"))


def _fails_with(tmp_path: Path, *words: str, **settings: str) -> str:
    environment = os.environ | {f"HOTEL_{name.upper()}": v for name, v in settings.items()}
    command = [sys.executable, "-m", "hotel", "serve", *words]
    command += ["--database", f"sqlite:///{tmp_path / 'none.db'}"]
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=30, check=False
    )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    return ended.stderr


def test_that_a_host_elsewhere_needs_an_explicit_security(tmp_path: Path) -> None:
    elsewhere = {"pusher_host": "api-eu.pusher.com"}
    keys = {"pusher_app_id": "1", "pusher_key": "k", "pusher_secret": "s"}
    assert "pusher_secret are needed" in _fails_with(tmp_path, **elsewhere)
    assert "channel_security to prefix or open" in _fails_with(tmp_path, **elsewhere, **keys)
    strict = {"channel_security": "strict"}
    assert "prefix or open" in _fails_with(tmp_path, **elsewhere, **keys, **strict)


def test_that_a_taken_port_is_told_in_a_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert "in use" in _fails_with(tmp_path, "--port", port)


@sqlite_only
def test_that_a_hotel_is_founded_from_a_file(tmp_path: Path) -> None:
    plan = tmp_path / "hotel.json"
    plan.write_text(json.dumps({"slug": "seaview", "name": "Sea View"}), encoding="utf-8")
    command = [sys.executable, "-m", "hotel", "init", str(plan)]
    command += ["--database", f"sqlite:///{tmp_path / 'hotel.db'}"]
    first = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=True
    )
    assert json.loads(first.stdout) == {"slug": "seaview", "name": "Sea View"}
    again = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )
    assert again.returncode == 2
    assert again.stderr.strip() == "There is a hotel called seaview already."
    with running(tmp_path) as process:
        assert process.ready["hotel"] == "seaview"


def test_that_events_go_to_another_host_when_one_is_configured(tmp_path: Path) -> None:
    keys = {"pusher_app_id": "77", "pusher_key": "the-key", "pusher_secret": "the-secret"}
    with running(_folder(tmp_path, "elsewhere"), channel_security="open", **keys) as elsewhere:
        pusher = elsewhere.ready["pusher"]
        at = {"pusher_host": pusher["host"], "pusher_port": str(pusher["port"])}
        more = {"channel_security": "prefix", "pusher_tls": "false"}
        with (
            running(_folder(tmp_path, "hotel"), **keys, **at, **more) as process,
            founded_in(process) as hotel,
        ):
            assert process.ready["pusher"] == pusher
            told = hotel.client().get(hotel.own("capabilities/")).json()
            assert (told["channel_security"], told["pusher"]["port"]) == ("prefix", pusher["port"])
            channel = f"private-{hotel.slug}-live-kitchen"
            with listening(hotel, hotel.staff("cook"), channel) as listener:
                order = hotel.order("Tomato Soup")
                ((heard_on, event, data),) = listener.hear(1)
            assert (heard_on, event, data["id"]) == (channel, "changed", str(order["id"]))


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder
