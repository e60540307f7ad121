"""Notifications where there is a tray, and where there is none."""

from collections.abc import Iterator

import pytest
from desktop_tray import DesktopTray, desktop_tray
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from console.shell.notifications import choice
from console.shell.notifications.port import Notification, NotifierEvents, Service
from console.shell.notifications.tray import TrayNotifier
from console.shell.tray_icon import TrayIcon

pytestmark = pytest.mark.usefixtures("qapp")
ONE = Notification(key="1", title="Room 1", text="Order #1")
TWO = Notification(key="2", title="Room 2", text="Order #2")


class Told:
    """A notifier that speaks by the tray, and what came back."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.news = 0
        events = NotifierEvents(opened=self.opened.append, changed=self._on_changed)
        self.icon = TrayIcon(None)
        self.notifier = TrayNotifier(events, self.icon)

    def _on_changed(self) -> None:
        self.news += 1


@pytest.fixture
def tray() -> Iterator[DesktopTray]:
    with desktop_tray() as made:
        yield made


@pytest.fixture
def told(tray: DesktopTray) -> Told:
    return Told()


def test_that_messages_show_and_the_icon_goes_with_the_last_matter(
    told: Told, tray: DesktopTray
) -> None:
    told.notifier.start()
    told.notifier.show(ONE)
    told.notifier.show(TWO)
    assert tray.said == [("Room 1", "Order #1"), ("Room 2", "Order #2")]
    told.notifier.withdraw("1")
    assert tray.icons
    told.notifier.withdraw("2")
    assert not tray.icons
    service = told.notifier.service
    assert service is not None
    assert not service.can_withdraw


def test_that_a_click_opens_the_newest(told: Told) -> None:
    told.notifier.show(ONE)
    told.notifier.show(TWO)
    told.icon._made().messageClicked.emit()
    assert told.opened == ["2"]
    told.notifier.withdraw("2")
    told.icon._made().activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert told.opened == ["2", "1"]


async def test_that_without_a_tray_nothing_is_hurt_and_one_that_comes_is_used(
    told: Told, tray: DesktopTray
) -> None:
    tray.is_there = False
    told.notifier.start()
    told.notifier.show(ONE)
    told.notifier.check()
    assert (tray.said, told.notifier.service, told.news) == ([], None, 1)
    tray.is_there = True
    told.notifier.check()
    assert tray.said == [("Room 1", "Order #1")]
    assert told.news == 2
    await told.notifier.close()
    assert not tray.icons


def test_that_other_systems_than_linux_are_told_by_the_tray(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    events = NotifierEvents(opened=lambda _: None, changed=lambda: None)
    made = choice.make_notifier(events, TrayIcon(None))
    assert isinstance(made, TrayNotifier)
    assert made.service is None or isinstance(made.service, Service)


def test_that_an_icon_that_stays_outlives_its_messages(told: Told, tray: DesktopTray) -> None:
    menu = QMenu()
    told.icon.stay(menu)
    told.notifier.show(ONE)
    told.notifier.withdraw("1")
    (icon,) = tray.icons
    assert icon.contextMenu() is menu
    told.notifier.show(TWO)
    told.icon.go()
    assert tray.icons
    told.notifier.withdraw("2")
    assert not tray.icons


def test_that_a_click_for_the_menu_opens_nothing(told: Told) -> None:
    told.notifier.show(ONE)
    told.icon._made().activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert told.opened == []
