"""Pictures of the first start and the lock: python tests/console/gallery_entry.py FOLDER."""

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication, QWidget
from station_samples import NOW, ZONE, board, place

from console.state.checks import Remedy, Step, StepState, StepTold
from console.views.connect.page import ConnectPage
from console.views.connect.state import ConnectActions, Known
from console.views.lock.page import LockActions, LockPage
from console.views.sign_in.state import (
    Clock,
    OffDuty,
    Reach,
    Remembered,
    SignInActions,
    SignInField,
)
from console.views.sign_in.window import SignInPage
from console.views.stations import Station
from console.views.theme import Theme, ThemeName, theme_for
from console.views.typography import application_font

SIZES = ((1920, 1080), (1366, 768), (1024, 768))
URL = "https://console.grandhotel.example:8443"
PASSED = {
    Step.REACHABLE: "console.grandhotel.example answers at port 8443, encrypted.",
    Step.CAPABILITIES: "A hotel's service; the account tells which hotel.",
    Step.SIGN_IN: "jane.smith is signed in at Grand Hotel.",
    Step.LIVE: "Connected to wss://console.grandhotel.example:8443.",
    Step.CHANNELS: "Channels followed: 8.",
    Step.EVENT: "An event arrived after 0.02 s.",
}
UNTRUSTED = (
    "The certificate of console.grandhotel.example cannot be trusted: this PC does not know who"
    " signed it. If the hotel has an authority of its own, name its certificate file."
)


def page(theme: Theme, **known: str) -> ConnectPage:
    """The page as it opens."""
    actions = ConnectActions(
        connect=lambda wish: None,
        choose_authority=lambda url: None,
        set_theme=lambda name: None,
        go_on=lambda: None,
        set_language=lambda language: None,
        pair=lambda url: None,
    )
    return ConnectPage(Known(version="0.1.0", hotel_url=URL, **known), actions, theme)


def passed_until(opened: ConnectPage, last: Step) -> None:
    """Show the steps up to one as passed."""
    for step, sentence in PASSED.items():
        opened.show_told(StepTold(step=step, state=StepState.PASSED, sentence=sentence))
        if step is last:
            return


def person(opened: ConnectPage) -> None:
    """Ask who signs in, and fill it in."""
    opened.form.show_person(shown=True)
    opened.form.username.edit.setText("jane.smith")
    opened.form.password.edit.setText("secret78")


def empty(theme: Theme) -> QWidget:
    opened = page(theme)
    opened.form.address.edit.clear()
    return opened


def running(theme: Theme) -> QWidget:
    opened = page(theme)
    person(opened)
    opened.form.set_busy(busy=True)
    passed_until(opened, Step.SIGN_IN)
    opened.show_told(StepTold(step=Step.LIVE, state=StepState.RUNNING))
    return opened


def untrusted(theme: Theme) -> QWidget:
    opened = page(theme)
    told = StepTold(
        step=Step.REACHABLE,
        state=StepState.FAILED,
        sentence=UNTRUSTED,
        remedy=Remedy.AUTHORITY,
    )
    opened.show_told(told)
    opened.show_over()
    return opened


def wrong_password(theme: Theme) -> QWidget:
    opened = page(theme, authority="grand-hotel-authority.pem")
    person(opened)
    passed_until(opened, Step.CAPABILITIES)
    said = "The username or the password is not right."
    told = StepTold(step=Step.SIGN_IN, state=StepState.FAILED, sentence=said, remedy=Remedy.PERSON)
    opened.show_told(told)
    opened.show_over()
    return opened


def all_passed(theme: Theme) -> QWidget:
    opened = page(theme)
    person(opened)
    passed_until(opened, Step.EVENT)
    return opened


def not_live(theme: Theme) -> QWidget:
    opened = page(theme)
    person(opened)
    passed_until(opened, Step.SIGN_IN)
    said = "wss://console.grandhotel.example:8443: The connection was cut."
    opened.show_told(StepTold(step=Step.LIVE, state=StepState.FAILED, sentence=said))
    opened.show_over(may_go_on=True)
    return opened


def skipped(theme: Theme) -> QWidget:
    opened = page(theme)
    person(opened)
    passed_until(opened, Step.CHANNELS)
    said = "This hotel cannot send a test event, so this was not checked."
    opened.show_told(StepTold(step=Step.EVENT, state=StepState.SKIPPED, sentence=said))
    return opened


