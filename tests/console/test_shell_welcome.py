"""What the sign-in page is filled with, and what it says of each way to fail."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from api_wire import transport
from pytestqt.qtbot import QtBot
from session_pc import a_hotel, maria

from console.api.errors import (
    ApiError,
    Garbled,
    Refused,
    ServerTrouble,
    Unauthorised,
    Unreachable,
    WrongHotel,
)
from console.shell.arguments import parse
from console.shell.duty_question import Greet
from console.shell.entry import Credentials, Entry, enter
from console.shell.languages import Languages
from console.shell.looks import Looks
from console.shell.prefill import prefilled
from console.shell.remembered import Remembered
from console.shell.stage import Stage
from console.shell.welcome import Ways, Welcome
from console.storage.database import Database
from console.storage.settings import SettingTable
from console.views.sign_in import state as view
from console.views.sign_in.field import Field
from console.views.stations import Station
from console.views.theme import ThemeName
from contract.codec import encode_rest

URL = "http://hotel.test"


@pytest.fixture
def remembered(tmp_path: Path) -> Iterator[Remembered]:
    database = Database(tmp_path)
    yield Remembered(SettingTable(database), {})
    database.close()


def stage(remembered: Remembered, words: list[str], chosen: Station | None = None) -> Stage:
    """A program nobody is at work in."""
    arguments = parse(words)
    pc = SimpleNamespace(remembered=remembered)
    return cast(Stage, SimpleNamespace(arguments=arguments, pc=pc, shift=None, chosen=chosen))


def know(remembered: Remembered) -> None:
    """Somebody was signed in here before."""
    for name, value in (
        ("hotel_url", URL),
        ("hotel_slug", "grand-hotel"),
        ("hotel_name", "Grand Hotel"),
        ("username", "maria"),
        ("station", "porter"),
    ):
        remembered.put(name, value)


def test_that_the_page_begins_with_what_this_pc_remembers(remembered: Remembered) -> None:
    know(remembered)
    filled = prefilled(stage(remembered, []))
    assert (filled.hotel_url, filled.slug, filled.username) == (URL, "grand-hotel", "maria")
    assert filled.station is Station.PORTER


def test_that_the_command_line_goes_before_what_is_remembered(remembered: Remembered) -> None:
    know(remembered)
    words = ["--hotel", "http://other.test/", "--user", "jane", "--station", "kitchen"]
    filled = prefilled(stage(remembered, words))
    assert (filled.hotel_url, filled.username) == ("http://other.test", "jane")
    assert filled.station is Station.KITCHEN
    assert (filled.slug, filled.hotel_name) == ("", "")


def test_that_what_was_picked_at_the_page_goes_before_both(remembered: Remembered) -> None:
    know(remembered)
    words = ["--hotel", "http://other.test", "--user", "jane", "--station", "kitchen"]
    filled = prefilled(stage(remembered, words, chosen=Station.MANAGER))
    assert (filled.hotel_url, filled.username) == (URL, "maria")
    assert filled.station is Station.MANAGER


@dataclass
class Opened:
    """A page whose sign-in ends as it is told."""

    welcome: Welcome
    ending: Exception | None = None
    work: list[Any] = field(default_factory=list)

    async def submit(self) -> None:
        """Press the button and see it through."""
        self.welcome.page.form.password.edit.setText("secret")
        self.welcome.page.submit()
        await self.work.pop()


@pytest.fixture
def opened(qtbot: QtBot, remembered: Remembered) -> Iterator[Opened]:
    work: list[Any] = []
    filled = view.Remembered(pc_name="PC", version="1", username="maria", slug="grand-hotel")
    looks = Looks(remembered)

    async def sign_in(credentials: Credentials, station: Station, greet: Greet) -> None:
        if it.ending is not None:
            raise it.ending

    welcome = Welcome(
        filled,
        looks,
        languages=Languages(remembered),
        ways=Ways(sign_in=sign_in, spawn=work.append),
    )
    it = Opened(welcome, work=work)
    it.welcome.page.form.address.edit.setText(URL)
    qtbot.addWidget(it.welcome.page)
    yield it
    for one in work:
        one.close()


def fields(opened: Opened) -> dict[str, Field]:
    """The fields by name."""
    form = opened.welcome.page.form
    return {
        "address": form.address,
        "hotel": form.hotel,
        "username": form.username,
        "password": form.password,
    }


@pytest.mark.parametrize(
    ("error", "where"),
    [
        (Unreachable("Why.", may_have_arrived=False), "address"),
        (Garbled("Why."), "address"),
        (Refused("Why.", status=404), "address"),
        (WrongHotel("Why."), "hotel"),
        (Unauthorised("Why.", status=401), "password"),
        (ServerTrouble("Why.", status=429), "password"),
    ],
)
async def test_that_each_failure_stands_where_it_belongs(
    opened: Opened, error: ApiError, where: str
) -> None:
    opened.ending = error
    await opened.submit()
    assert {name: one.problem for name, one in fields(opened).items() if one.problem} == {
        where: "Why."
    }
    assert opened.welcome.page.form.sign_in.isEnabled()


async def test_that_a_fault_of_ours_releases_the_page(opened: Opened) -> None:
    opened.ending = OverflowError("port must be 0-65535")
    with pytest.raises(OverflowError):
        await opened.submit()
    form = opened.welcome.page.form
    assert form.sign_in.isEnabled()
    assert form.password.problem == "Signing in did not work. Try again."


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (0, "Sign in again to go on."),
        (1, "Sign in again to go on. 1 action is kept."),
        (2, "Sign in again to go on. 2 actions are kept."),
    ],
)
def test_that_an_ended_sign_in_says_what_is_kept(opened: Opened, kept: int, said: str) -> None:
    opened.welcome.show_ended(kept)
    assert opened.welcome.page.form.password.problem == said


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (0, "Sign in again to go on. Your draft is kept."),
        (1, "Sign in again to go on. Your draft and 1 action are kept."),
        (2, "Sign in again to go on. Your draft and 2 actions are kept."),
    ],
)
def test_that_an_ended_sign_in_says_that_a_draft_is_kept(
    opened: Opened, kept: int, said: str
) -> None:
    opened.welcome.show_ended(kept, has_draft=True)
    assert opened.welcome.page.form.password.problem == said


async def test_that_a_closed_page_is_left_alone(
    opened: Opened, qtbot: QtBot, remembered: Remembered
) -> None:
    opened.welcome.close()
    opened.ending = Garbled("Why.")
    before = opened.welcome.page._theme.name
    opened.welcome._looks.choose_theme(ThemeName.DARK)
    await opened.submit()
    assert opened.welcome.page._theme.name is before
    assert not any(one.problem for one in fields(opened).values())


class House:
    """A hotel that knows Maria and remembers which paths were asked for, with which token."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str | None]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append((path, request.headers.get("authorization")))
        answer = maria() if path.endswith("login/") else a_hotel()
        if path.endswith("logout/"):
            return httpx.Response(200, json={})
        headers = {"content-type": "application/json"}
        return httpx.Response(200, content=encode_rest(answer), headers=headers)


def credentials(slug: str) -> Credentials:
    """Maria's, for one hotel."""
    return Credentials(hotel_url=URL, username="maria", password="secret", slug=slug)


@pytest.mark.parametrize("slug", ["", "grand-hotel", "Grand-Hotel"])
async def test_that_the_hotel_that_is_meant_is_entered(slug: str) -> None:
    entry = await enter(transport(House()), credentials(slug))
    assert isinstance(entry, Entry)


async def test_that_the_token_of_another_hotel_is_given_back() -> None:
    house = House()
    way = transport(house)
    with pytest.raises(WrongHotel):
        await enter(way, credentials("somewhere-else"))
    assert house.asked[-1] == ("/api/staff/logout/", "Token secret")
    assert way.token is None
    assert len(house.asked) == 2
