"""The guards of tests/guards.py, seen failing."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
CARELESS = """
import logging, os

def test_environment():
    os.environ["LEFT_OVER"] = "1"

def test_warning():
    logging.getLogger("hotel.orders").warning("lost %s", 7)

def test_warning_that_is_read(caplog):
    logging.getLogger("hotel.orders").warning("expected")
    assert caplog.messages == ["expected"]
"""


def test_that_connecting_to_another_machine_is_refused() -> None:
    with socket.socket() as door, pytest.raises(AssertionError, match=r"192\.0\.2\.1"):
        door.connect(("192.0.2.1", 80))


def test_that_looking_up_another_machine_is_refused() -> None:
    with pytest.raises(AssertionError, match="example"):
        socket.getaddrinfo("example.org", 80)


def test_that_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_that_left_overs_and_warnings_fail_a_test(tmp_path: Path) -> None:
    careless = tmp_path / "test_careless.py"
    careless.write_text(CARELESS, encoding="utf-8")
    plugins = ("-p", "no:cacheprovider", "-p", "guards")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *plugins, str(careless)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TESTS)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "the test left the environment changed" in run.stdout
    assert "hotel.orders: lost 7" in run.stdout
    assert "3 passed, 2 errors" in run.stdout
