"""Notifications where there is a tray, and where there is none."""

import pytest
from PySide6.QtWidgets import QSystemTrayIcon

from console.shell.notifications import choice
from console.shell.notifications.port import Notification, NotifierEvents, Service
from console.shell.notifications.tray import TrayNotifier

pytestmark = pytest.mark.usefixtures("qapp")
ONE = Notification(key="1", title="Room 1", text="Order #1")
TWO = Notification(key="2", title="Room 2", text="Order #2")


class Tray:
    """A tray of Qt as this test's desktop has it: what was shown, and whether there is an icon."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.is_there = True
        self.has_icon = False
        self.messages: list[tuple[str, str]] = []
        self.opened: list[str] = []
        self.news = 0
        fakes = {
            "isSystemTrayAvailable": staticmethod(lambda: self.is_there),
            "supportsMessages": staticmethod(lambda: True),
            "show": lambda _: setattr(self, "has_icon", True),
            "hide": lambda _: setattr(self, "has_icon", False),
            "showMessage": lambda _, *said: self.messages.append(said[:2]),
        }
        for name, fake in fakes.items():
            monkeypatch.setattr(QSystemTrayIcon, name, fake)
        events = NotifierEvents(opened=self.opened.append, changed=self._on_changed)
        self.notifier = TrayNotifier(events)

    def _on_changed(self) -> None:
        self.news += 1


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> Tray:
    return Tray(monkeypatch)


def test_that_messages_show_and_the_icon_goes_with_the_last_matter(tray: Tray) -> None:
    tray.notifier.start()
    tray.notifier.show(ONE)
    tray.notifier.show(TWO)
    assert tray.messages == [("Room 1", "Order #1"), ("Room 2", "Order #2")]
    tray.notifier.withdraw("1")
    assert tray.has_icon
    tray.notifier.withdraw("2")
    assert not tray.has_icon
    service = tray.notifier.service
    assert service is not None
    assert not service.can_withdraw


def test_that_a_click_opens_the_newest(tray: Tray) -> None:
    tray.notifier.show(ONE)
    tray.notifier.show(TWO)
    tray.notifier._icon.messageClicked.emit()
    assert tray.opened == ["2"]
    tray.notifier.withdraw("2")
    tray.notifier._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert tray.opened == ["2", "1"]


async def test_that_without_a_tray_nothing_is_hurt_and_one_that_comes_is_used(tray: Tray) -> None:
    tray.is_there = False
    tray.notifier.start()
    tray.notifier.show(ONE)
    tray.notifier.check()
    assert (tray.messages, tray.notifier.service, tray.news) == ([], None, 1)
    tray.is_there = True
    tray.notifier.check()
    assert tray.messages == [("Room 1", "Order #1")]
    assert tray.news == 2
    await tray.notifier.close()
    assert not tray.has_icon


def test_that_other_systems_than_linux_are_told_by_the_tray(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    made = choice.make_notifier(NotifierEvents(opened=lambda _: None, changed=lambda: None))
    assert isinstance(made, TrayNotifier)
    assert made.service is None or isinstance(made.service, Service)
