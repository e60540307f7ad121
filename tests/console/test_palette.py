"""The command palette: what it lists in which order, and that keys alone do everything."""

from gallery_office import desk, offline
from gallery_palette import DEEDS, of_hotel, signed_in
from gallery_phone import dressed
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from session_pc import maria
from station_samples import place

from console.models.palette import Asking, Deed, Group, Heading, PaletteModel
from console.state.board import Board
from console.views.palette.look import Look
from console.views.palette.marked import plain_marked
from console.views.palette.panel import Palette
from console.views.theme import ThemeName, theme_for
from contract.record import replace
from contract.resources.search import Find, FindGroup, FindKind, Found, Mark
from contract.scalars import Id

LOOK = Look(theme_for(ThemeName.LIGHT), touch=False)


def _board() -> Board:
    return signed_in(dressed(desk()))


def _model(board: Board | None = None) -> PaletteModel:
    return PaletteModel(board or _board(), DEEDS)


def _groups(model: PaletteModel) -> list[Group]:
    return [row.group for row in model.rows if isinstance(row, Heading)]


def _texts(model: PaletteModel, group: Group) -> list[str]:
    texts: list[str] = []
    current = None
    for row in model.rows:
        if isinstance(row, Heading):
            current = row.group
        elif current is group:
            texts.append(row.words if isinstance(row, Deed) else row.text)
    return texts


def _panel(qtbot: QtBot, model: PaletteModel) -> Palette:
    owner = QWidget()
    owner.resize(1280, 800)
    qtbot.addWidget(owner)
    panel = Palette(model, LOOK, place(_board().clock), owner)
    owner.show()
    owner.activateWindow()
    panel.open()
    return panel


def test_that_every_action_is_offered_before_anything_is_typed(qtbot: QtBot) -> None:
    model = _model()
    assert _groups(model) == [Group.ACTIONS]
    assert _texts(model, Group.ACTIONS) == [deed.words for deed in DEEDS]
    assert model.asking is Asking.NOTHING


def test_that_an_exact_number_comes_before_what_begins_so(qtbot: QtBot) -> None:
    model = _model()
    model.ask("204")
    assert _groups(model) == [Group.ROOMS, Group.ORDERS]
    assert _texts(model, Group.ROOMS) == ["204", "2041"]
    rooms = [row.room_number for row in model.rows if isinstance(row, Find)]
    assert rooms[2] == "204"


def test_that_a_guest_is_found_by_any_word_and_without_accents(qtbot: QtBot) -> None:
    model = _model()
    model.ask("byrne eil")
    assert _texts(model, Group.GUESTS) == ["Éilís Byrne"]


def test_that_an_action_is_found_by_its_words_place_and_key(qtbot: QtBot) -> None:
    model = _model()
    for query in ("undo", "porter undo", "lock ctrl"):
        model.ask(query)
        assert Group.ACTIONS in _groups(model), query


def test_that_who_may_not_see_rooms_and_guests_finds_none(qtbot: QtBot) -> None:
    board = _board()
    board.me = maria()
    model = _model(board)
    model.ask("club")
    assert _groups(model) == [Group.ORDERS]


def test_that_the_hotels_finds_join_and_late_ones_are_dropped(qtbot: QtBot) -> None:
    model = _model()
    wanted: list[str | None] = []
    model.wanted.connect(wanted.append)
    model.ask("clu")
    model.ask("club")
    model.take("clu", of_hotel())
    assert Group.MESSAGES not in _groups(model)
    assert model.asking is Asking.ASKED
    model.take("club", of_hotel())
    assert len(_texts(model, Group.MESSAGES)) == 4
    assert next(r for r in model.rows if r == Heading(Group.MESSAGES, more=True))
    assert wanted == ["clu", "club"]
    # Until the hotel answers again, what it found before stays as far as it fits.
    model.ask("club lounge")
    assert _texts(model, Group.MESSAGES) == ["Is the Club lounge open until 23:00?"]


def test_that_nothing_is_listed_twice_and_what_this_pc_knows_wins(qtbot: QtBot) -> None:
    model = _model()
    model.ask("byrne")
    known = next(row for row in model.rows if isinstance(row, Find))
    again = replace(known, id=Id("77"))
    model.take("byrne", Found(groups=(FindGroup(kind=FindKind.GUEST, finds=(again,)),)))
    assert len(_texts(model, Group.GUESTS)) == 2
    assert known in model.rows


