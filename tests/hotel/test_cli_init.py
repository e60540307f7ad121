"""Founding a hotel at the command line: by options, by questions, by a file."""

import contextlib
import json
import os
import select
import signal
import sqlite3
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from command import HARBOUR_INN, MANAGER, MANAGERS_PASSWORD, command, complaint, found, hotel
from hotel_database import sqlite_only
from hotel_process import ROOT, running
from sqlalchemy.exc import OperationalError

from hotel.areas.hotels import founding
from hotel.cli.founding import init
from hotel.problems import ProblemError
from hotel.settings import Settings

pytestmark = sqlite_only

SECRET = {"HOTEL_INIT_PASSWORD": MANAGERS_PASSWORD}


def test_that_options_found_a_hotel_whose_manager_signs_in(tmp_path: Path) -> None:
    done = hotel(tmp_path, *HARBOUR_INN, **SECRET)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"slug": "harbour-inn", "name": "Harbour Inn"}
    with running(tmp_path) as process, httpx.Client(base_url=process.url, timeout=30) as client:
        assert process.ready["hotel"] == "harbour-inn"
        told = client.get("/api/hotels/harbour-inn/capabilities/").json()
        assert (told["time_zone"], told["currency"]) == ("Europe/Dublin", "EUR")
        wish = {"username": MANAGER, "password": MANAGERS_PASSWORD}
        signed_in = client.post("/api/staff/login/", json=wish).json()
    assert (signed_in["role_slug"], signed_in["access_level"]) == ("manager", "super_staff_admin")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("--slug=Harbour Inn", "cannot be called 'Harbour Inn' in addresses"),
        ("--slug=staff", "cannot be called 'staff' in addresses"),
        ("--time-zone=Dublin", "'Dublin' is not a time zone"),
        ("--time-zone=europe/dublin", "'europe/dublin' is not a time zone"),
        ("--time-zone=localtime", "'localtime' is not a time zone"),
        ("--currency=EURO", "'EURO' is not a currency"),
        ("--currency=XTS", "'XTS' is not a currency"),
        ("--name= ", "A hotel needs a name."),
        ("--manager=mary byrne", "'mary byrne' is not a username"),
    ],
)
def test_that_a_wrong_answer_is_told_in_a_sentence(tmp_path: Path, wrong: str, said: str) -> None:
    assert said in complaint(hotel(tmp_path, *HARBOUR_INN, wrong, **SECRET))


def test_that_a_missing_answer_is_named_where_nobody_can_be_asked(tmp_path: Path) -> None:
    words = [word for word in HARBOUR_INN if not word.startswith("--time-zone")]
    assert complaint(hotel(tmp_path, *words, **SECRET)).startswith("Say --time-zone")
    assert "Set HOTEL_INIT_PASSWORD" in complaint(hotel(tmp_path, *HARBOUR_INN))
    short = hotel(tmp_path, *HARBOUR_INN, HOTEL_INIT_PASSWORD="short")
    assert complaint(short) == "A password has at least 8 characters."


def test_that_a_password_cannot_be_given_on_the_command_line(tmp_path: Path) -> None:
    refused = hotel(tmp_path, *HARBOUR_INN, "--password=long-enough")
    assert "unrecognized arguments" in complaint(refused)


def test_that_a_taken_name_is_refused_before_anything_else_is_asked(tmp_path: Path) -> None:
    found(tmp_path)
    again = complaint(hotel(tmp_path, *HARBOUR_INN))
    assert again == "There is a hotel called harbour-inn already."
    other = complaint(hotel(tmp_path, *HARBOUR_INN, "--slug=harbour-two"))
    assert other == f"The username {MANAGER} is taken."


def test_that_a_file_and_options_do_not_go_together(tmp_path: Path) -> None:
    both = hotel(tmp_path, "init", str(tmp_path / "hotel.json"), "--name=Harbour Inn")
    assert complaint(both) == "Give a file or options, not both: the file holds everything."


def test_that_a_file_is_checked_like_the_options(tmp_path: Path) -> None:
    plan = {"slug": "seaview", "name": "Sea View", "currency": "EUROS"}
    file = tmp_path / "hotel.json"
    file.write_text(json.dumps(plan), encoding="utf-8")
    assert "'EUROS' is not a currency" in complaint(hotel(tmp_path, "init", str(file)))


def test_that_two_ways_to_write_a_department_are_one_department(tmp_path: Path) -> None:
    staff = [
        {"username": name, "password": MANAGERS_PASSWORD, "first_name": name, "department": place}
        for name, place in (("ann", "Front Office"), ("ben", "front office"))
    ]
    file = tmp_path / "hotel.json"
    file.write_text(json.dumps({"slug": "seaview", "name": "Sea View", "staff": staff}), "utf-8")
    done = hotel(tmp_path, "init", str(file))
    assert done.returncode == 0, done.stderr


