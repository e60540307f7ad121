"""The diagnostics page: its tabs tell what is known, and its report holds nobody's words."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from settings_hands import Asked, diagnosis
from station_samples import NOW, ZONE

from console.state.diagnosis import ChannelState, Diagnosis, OutboxFacts
from console.state.report import report
from console.views.settings.diagnostics.section import (
    DiagnosticsActions,
    DiagnosticsSection,
    DiagnosticsSource,
)
from console.views.settings.diagnostics.tabs import Tab
from console.views.settings.diagnostics.words import outbox_words
from console.views.theme import ThemeName, theme_for
from contract.record import replace

LIGHT = theme_for(ThemeName.LIGHT)
FACTS = [("Console", "0.1.0"), ("Screen", "1920 × 1080")]


class Told:
    """A page, what it reads from, and how often it has read."""

    def __init__(self, qtbot: QtBot, told: Diagnosis) -> None:
        self.told, self.reads, self.asked = told, 0, Asked()
        source = DiagnosticsSource(diagnosis=self._read, facts=lambda: FACTS, zone=ZONE)
        actions = DiagnosticsActions(copy=self.asked.note("copy"), save=self.asked.note("save"))
        self.page = DiagnosticsSection(source, actions, LIGHT)
        qtbot.addWidget(self.page)
        self.page.resize(900, 700)
        self.page.show()
        self.page.tick()

    def _read(self) -> Diagnosis:
        self.reads += 1
        return self.told

    def lines(self, tab: Tab) -> list[tuple[str, ...]]:
        """What a tab says once it is chosen."""
        self.page.tabs.choose(tab)
        return [line.cells for line in self.page.tables[tab].text_model.rows]


def test_that_the_summary_tells_connection_clock_outbox_and_this_pc(qtbot: QtBot) -> None:
    said = dict(Told(qtbot, diagnosis()).lines(Tab.SUMMARY))
    assert said["Connection"] == "Live since 08:01:00."
    assert said["Reconnections"] == "1"
    assert said["Clock"] == "This PC's clock is 7 s behind the hotel's. Ages follow the hotel's."
    assert said["Outbox"].startswith("1 waiting to send, 1 refused · oldest from 08:03:00")
    assert said["Refused actions"] == "set_order_status 1850"
    assert said["Last trouble with sending"] == "Conflict (status 409)"
    assert said["Screen"] == "1920 × 1080"


def test_that_each_tab_tells_its_part(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    assert told.lines(Tab.HISTORY)[:2] == [
        ("08:01:00", "Live", ""),
        ("08:00:58", "Reconnecting", "The connection was cut."),
    ]
    channels = told.lines(Tab.CHANNELS)
    assert channels[0][2] == "Authorised, followed"
    assert channels[2][2] == "Refused: Only the owner may follow this."
    assert ("changed", "live", "1,204", "08:05:00") in told.lines(Tab.EVENTS)
    problems = told.lines(Tab.PROBLEMS)
    assert problems[0][4] == "order_id is missing; total_price cannot be read"


def test_that_an_event_stands_beside_the_catalogue_field_by_field(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    told.lines(Tab.PROBLEMS)
    fields = {line.cells[1]: line.cells for line in told.page.fields.text_model.rows}
    assert fields["order_id"] == ("-", "order_id", "string", "nothing")
    assert fields["total_price"] == ("~", "total_price", "number", "string")
    assert fields["colour"] == ("+", "colour", "nothing", "string")
    assert fields["room_number"] == (" ", "room_number", "string", "string")
    told.page.tables[Tab.PROBLEMS].selectRow(1)
    assert [line.cells[1] for line in told.page.fields.text_model.rows] == ["minibar"]


def test_that_nothing_is_read_while_another_section_is_shown(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    before = told.reads
    told.page.hide()
    told.page.tick()
    assert told.reads == before
    told.page.show()
    told.told = replace(diagnosis(), reconnects=5)
    told.page.tick()
    assert dict(told.lines(Tab.SUMMARY))["Reconnections"] == "5"


def test_that_a_chosen_line_stays_chosen_while_others_come(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    told.lines(Tab.PROBLEMS)
    table = told.page.tables[Tab.PROBLEMS]
    table.selectRow(1)
    chosen = table.current_line
    newest = replace(told.told.problems[0], event="brand-new", what=("unknown",))
    told.told = replace(told.told, problems=(newest, *told.told.problems))
    told.page.tick()
    assert table.current_line == chosen


def test_that_a_chosen_line_follows_its_figures(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    told.lines(Tab.PROBLEMS)
    again = replace(told.told.problems[0], count=9)
    told.told = replace(told.told, problems=(again, *told.told.problems[1:]))
    told.page.tick()
    current = told.page.tables[Tab.PROBLEMS].current_line
    assert current is not None
    assert current.cells[2] == "9"


def test_that_the_report_is_copied_and_saved_by_its_buttons(qtbot: QtBot) -> None:
    told = Told(qtbot, diagnosis())
    qtbot.mouseClick(told.page.copy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(told.page.save, Qt.MouseButton.LeftButton)
    assert told.asked.things == [("copy",), ("save",)]


def test_that_an_empty_outbox_says_so() -> None:
    assert outbox_words(OutboxFacts(), NOW, ZONE) == "Empty."


def test_that_the_report_tells_it_all() -> None:
    text = report(diagnosis(), FACTS)
    for line in (
        "  Console: 0.1.0",
        "  live since 2025-11-30 08:01:00 UTC, 1 reconnections",
        "  this PC's clock plus 7.0 s is the hotel's",
        "  2025-11-30 08:00:58 UTC  reconnecting  The connection was cut.",
        "  live  changed: 1204, last 2025-11-30 08:05:00 UTC",
        "    new-room-service-order: order_id is missing",
        "      - order_id: string",
        "      ~ total_price: number, arrived string",
        "      + colour: string",
        "  will_send: 1",
        "  refused: set_order_status 1850",
        "  last trouble: Conflict (status 409)",
    ):
        assert line in text.splitlines()


def test_that_a_refusal_is_told_in_the_report_without_the_hotels_sentence() -> None:
    told = diagnosis()
    refused = next(one for one in told.channels if one.state is ChannelState.REFUSED)
    text = report(told, FACTS)
    assert f"refused  {refused.channel}" in text
    assert refused.reason not in text


def test_that_the_report_leaves_out_what_should_not_have_come_so_far() -> None:
    notes = (
        "could not open https://jane:s3cret@hotel.example/api",
        "sent Authorization: Token 0123456789abcdef",
        "two\nlines\x1b[31m",
    )
    text = report(replace(diagnosis(), notes=notes), FACTS)
    assert "s3cret" not in text
    assert "0123456789abcdef" not in text
    assert "https://hotel.example/api" in text
    assert "  twolines[31m" in text.splitlines()


def test_that_yesterdays_moments_have_their_date(qtbot: QtBot) -> None:
    told = diagnosis()
    before = replace(told.history[-1], at=NOW - timedelta(days=1))
    lines = Told(qtbot, replace(told, history=(before,))).lines(Tab.HISTORY)
    assert lines[0][0] == "Sat 29 Nov 08:06"
