"""The question about the clock that whoever is off duty finds at the sign-in page."""

from console_at import ConsoleAt
from hotel_process import Hotel

from console.views.sign_in.duty_step import DutyStep
from console.views.sign_in.window import SignInPage


def page_of(console: ConsoleAt) -> SignInPage | None:
    """The sign-in page while it is what the window shows."""
    shown = console.program.window.currentWidget()
    return shown if isinstance(shown, SignInPage) else None


def question(console: ConsoleAt) -> DutyStep:
    """What is asked, once an answer counts."""

    def asked() -> DutyStep | None:
        page = page_of(console)
        step = None if page is None else page.step
        return step if step is not None and step.is_calm else None

    console.until(asked)
    step = asked()
    assert step is not None
    return step


def duty_at(hotel: Hotel, who: str) -> str:
    """How somebody's clock stands at the hotel."""
    answer = hotel.staff(who).get(f"/api/staff/{hotel.slug}/me/")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["duty_status"])


def pass_question(console: ConsoleAt) -> None:
    """Open the station without clocking in, where that is asked; until the sign-in is over."""

    def is_over() -> bool:
        page = page_of(console)
        if page is None:
            return True
        if page.step is not None and not page.step.is_busy:
            page.step.without.click()
        return page.step is None and not page.form.is_busy

    console.until(is_over)
