"""What `init` has to be told: by options, or asked for in a terminal."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from hotel.areas.hotels.checks import currency_fault, name_fault, slug_fault, time_zone_fault
from hotel.areas.hotels.founding import slug_of
from hotel.areas.staff.checks import password_fault, username_fault
from hotel.problems import ProblemError, invalid

PASSWORD_VARIABLE: Final = "HOTEL_INIT_PASSWORD"  # noqa: S105 - the name of a variable
_MOST_TRIES: Final = 5
Fault = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The names that are given away already in this database."""

    slugs: frozenset[str] = frozenset()
    usernames: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A checked answer to every question."""

    name: str
    slug: str
    time_zone: str
    currency: str
    manager: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    option: str
    words: str
    fault: Fault


def ask(arguments: Namespace, taken: Taken) -> Told:
    """Every answer, from the options first. Raises ProblemError 400 when one is missing or wrong.

    Missing ones are asked for in a terminal, each until it is right, but not for ever.
    """
    told: dict[str, str] = {}
    for question in _questions(taken):
        given = getattr(arguments, question.option)
        if given is None:
            suggested = slug_of(told["name"]) if question.option == "slug" else ""
            given = _asked(question, suggested)
        else:
            given = _tidied(question.option, given)
            if fault := question.fault(given):
                raise invalid(fault, field=question.option)
        told[question.option] = given
    return Told(**told)


def ask_password(username: str) -> str:
    """The first manager's password. Raises ProblemError 400 when nobody can be asked for it."""
    given = os.environ.get(PASSWORD_VARIABLE)
    if given is not None:
        if fault := password_fault(given):
            raise invalid(fault)
        return given
    if not _is_terminal():
        sentence = f"Set {PASSWORD_VARIABLE} to the manager's password, or use a terminal."
        raise invalid(sentence)
    for _ in range(_MOST_TRIES):
        password = getpass.getpass(f"Password of {username}: ")
        fault = password_fault(password)
        if fault is None and getpass.getpass("Once more: ") != password:
            fault = "These were two different passwords."
        if fault is None:
            return password
        _say(fault)
    raise _given_up()


def _questions(taken: Taken) -> Iterator[_Question]:
    yield _Question(option="name", words="Name of the hotel", fault=name_fault)
    yield _Question(option="slug", words="Its name in addresses", fault=_free_slug(taken))
    yield _Question(
        option="time_zone", words="Time zone, such as Europe/Dublin", fault=time_zone_fault
    )
    yield _Question(option="currency", words="Currency, such as EUR", fault=currency_fault)
    yield _Question(
        option="manager", words="Username of the first manager", fault=_free_username(taken)
    )


def _free_slug(taken: Taken) -> Fault:
    def fault(slug: str) -> str | None:
        if slug in taken.slugs:
            return f"There is a hotel called {slug} already."
        return slug_fault(slug)

    return fault


def _free_username(taken: Taken) -> Fault:
    def fault(username: str) -> str | None:
        if username in taken.usernames:
            return f"The username {username} is taken."
        return username_fault(username)

    return fault


def _asked(question: _Question, suggested: str) -> str:
    if not _is_terminal():
        option = question.option.replace("_", "-")
        sentence = f"Say --{option}, or run this in a terminal to be asked."
        raise invalid(sentence, field=question.option)
    offer = f" [{suggested}]" if suggested else ""
    for _ in range(_MOST_TRIES):
        answer = _tidied(question.option, input(f"{question.words}{offer}: ").strip() or suggested)
        if (fault := question.fault(answer)) is None:
            return answer
        _say(fault)
    raise _given_up()


def _given_up() -> ProblemError:
    sentence = "Nothing was done: there was no right answer in several tries."
    return invalid(sentence)


def _tidied(option: str, answer: str) -> str:
    return answer.upper() if option == "currency" else answer


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _say(fault: str) -> None:
    print(fault, file=sys.stderr)
