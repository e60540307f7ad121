"""What can be the address of a server, and what happens with one that cannot."""

import asyncio
import socket
import threading
from contextlib import closing

import pytest

from console.api.errors import Unreachable
from console.api.transport import Origin, Transport
from console.views.sign_in.address import problem_with, tidy
from contract.resources.hotels import Capabilities

STRANGE = ["http://[::1", "http://h:abc", "::::", "http://127.0.0.1:99999", "http://127.0.0.1:0"]


@pytest.mark.parametrize(
    "address",
    [
        *STRANGE,
        "hotel.example",
        "ftp://hotel.example",
        "https://",
        "https://a..b",
        "https://" + "a" * 64,
        "https://ho tel",
        "https://ho\ttel",
        "https://ho\\tel",
        "https://me@hotel.example",
        "https://hotel.example?a=b",
    ],
)
def test_that_a_strange_address_gets_a_sentence(address: str) -> None:
    assert problem_with(address).endswith(".")


@pytest.mark.parametrize(
    "address",
    [
        "https://hotel.example",
        "http://127.0.0.1:8000",
        "http://[::1]:8000",
        "https://hôtel.example/console",
        "HTTPS://HOTEL",
    ],
)
def test_that_a_usual_address_is_taken(address: str) -> None:
    assert problem_with(address) == ""


def test_that_an_address_is_tidied() -> None:
    assert tidy(" https://hotel.example/ ") == "https://hotel.example"


@pytest.mark.parametrize("address", STRANGE)
async def test_that_asking_at_a_strange_address_says_nobody_answers(address: str) -> None:
    transport = Transport(Origin(url=address))
    try:
        with pytest.raises(Unreachable):
            await transport.get(Capabilities, "/api/")
    finally:
        await transport.aclose()


def answer_plainly(server: socket.socket) -> None:
    """Answer TLS's first words as a plain HTTP server does."""
    caller, _ = server.accept()
    with caller:
        caller.recv(4096)
        caller.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")


async def test_that_a_secure_address_of_a_plain_port_is_told_apart() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        plain = threading.Thread(target=answer_plainly, args=(server,))
        plain.start()
        transport = Transport(Origin(url=f"https://127.0.0.1:{server.getsockname()[1]}"))
        with pytest.raises(Unreachable) as raised:
            await transport.get(Capabilities, "/api/")
        await transport.aclose()
        await asyncio.to_thread(plain.join)
    assert raised.value.sentence == "This address has no secure connection. Check the port."
