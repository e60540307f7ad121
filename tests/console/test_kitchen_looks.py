"""The pixels of the kitchen station say what is true."""

from datetime import timedelta

import pytest
from kitchen_bench import NEW, NOW, Bench, done, order, picture
from kitchen_hands import opened, picture_of, share, touch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from console.state.board import BoardChanges
from console.state.link import LinkState, LinkStatus
from console.views.kitchen.ticket_frame import Part
from console.views.kitchen.ticket_paint import room_rect
from contract.record import replace
from contract.resources.orders import Order
from contract.scalars import Id


@pytest.fixture
def kitchen(qtbot: QtBot) -> Bench:
    return opened(qtbot, Bench(picture() + done()))


def test_that_a_new_ticket_is_inverted_and_its_room_stands_in_its_header(kitchen: Bench) -> None:
    placed = kitchen.station.grid.plan.placed(Id(1854))
    assert placed is not None
    colour = kitchen.theme.colour
    image = picture_of(kitchen, 1854)
    body = image.copy(12, 110, image.width() - 24, 200)
    assert share(body, colour.paper) > 0.8
    assert share(body, colour.paper_ink) > 0.02
    where = room_rect(placed.card, kitchen.theme).toRect()
    room = image.copy(where.x(), where.y() + 12, 120, where.height() - 12)
    assert share(room, colour.accent) > 0.5
    assert share(room, colour.on_accent) > 0.12


def test_that_a_late_ticket_is_red_and_a_due_one_amber(kitchen: Bench) -> None:
    colour = kitchen.theme.colour
    for order_id, wanted in ((1846, colour.bad), (1849, colour.warn)):
        header = picture_of(kitchen, order_id).copy(4, 4, 366, 86)
        assert share(header, wanted) > 0.6


def test_that_markup_and_control_characters_are_painted_as_typed(qtbot: QtBot) -> None:
    def rows(name: str, note: str) -> list[str]:
        bench = opened(qtbot, Bench([order(1, 101, "1:00", (1, name, note))]))
        placed = bench.station.grid.plan.placed(Id(1))
        assert placed is not None
        return [row.text for row in placed.card.frame.rows]

    assert rows("<b>Soup</b>", "<img src=x>\u202eevil\u2066\x00\nend") == [
        "<b>Soup</b>",
        "<img src=x>evil end",
    ]


def test_that_three_thousand_characters_of_note_are_all_within_reach(qtbot: QtBot) -> None:
    note = " ".join(f"word{n}" for n in range(420))
    bench = opened(qtbot, Bench([order(1, 101, "1:00", (1, "Soup", note))]))
    seen: list[str] = []
    for _ in range(30):
        placed = bench.station.grid.plan.placed(Id(1))
        assert placed is not None
        frame = placed.card.frame
        seen += [r.text for r in frame.rows[frame.first_row : frame.first_row + frame.shown_rows]]
        if not frame.hidden_rows:
            break
        bench.clock.forward(1)
        touch(bench, 1, Part.MORE)
    assert " ".join(seen) == f"Soup {note}"


def test_that_a_ticket_whose_lines_are_fetched_shows_outlines_only(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench([]))
    told = order(9, 118, "0:20", status=NEW)
    changes = bench.board.orders.announce(_Announced(told), now=NOW)  # type: ignore[arg-type]
    bench.models.apply(BoardChanges(orders=changes))
    bench.settle()
    bench.clock.forward(3)
    placed = bench.station.grid.plan.placed(Id(9))
    assert placed is not None
    assert placed.card.ticket.is_partial
    body = picture_of(bench, 9).copy(40, 136, 300, 130)
    assert share(body, bench.theme.colour.paper_ink) == 0
    assert share(body, bench.theme.colour.paper) < 0.97


class _Announced:
    def __init__(self, told: Order) -> None:
        self.order_id, self.room_number, self.status = told.id, told.room_number, told.status
        self.total_price, self.created_at = told.total_price, told.created_at


def test_that_a_second_repaints_only_timers(kitchen: Bench, qtbot: QtBot) -> None:
    grid = kitchen.station.grid
    grid.grab()
    pictures = {i: p[3].cacheKey() for i, p in grid._cache._pictures.items()}
    kitchen.clock.forward(1)
    kitchen.station.tick()
    grid.grab()
    assert {i: p[3].cacheKey() for i, p in grid._cache._pictures.items()} == pictures


def test_that_a_ticket_changes_colour_when_its_age_says_so(kitchen: Bench) -> None:
    kitchen.clock.forward(120)
    kitchen.settle()
    header = picture_of(kitchen, 1851).copy(4, 4, 366, 86)
    assert share(header, kitchen.theme.colour.warn) > 0.6


def test_that_only_a_verified_board_says_there_is_no_order(qtbot: QtBot) -> None:
    link = LinkStatus(state=LinkState.LIVE, since=NOW, verified_at=NOW)
    said = {}
    for name, told in {
        "verified": link,
        "saved": replace(link, state=LinkState.RECONNECTING),
        "never": replace(link, state=LinkState.OFFLINE, verified_at=None),
        "starting": replace(link, state=LinkState.CONNECTING, verified_at=None),
    }.items():
        bench = opened(qtbot, Bench(done() if told.verified_at else [], link=told))
        empty = bench.station.grid._empty
        assert empty is not None
        said[name] = empty.title or ("outlines" if empty.is_loading else "")
    assert said == {
        "verified": "No open orders.",
        "saved": "No orders were open when last connected.",
        "never": "Nothing saved on this PC yet.",
        "starting": "outlines",
    }


def test_that_the_banner_takes_the_place_of_average_and_done(kitchen: Bench) -> None:
    down = LinkStatus(
        state=LinkState.RECONNECTING,
        since=kitchen.clock.at,
        verified_at=NOW - timedelta(minutes=6),
        next_try_s=6,
        waiting=2,
    )
    header = kitchen.station.header
    kitchen.link(down)
    assert header.banner.isHidden()
    kitchen.clock.forward(3)
    kitchen.station.tick()
    assert not header.banner.isHidden()
    assert header.banner.accessibleName().startswith("Showing what was known at 14:02.")
    QTest.mouseClick(header.banner._retry, Qt.MouseButton.LeftButton)
    assert kitchen.calls.made == [("try_now", None)]


def test_that_porters_on_duty_are_no_cooks(kitchen: Bench) -> None:
    assert kitchen.station.header.banner.notice is None
    kitchen.clock_in("porters")
    notice = kitchen.station.header.banner.notice
    assert notice is not None
    assert notice.title == "Nobody from the kitchen is clocked in."
    kitchen.clock_in("porters", "kitchen")
    assert kitchen.station.header.banner.notice is None


def test_that_all_day_is_a_button_in_a_narrow_window(qtbot: QtBot) -> None:
    bench = opened(qtbot, Bench(picture()), (1024, 768))
    assert bench.station.all_day.isHidden()
    QTest.keyClick(bench.station, Qt.Key.Key_A)
    assert not bench.station.all_day.isHidden()


def test_that_text_size_and_sound_have_menus_that_work(kitchen: Bench) -> None:
    footer = kitchen.station.footer
    sizes = footer.text_menu().actions()
    assert [action.text() for action in sizes] == ["100 %", "115 %", "130 %", "150 %"]
    sizes[3].trigger()
    sounds = {action.text(): action for action in footer.sound_menu().actions()}
    sounds["Test"].trigger()
    sounds["Mute for 5 min"].trigger()
    assert kitchen.calls.made == [("set_scale", 150), ("test", None), ("mute", None)]
