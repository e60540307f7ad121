"""The sign-in page and what it asks the hotel."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from console.api.errors import ApiError, Garbled, Refused, Unreachable, WrongHotel
from console.shell.duty_question import Answer, Greet, told_standing
from console.shell.entry import Credentials, Entry
from console.shell.languages import Languages
from console.shell.loading import load_session
from console.shell.looks import Looks
from console.shell.staying import Lasting
from console.views.sign_in import state as view
from console.views.sign_in.address import tidy
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.tick import Tick

SignIn = Callable[[Credentials, Station, Greet], Awaitable[None]]
Spawn = Callable[[Coroutine[Any, Any, None]], None]
_PLACE_OF_NO_HOTEL = "none"
_NOT_FOUND = 404


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Where the page's wishes go. `sign_in` raises ApiError with the sentence to show.

    It greets whoever is in before anything opens; `question` is what to ask them then.

    `authority`: the certificate file an address is trusted by. `check_way` and `pair` open other
    pages, with the address, and the hotel's name, that are typed here.
    `lasts`: how long somebody who signs in stays so; None where there is nothing to say of it.
    """

    sign_in: SignIn
    spawn: Spawn
    authority: Callable[[str], Path | None] = lambda hotel_url: None
    check_way: Callable[[str], None] | None = None
    pair: Callable[[str, str], None] | None = None
    lasts: Callable[[], Awaitable[Lasting | None]] | None = None
    question: Callable[[Entry], view.OffDuty | None] = lambda entry: None


