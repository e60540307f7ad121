"""The banner tells of the connection what is true, at the time it is."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from console.state.link import LinkState, LinkStatus
from console.views.icons import Icon
from console.views.notices import LinkWatch, Notice, Tone
from console.views.theme import ThemeName, theme_for
from console.views.widgets.banner import Banner
from console.views.widgets.connection_badge import ConnectionBadge
from console.views.widgets.toasts import Message, ToastLook, ToastStack, keep_clear
from contract.record import replace

NOW = datetime(2025, 12, 2, 14, 2, tzinfo=UTC)
LIVE = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
DOWN = replace(LIVE, state=LinkState.RECONNECTING, next_try_s=6.2, waiting=2)
THEME = theme_for(ThemeName.DARK)


def after(seconds: float) -> datetime:
    return NOW + timedelta(seconds=seconds)


@pytest.fixture
def watch() -> LinkWatch:
    made = LinkWatch(UTC, "900")
    made.notice(LIVE, NOW)
    return made


def said(notice: Notice | None) -> str:
    return f"{notice.title} {notice.text}" if notice is not None else ""


def test_that_a_short_gap_is_not_told(watch: LinkWatch) -> None:
    assert watch.notice(DOWN, after(2.9)) is None
    assert watch.notice(LIVE, after(2.95)) is None


def test_that_after_three_seconds_the_age_of_what_is_shown_is_told(watch: LinkWatch) -> None:
    notice = watch.notice(DOWN, after(3))
    assert notice is not None
    assert said(notice) == "Showing what was known at 14:02. Reconnecting, next try in 6 s."
    assert (notice.tone, notice.waiting, notice.can_retry) == (Tone.WARN, 2, True)


@pytest.mark.parametrize(
    ("link", "seconds"),
    [(DOWN, 60), (replace(DOWN, state=LinkState.OFFLINE), 5)],
)
def test_that_a_long_outage_says_whom_to_call(
    watch: LinkWatch, link: LinkStatus, seconds: float
) -> None:
    notice = watch.notice(link, after(seconds))
    assert notice is not None
    assert said(notice) == "Offline since 14:02. Call the duty manager on 900 for urgent orders."
    assert notice.tone is Tone.BAD


def test_that_coming_back_is_told_for_eight_seconds_with_what_was_missed(
    watch: LinkWatch,
) -> None:
    watch.notice(DOWN, after(5))
    back = replace(LIVE, missed=3)
    told = watch.notice(back, after(20))
    assert said(told) == (
        "Back online at 14:02. 2 actions sent, 3 orders were missed and are now shown."
    )
    assert watch.notice(back, after(27.9)) == told
    assert watch.notice(back, after(28)) is None


def test_that_one_missed_order_is_told_as_one(watch: LinkWatch) -> None:
    watch.notice(DOWN, after(5))
    told = said(watch.notice(replace(LIVE, missed=1), after(20)))
    assert told == "Back online at 14:02. 2 actions sent, 1 order was missed and is now shown."


def test_that_what_was_saved_yesterday_is_told_with_its_date() -> None:
    saved = replace(DOWN, verified_at=NOW - timedelta(days=1), waiting=0)
    assert said(LinkWatch(UTC).notice(saved, after(4))).startswith(
        "Showing what was known at Mon 1 Dec, 14:02."
    )


def test_that_a_first_start_is_not_called_back_online() -> None:
    watch = LinkWatch(UTC)
    connecting = replace(DOWN, state=LinkState.CONNECTING, verified_at=None)
    assert said(watch.notice(connecting, after(5))).startswith("Not connected yet.")
    assert watch.notice(LIVE, after(6)) is None


def test_that_the_banner_is_hidden_while_there_is_nothing_to_tell(qtbot: QtBot) -> None:
    banner = Banner(THEME)
    qtbot.addWidget(banner)
    banner.show_notice(Notice(tone=Tone.OK, icon=Icon.WIFI, title="Back", text="again"))
    assert not banner.isHidden()
    assert banner.accessibleName() == "Back again"
    banner.show_notice(None)
    assert banner.isHidden()


def test_that_the_banner_says_everything_in_a_narrow_place(qtbot: QtBot) -> None:
    banner = Banner(THEME, touch=True)
    qtbot.addWidget(banner)
    notice = LinkWatch(UTC).notice(DOWN, after(5))
    assert notice is not None
    banner.show_notice(notice)
    assert banner.wanted_width(narrow=True) < 620 < banner.wanted_width()


def test_that_the_badge_says_its_state_to_a_reader(qtbot: QtBot) -> None:
    badge = ConnectionBadge(THEME)
    qtbot.addWidget(badge)
    names = set()
    for state in LinkState:
        badge.show_state(state, "Verified complete at 14:02:11")
        names.add(badge.accessibleName())
    assert len(names) == len(LinkState)
    assert badge.toolTip() == "Verified complete at 14:02:11"


@pytest.fixture
def stack(qtbot: QtBot) -> ToastStack:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(800, 600)
    owner.show()
    return ToastStack(owner, THEME)


def test_that_at_most_three_toasts_stand_with_the_newest_lowest(stack: ToastStack) -> None:
    for number in range(4):
        stack.show(Message(tone=Tone.BAD, title=f"Toast {number}", action="Retry"))
    assert [message.title for message in stack.messages] == ["Toast 1", "Toast 2", "Toast 3"]
    tops = [toast.y() for toast in stack.toasts]
    assert tops == sorted(tops)
    stack.toasts[0].buttons[0].click()
    assert [message.title for message in stack.messages] == ["Toast 2", "Toast 3"]


def test_that_toasts_stay_in_the_corner_of_their_page_and_go_with_it(stack: ToastStack) -> None:
    stack.show(Message(tone=Tone.BAD, title="#1847 was not brought back", action="Retry"))
    stack.set_look(ToastLook(THEME, touch=True), lift=96)
    (toast,) = stack.toasts
    page = toast.parentWidget()
    assert isinstance(page, QWidget)
    for size in ((1280, 800), (1920, 1080)):
        page.resize(*size)
        corner = toast.geometry().bottomRight()
        assert (corner.x() + 17, corner.y() + 17) == (size[0], size[1] - 96)
    page.hide()
    assert not toast.isVisible()


def test_that_toasts_stand_above_what_is_kept_clear_while_that_is_shown(stack: ToastStack) -> None:
    stack.show(Message(tone=Tone.BAD, title="#1847 was not brought back", action="Retry"))
    (toast,) = stack.toasts
    page = toast.parentWidget()
    assert isinstance(page, QWidget)
    answer, elsewhere = QWidget(page), QWidget(page)
    answer.setGeometry(100, 450, 600, 150)
    elsewhere.setGeometry(0, 100, 100, 500)
    for widget in (answer, elsewhere):
        keep_clear(widget)
        widget.show()
    page.resize(801, 600)
    assert toast.geometry().bottom() < answer.y()
    assert toast.y() > elsewhere.y()
    answer.hide()
    page.resize(800, 600)
    assert toast.geometry().bottom() > answer.y()


def test_that_a_long_refusal_is_wrapped_and_its_buttons_fit_a_finger(stack: ToastStack) -> None:
    stack.set_look(ToastLook(THEME, touch=True))
    refusal = "Sofia Marino has marked this order ready already, and the porter has picked it up."
    stack.show(Message(tone=Tone.BAD, title="#1847 was not changed", text=refusal, action="Retry"))
    (toast,) = stack.toasts
    assert " ".join(row for row, _ in toast._rows[1:]) == refusal
    assert all(min(b.sizeHint().toTuple()) >= 44 for b in toast.buttons)


def test_that_a_toast_without_room_for_everything_shows_that_it_goes_on(stack: ToastStack) -> None:
    said = "Aoife Brennan on Fri 28 Nov overlaps another shift. " * 9
    stack.show(Message(tone=Tone.WARN, title="3 copied shifts stay", text=said, action="Retry"))
    (toast,) = stack.toasts
    (last, _) = toast._rows[-1]
    assert last.endswith("…")
    assert toast.accessibleName().endswith(said.strip())


def test_that_f8_puts_the_keyboard_on_the_newest_answer(stack: ToastStack) -> None:
    stack.show(Message(tone=Tone.BAD, title="First", action="Retry"))
    stack.show(Message(tone=Tone.INFO, title="Only told"))
    stack.answer_newest()
    assert stack.toasts[0].buttons[0].hasFocus()


@pytest.mark.parametrize(
    ("message", "stays_ms"),
    [
        (Message(tone=Tone.INFO, title="t"), 6000),
        (Message(tone=Tone.OK, title="t"), 4000),
        (Message(tone=Tone.OK, title="t", action="Undo"), 8000),
        (Message(tone=Tone.BAD, title="t", action="Retry"), 0),
    ],
)
def test_that_a_toast_stays_as_long_as_its_kind(message: Message, stays_ms: int) -> None:
    assert message.stays_ms == stays_ms