def test_that_an_unknown_kind_of_a_newer_hotel_is_left_out(qtbot: QtBot) -> None:
    model = _model()
    model.ask("zeppelin")
    strange = Find(kind=FindKind.UNKNOWN, id=Id("1"), text="zeppelin")
    model.take("zeppelin", Found(groups=(FindGroup(kind=FindKind.UNKNOWN, finds=(strange,)),)))
    assert list(model.rows) == []


def test_that_a_paired_screen_asks_nothing_of_the_hotel(qtbot: QtBot) -> None:
    board = _board()
    board.me = replace(maria(), staff_id=None, station_id=Id("3"))
    model = _model(board)
    model.ask("club")
    assert model.asking is Asking.NOTHING


def test_that_the_model_keeps_the_rules_of_models(qtbot: QtBot) -> None:
    model = _model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for query in ("c", "cl", "club", "204", "zeppelin", ""):
        model.ask(query)
        model.take(query, of_hotel())
    assert tester.model() is model


def test_that_offline_it_says_so_and_asks_once_it_is_live(qtbot: QtBot) -> None:
    board = offline(_board())
    model = _model(board)
    panel = _panel(qtbot, model)
    wanted: list[str | None] = []
    model.wanted.connect(wanted.append)
    assert panel.status.text() == "Offline: only what this PC has loaded is searched."
    QTest.keyClicks(panel.edit, "club")
    assert panel.status.text() == "Offline: only what this PC has loaded was searched."
    board.link = _board().link
    model.follow_link()
    assert wanted[-1] == "club"
    model.take("club", None)
    assert panel.status.text().startswith("The hotel did not answer")


def test_that_keys_choose_pick_and_close(qtbot: QtBot) -> None:
    panel = _panel(qtbot, _model())
    picked: list[object] = []
    closed: list[bool] = []
    panel.picked.connect(picked.append)
    panel.closed.connect(lambda: closed.append(True))
    qtbot.waitUntil(panel.edit.hasFocus, timeout=60_000)
    QTest.keyClicks(panel.edit, "club")
    first = panel.list.current
    assert isinstance(first, Find)
    assert first.kind is FindKind.GUEST
    for _ in range(2):
        QTest.keyClick(panel.edit, Qt.Key.Key_Down)
    # Over the heading, to the first order.
    assert isinstance(panel.list.current, Find)
    assert panel.list.current.kind is FindKind.ORDER
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert picked == [panel.list.current]
    for _ in range(2):
        QTest.keyClick(panel.edit, Qt.Key.Key_Up)
    assert panel.list.current == first
    QTest.keyClick(panel.edit, Qt.Key.Key_Up)
    assert panel.list.currentIndex().row() == panel.model.rowCount() - 1
    QTest.keyClick(panel.edit, Qt.Key.Key_Tab)
    assert panel.list.current == first
    assert panel.edit.hasFocus()
    QTest.keyClick(panel.edit, Qt.Key.Key_Escape)
    assert closed == [True]


def test_that_the_choice_stays_where_it_was_led_when_the_hotel_answers(qtbot: QtBot) -> None:
    model = _model()
    panel = _panel(qtbot, model)
    QTest.keyClicks(panel.edit, "club")
    QTest.keyClick(panel.edit, Qt.Key.Key_Down)
    led = panel.list.current
    model.take("club", of_hotel())
    assert panel.list.current == led
    QTest.keyClicks(panel.edit, " sand")
    assert panel.list.currentIndex().row() == 1


def test_that_nothing_found_says_so(qtbot: QtBot) -> None:
    model = _model()
    panel = _panel(qtbot, model)
    QTest.keyClicks(panel.edit, "zeppelin")
    model.take("zeppelin", Found())
    assert panel.list.current is None
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    assert model.rowCount() == 0


def test_that_marks_stay_on_their_words_whatever_is_taken_out() -> None:
    text = "\u202eevil \n\n  <b>Club</b>\u200b\x00 sand\u200bwich"
    start = text.index("Club")
    said, (mark,) = plain_marked(text, (Mark(start=start, length=4),))
    assert said == "evil <b>Club</b> sandwich"
    assert said[mark.start : mark.start + mark.length] == "Club"


def test_that_marks_of_a_hotel_that_lies_break_nothing() -> None:
    wild = (Mark(start=-5, length=3), Mark(start=2, length=900), Mark(start=99, length=1))
    said, marks = plain_marked("Club room", wild)
    assert said == "Club room"
    assert all(0 <= m.start <= m.start + m.length <= len(said) for m in marks)