class Welcome:
    """Shows the page, and says what came of signing in."""

    def __init__(
        self,
        known: view.Remembered,
        looks: Looks,
        *,
        languages: Languages,
        ways: Ways,
    ) -> None:
        self._looks = looks
        self._is_open = True
        self._checked = ""
        self._sign_in = ways.sign_in
        self._spawn = ways.spawn
        self._authority = ways.authority
        self._pair = ways.pair
        self._question = ways.question
        self._is_trying = False
        self._asked: asyncio.Future[bool] | None = None
        actions = view.SignInActions(
            sign_in=self._on_sign_in,
            check=self._on_check,
            set_theme=looks.choose_theme,
            set_language=languages.show,
            check_way=ways.check_way,
            pair=None if ways.pair is None else self._on_pair,
        )
        clock = view.Clock(now=_now)
        self.page = SignInPage(known, actions, clock=clock, theme=looks.theme(None))
        looks.changed.connect(self._on_looks_changed)
        self._tick = Tick(_now, self.page)
        self._tick.minute.connect(self.page.tick)
        self._tick.start()
        if ways.lasts is not None:
            ways.spawn(self._say_what_is_kept(ways.lasts))

    def show_problem(self, sentence: str, where: view.SignInField | None = None) -> None:
        """Say why somebody is here again; not to the one who is signing in just now."""
        if self._is_open and not self._is_trying:
            self.page.show_problem(where or view.SignInField.PASSWORD, sentence)

    def show_error(self, error: ApiError) -> None:
        """Say what the hotel said, or that nothing was heard of it."""
        self.show_problem(error.sentence, _place_of(error))

    def show_ended(self, kept: int, *, has_draft: bool = False) -> None:
        """The hotel ended the sign-in while `kept` actions were not settled."""
        words = _tr("Sign in again to go on.")
        self.show_problem(f"{words} {_kept_words(kept, has_draft)}".strip())

    def show_unpaired(self, unsent: int) -> None:
        """The hotel ended the pairing of this screen while `unsent` actions were not settled."""
        words = _tr("This screen is no longer paired: a manager ended it, or it was not used.")
        if unsent:
            lost = _tr("1 action was not sent.")
            if unsent > 1:
                lost = _tr("{count} actions were not sent.").format(count=unsent)
            words = f"{words} {lost}"
        if self._is_open:
            self.page.say(words)

    def ask_somebody_else(self) -> None:
        """Not the person the page is filled with."""
        self.page.form.username.edit.clear()
        self.page.form.username.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """The page is about to go."""
        if self._is_open:
            self._is_open = False
            if self._asked is not None:
                self._asked.cancel()
            self._looks.changed.disconnect(self._on_looks_changed)

    def _on_looks_changed(self) -> None:
        self.page.set_theme(self._looks.theme(None))

    def _on_sign_in(self, filled: view.Credentials) -> None:
        credentials = Credentials(
            hotel_url=filled.hotel_url,
            username=filled.username,
            password=filled.password,
            slug=filled.slug,
        )
        self._spawn(self._try(credentials, filled.station))

    def _on_pair(self) -> None:
        form = self.page.form
        if self._pair is not None:
            self._pair(tidy(form.address.text), form.hotel.text.strip())

    def _on_check(self, url: str) -> None:
        self._spawn(self._check(url))

    async def _say_what_is_kept(self, lasts: Callable[[], Awaitable[Lasting | None]]) -> None:
        notes = {
            Lasting.PROGRAM: _tr("This PC has no keyring: you sign in again after each restart."),
            Lasting.CRASH: _tr(
                "You sign in again after each restart. A paired screen comes back by itself."
            ),
        }
        lasting = await lasts()
        if lasting in notes and self._is_open:
            self.page.show_note(notes[lasting])

    async def _try(self, credentials: Credentials, station: Station) -> None:
        self._is_trying = True
        try:
            await self._sign_in(credentials, station, self._greet)
        except ApiError as error:
            self._is_trying = False
            self.show_error(error)
        except Exception:
            self._is_trying = False
            self.show_problem(_tr("Signing in did not work. Try again."))
            raise

    async def _greet(self, entry: Entry, station: Station, offset: timedelta) -> Answer:
        """Ask about the clock whoever is off duty; say to everybody else how it stands."""
        question = self._question(entry)
        if question is None:
            if standing := told_standing(entry):
                self.page.say(standing)
            return Answer(station=station)
        # Whoever reads the question does not wait for what is loaded meanwhile.
        self._spawn(asyncio.to_thread(load_session))
        self._asked = asyncio.get_running_loop().create_future()
        self.page.ask_duty(replace(question, offset=offset), self._on_answer)
        try:
            clocks_in = await self._asked
        finally:
            self._asked = None
        return Answer(station=self.page.opens_as.station, clocks_in=clocks_in)

    def _on_answer(self, clocks_in: bool) -> None:
        if self._asked is not None and not self._asked.done():
            self._asked.set_result(clocks_in)

    async def _check(self, url: str) -> None:
        from console.api.hotels import capabilities
        from console.api.transport import Origin, Transport

        self._checked = url
        self._show_reach(url, view.Reach.CHECKING)
        transport = Transport(Origin(url=url, ca_file=self._authority(url)))
        reach, problem = view.Reach.PROBLEM, ""
        try:
            await capabilities(transport, slug=_PLACE_OF_NO_HOTEL)
        except Refused:
            # "No such hotel" is an answer too: somebody is there.
            reach = view.Reach.REACHABLE
        except ApiError as error:
            problem = error.sentence
        finally:
            self._show_reach(url, reach, problem)
            await asyncio.shield(transport.aclose())

    def _show_reach(self, url: str, reach: view.Reach, problem: str = "") -> None:
        """Answers for an address that was replaced since are late."""
        if self._is_open and url == self._checked:
            self.page.show_reach(reach, problem)


def _kept_words(kept: int, has_draft: bool) -> str:
    if has_draft:
        words = _tr("Your draft and {count} actions are kept.")
        if kept < 2:
            words = _tr("Your draft and 1 action are kept.") if kept else _tr("Your draft is kept.")
        return words.format(count=kept)
    words = _tr("1 action is kept.") if kept == 1 else _tr("{count} actions are kept.")
    return words.format(count=kept) if kept else ""


def _place_of(error: ApiError) -> view.SignInField:
    if isinstance(error, WrongHotel):
        return view.SignInField.HOTEL
    is_elsewhere = isinstance(error, Refused) and error.status == _NOT_FOUND
    if is_elsewhere or isinstance(error, Unreachable | Garbled):
        return view.SignInField.ADDRESS
    return view.SignInField.PASSWORD


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


def _tr(words: str) -> str:
    return QCoreApplication.translate("Welcome", words)