def lock(theme: Theme) -> LockPage:
    """The lock as it closes."""
    actions = LockActions(unlock=lambda password: None, switch=lambda: None)
    return LockPage("Jane Smith", place(board().clock), "0.1.0", actions=actions, theme=theme)


def locked(theme: Theme) -> QWidget:
    opened = lock(theme)
    opened.show_duty("On duty since 06:58, 1 h 34 min.")
    opened.show_alerts(3)
    return opened


def lock_refused(theme: Theme) -> QWidget:
    opened = lock(theme)
    opened.password.edit.setText("secret78")
    opened.show_problem("The password is not right.")
    return opened


def lock_checking(theme: Theme) -> QWidget:
    opened = lock(theme)
    opened.password.edit.setText("secret78")
    opened.set_busy(busy=True)
    return opened


def sign_in(theme: Theme) -> QWidget:
    known = Remembered(
        pc_name="Front desk PC 1",
        version="0.1.0",
        hotel_name="Grand Hotel",
        hotel_url=URL,
        slug="grand-hotel",
        username="jane.smith",
        station=Station.RECEPTION,
        duty_phone="900",
    )
    actions = SignInActions(
        sign_in=lambda filled: None,
        check=lambda url: None,
        set_theme=lambda name: None,
        check_way=lambda url: None,
        set_language=lambda language: None,
        pair=lambda: None,
    )
    opened = SignInPage(known, actions, clock=Clock(now=lambda: NOW, zone=ZONE), theme=theme)
    opened.show_note("This PC has no keyring: you sign in again after each restart.")
    opened.show_reach(Reach.REACHABLE)
    return opened


def sign_in_elsewhere(theme: Theme) -> QWidget:
    opened = sign_in(theme)
    assert isinstance(opened, SignInPage)
    opened.form.set_changing(True)
    opened.show_problem(SignInField.PASSWORD, "Sign in again to go on. 2 actions are kept.")
    opened.show_problem(SignInField.ADDRESS, "The hotel's certificate cannot be trusted.")
    return opened


def off_duty(**known: Any) -> OffDuty:
    """Somebody who left yesterday evening and is back."""
    usual = {
        "name": "Jane",
        "hotel_name": "Grand Hotel",
        "stations": tuple(Station),
        "zone": ZONE,
        "last_clock_out": NOW - timedelta(hours=10, minutes=4),
    }
    return OffDuty(**usual | known)


def sign_in_duty(theme: Theme, **known: Any) -> SignInPage:
    """The step for whoever is in and off duty."""
    opened = sign_in(theme)
    assert isinstance(opened, SignInPage)
    opened.ask_duty(off_duty(**known), lambda clocks_in: None)
    return opened


def sign_in_duty_long(theme: Theme) -> QWidget:
    name = "Maximiliane-Friederike Donaudampfschifffahrtskapitänin"
    hotel = "Grand Hotel and Conference Centre of the Four Seasons at the Lake"
    return sign_in_duty(theme, name=name, hotel_name=hotel)


def sign_in_duty_new(theme: Theme) -> QWidget:
    opened = sign_in_duty(theme, name="", last_clock_out=None)
    assert opened.step is not None
    opened.step.answer(clocks_in=False)
    return opened


PAGES: dict[str, Callable[[Theme], QWidget]] = {
    "connect-empty": empty,
    "connect-running": running,
    "connect-untrusted": untrusted,
    "connect-password": wrong_password,
    "connect-passed": all_passed,
    "connect-not-live": not_live,
    "connect-skipped": skipped,
    "locked": locked,
    "lock-refused": lock_refused,
    "lock-checking": lock_checking,
    "sign-in-note": sign_in,
    "sign-in-elsewhere": sign_in_elsewhere,
    "sign-in-duty": sign_in_duty,
    "sign-in-duty-long": sign_in_duty_long,
    "sign-in-duty-opening": sign_in_duty_new,
}


def main(folder: Path, *names: str) -> None:
    """Paint every page in both themes and every size."""
    application = QApplication.instance() or QApplication(["gallery"])
    assert isinstance(application, QApplication)
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or PAGES:
        for theme in ThemeName:
            for wide, high in SIZES:
                shown = PAGES[name](theme_for(theme))
                shown.resize(wide, high)
                shown.show()
                # What has room has its last width only after what it is told by the first round.
                application.processEvents()
                application.processEvents()
                shown.grab().save(str(folder / f"{name}-{theme}-{wide}.png"))
                shown.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