class Terminal:
    """The operator's end of a terminal."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self.seen = ""
        self._answered = 0

    def read_until(self, words: str) -> None:
        """Wait until these words stand at the end of what came since the last answer."""
        while not self.seen[self._answered :].rstrip().endswith(words):
            ready, _, _ = select.select([self._descriptor], [], [], 30)
            assert ready, self.seen
            self.seen += os.read(self._descriptor, 4096).decode()

    def answer(self, words: str, question: str) -> None:
        """Wait for the question, then type."""
        self.read_until(question)
        self._answered = len(self.seen)
        os.write(self._descriptor, f"{words}\n".encode())


@contextlib.contextmanager
def _in_a_terminal(folder: Path, *words: str) -> Iterator[tuple[Terminal, subprocess.Popen[bytes]]]:
    if sys.platform == "win32":
        pytest.skip("pseudo-terminals of POSIX")
    ours, theirs = os.openpty()
    # A session of its own: without a controlling terminal getpass reads standard input.
    process = subprocess.Popen(
        command(folder, *words),
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Terminal(ours), process
    finally:
        process.kill()
        process.wait()
        os.close(ours)


def test_that_questions_are_repeated_until_the_answer_is_right(tmp_path: Path) -> None:
    with _in_a_terminal(tmp_path, "init", "--currency=EUR") as (terminal, process):
        terminal.answer("Harbour Inn", "Name of the hotel:")
        terminal.answer("", "Its name in addresses [harbour-inn]:")
        terminal.answer("Dublin", "such as Europe/Dublin:")
        terminal.answer("Europe/Dublin", "such as Europe/Dublin:")
        terminal.answer(MANAGER, "Username of the first manager:")
        terminal.answer("short", f"Password of {MANAGER}:")
        terminal.answer(MANAGERS_PASSWORD, f"Password of {MANAGER}:")
        terminal.answer("another long one", "Once more:")
        terminal.answer(MANAGERS_PASSWORD, f"Password of {MANAGER}:")
        terminal.answer(MANAGERS_PASSWORD, "Once more:")
        terminal.read_until('"name":"Harbour Inn"}')
        assert process.wait(30) == 0
    for said in ("is not a time zone", "at least 8 characters", "two different passwords"):
        assert said in terminal.seen
    assert MANAGERS_PASSWORD not in terminal.seen


def test_that_a_question_nobody_answers_founds_nothing(tmp_path: Path) -> None:
    with _in_a_terminal(tmp_path, "init") as (terminal, process):
        terminal.answer("\x04", "Name of the hotel:")
        assert process.wait(30) == 2
        terminal.read_until("there was no answer.")


def test_that_a_question_is_not_asked_for_ever(tmp_path: Path) -> None:
    with _in_a_terminal(tmp_path, "init", "--currency=eur") as (terminal, process):
        terminal.answer("Harbour Inn", "Name of the hotel:")
        terminal.answer("", "Its name in addresses [harbour-inn]:")
        for _ in range(5):
            terminal.answer("Dublin", "such as Europe/Dublin:")
        assert process.wait(30) == 2
        terminal.read_until("no right answer in several tries.")


def _interrupted(process: subprocess.Popen[bytes]) -> int:
    # Between a question and the wait for its answer a signal is noticed only by the next one.
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            return process.wait(3)
    raise AssertionError


@pytest.mark.parametrize("answered", [(), ("Harbour Inn",)])
def test_that_ctrl_c_stops_the_questions_and_leaves_nothing(
    tmp_path: Path, answered: tuple[str, ...]
) -> None:
    with _in_a_terminal(tmp_path, "init") as (terminal, process):
        for words in answered:
            terminal.answer(words, "Name of the hotel:")
        terminal.read_until("]:" if answered else "Name of the hotel:")
        assert _interrupted(process) == 130
        terminal.read_until("Stopped: it was not finished.")
    assert not list(tmp_path.glob("hotel.db*"))


def test_that_a_currency_in_small_letters_is_one(tmp_path: Path) -> None:
    done = hotel(tmp_path, *HARBOUR_INN, "--currency=eur", **SECRET)
    assert done.returncode == 0, done.stderr


def test_that_a_file_that_is_no_plan_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bad.json"
    file.write_text("{", encoding="utf-8")
    said = complaint(hotel(tmp_path, "init", str(file)))
    assert said.startswith(f"{file} cannot be read: ")


def test_that_a_founding_that_fails_leaves_no_empty_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr(founding, "found_hotel", full)
    file = tmp_path / "hotel.json"
    file.write_text('{"slug": "seaview", "name": "Sea View"}', encoding="utf-8")
    settings = Settings(database=f"sqlite:///{(tmp_path / 'hotel.db').as_posix()}")
    words = Namespace(file=file, **dict.fromkeys(("name", "slug", "time_zone", "currency")))
    words.manager = None
    with pytest.raises(ProblemError, match=r"cannot be used: database or disk is full\."):
        init(settings, words)
    assert not list(tmp_path.glob("hotel.db*"))
