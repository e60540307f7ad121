"""The sections of the settings that tell how things stand: connection, account, about."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_hands import Asked
from station_samples import NOW, ZONE, ago

from console.state.link import LinkState, LinkStatus
from console.views.settings.about import KeptGroup
from console.views.settings.account import AccountFacts, AccountGroup
from console.views.settings.connection import (
    ConnectionActions,
    ConnectionFacts,
    ConnectionGroup,
    offset_words,
)
from console.views.settings.group import Group
from console.views.theme import ThemeName, theme_for

LIGHT = theme_for(ThemeName.LIGHT)
LIVE = ConnectionFacts(
    address="https://hotel.example",
    link=LinkStatus(state=LinkState.LIVE, since=ago(5), verified_at=NOW),
    offset=timedelta(),
    zone=ZONE,
)


def told(group: Group) -> dict[str, str]:
    """What each row says under its title."""
    return {row.title: row.hint for row in group.rows}


def test_that_the_connection_follows_the_link(qtbot: QtBot) -> None:
    facts, asked = [LIVE], Asked()
    actions = ConnectionActions(try_now=asked.note("try"), open_diagnostics=asked.note("open"))
    group = ConnectionGroup(lambda: facts[-1], actions, LIGHT)
    qtbot.addWidget(group)
    assert told(group)["State"] == "Live since 08:01:00."
    assert told(group)["Lists verified"] == "Complete at 08:06:00."
    assert "at once" in told(group)["How news arrives"]
    lost = LinkStatus(
        state=LinkState.RECONNECTING, since=NOW, problem="The line was cut.", next_try_s=4
    )
    facts.append(replace(LIVE, link=lost))
    group.tick()
    said = told(group)["State"]
    assert said == "Reconnecting since 08:06:00. The line was cut. Next try in 4 s."
    assert "asks the hotel every 5 s" in told(group)["How news arrives"]
    qtbot.mouseClick(group.try_now, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(group.diagnostics, Qt.MouseButton.LeftButton)
    assert asked.things == [("try",), ("open",)]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.4, "This PC's clock and the hotel's agree."),
        (7, "This PC's clock is 7 s behind the hotel's. Ages follow the hotel's."),
        (-95, "This PC's clock is 95 s ahead of the hotel's. Ages follow the hotel's."),
    ],
)
def test_that_a_wrong_clock_is_told(seconds: float, said: str) -> None:
    assert offset_words(timedelta(seconds=seconds)) == said


def test_that_the_account_says_who_and_lets_them_go(qtbot: QtBot) -> None:
    asked = Asked()
    facts = AccountFacts(
        name="Jane <b>Smith",
        username="jane",
        role="Receptionist",
        department="Front Office",
        on_duty_since=ago(60),
        zone=ZONE,
    )
    group = AccountGroup(lambda: facts, asked.note("sign out"), LIGHT)
    qtbot.addWidget(group)
    assert told(group)["Signed in as"] == "Jane <b>Smith · jane"
    assert told(group)["Role"] == "Receptionist · Front Office"
    assert told(group)["On duty"] == "On duty since 07:06"
    qtbot.mouseClick(group.sign_out, Qt.MouseButton.LeftButton)
    assert asked.things == [("sign out",)]


def test_that_the_path_of_the_data_folder_is_copied(qtbot: QtBot) -> None:
    asked = Asked()
    group = KeptGroup("/var/lib/console", asked.note("copied"), LIGHT)
    qtbot.addWidget(group)
    qtbot.mouseClick(group.copy_path, Qt.MouseButton.LeftButton)
    assert asked.things == [("copied", "/var/lib/console")]
