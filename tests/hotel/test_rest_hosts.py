"""Whatever a request calls the hotel, nothing but a name comes back."""

import socket

import pytest
from hotel_process import Hotel

from hotel.web.hosts import is_sane


def _ask(hotel: Hotel, *hosts: bytes) -> bytes:
    pusher = hotel.process.ready["pusher"]
    lines = [f"GET {hotel.own('capabilities/')} HTTP/1.1".encode(), b"Connection: close"]
    lines += [b"Host: " + host for host in hosts]
    with socket.create_connection((pusher["host"], pusher["port"]), timeout=10) as line:
        line.sendall(b"\r\n".join(lines) + b"\r\n\r\n")
        return b"".join(iter(lambda: line.recv(65536), b""))


@pytest.mark.parametrize(
    "host",
    [b"<script>", b"a b", b"evil.example/path?", b"x:99999", b"x:0", b"x:y", b"user@evil.example",
     b"", b"[::1", b"a" * 300, b"-x"],
)  # fmt: skip
def test_that_a_host_that_is_no_name_is_not_repeated(hotel: Hotel, host: bytes) -> None:
    assert not is_sane(host)
    answer = _ask(hotel, host)
    assert answer.startswith((b"HTTP/1.1 200", b"HTTP/1.1 400")), answer
    assert b'"host":"127.0.0.1"' in answer or b"HTTP/1.1 400" in answer


@pytest.mark.parametrize(
    "host", [b"hotel.example", b"hotel.example:8443", b"10.0.0.5:80", b"[::1]:8080", b"my_hotel"]
)
def test_that_a_name_is_repeated(hotel: Hotel, host: bytes) -> None:
    assert is_sane(host)
    name = host.rpartition(b":")[0] if host[-1:].isdigit() and b":" in host else host
    assert b'"host":"' + name.strip(b"[]") in _ask(hotel, host)


def test_that_two_hosts_are_not_chosen_from(hotel: Hotel) -> None:
    answer = _ask(hotel, b"one.example", b"two.example")
    assert b".example" not in answer


def test_that_links_to_pages_hold_no_host_that_is_no_name(hotel: Hotel) -> None:
    for _ in range(2):
        hotel.order()
    path = hotel.services("orders/")
    nasty = {"Host": "<script>"}
    told = hotel.staff("desk").get(path, params={"page_size": 1}, headers=nasty)
    assert told.status_code == 200
    assert told.json()["next"].startswith(hotel.process.url)


def test_that_nobody_keeps_the_capabilities(hotel: Hotel) -> None:
    answer = hotel.client().get(hotel.own("capabilities/"))
    assert answer.headers["Cache-Control"] == "no-store"
