"""Pictures of the chat among colleagues: python tests/console/gallery_staff_chat.py FOLDER."""

import os
import sys
from datetime import timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from file_samples import chat_files
from PySide6.QtWidgets import QApplication, QWidget
from staff_chat_samples import staff_board, writing
from station_samples import NOW, ZONE, StillClock, place

from console.models.reception import ReceptionModels
from console.models.staff_chat import StaffChatModels
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.views.frame import FrameParts, StationFrame
from console.views.rail import Person
from console.views.reception.actions import ReceptionActions
from console.views.reception.station import ReceptionStation
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.area import StaffChatArea
from console.views.staff_chat.asking import ChooseDialog, Question, SureDialog, people_choices
from console.views.staff_chat.dock import StaffDock
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.scalars import Id

SIZES = ((1920, 1080), (1366, 768))
CLOCK = StillClock()


def nothing(*_: object) -> None:
    """Do it."""


def actions() -> StaffChatActions:
    """Everything can be asked for, and nothing follows."""
    return StaffChatActions(**dict.fromkeys(StaffChatActions.__dataclass_fields__, nothing))


def load(*_: object) -> None:
    """Never fetch a picture."""


def boards() -> dict[str, Board]:
    """Every state there is."""
    sending = staff_board(has_more=True)
    refused = "This conversation does not exist, or you do not take part in it."
    sending.outbox = (
        writing("a", "Who has the key of 312?", ActionState.FAILED, refusal=refused),
        writing("b", "I am going up.", ActionState.WILL_SEND, may_withdraw=True),
    )
    sending.staff_chats.lay(sending.outbox)
    offline = staff_board(is_open=False)
    offline.link = LinkStatus(
        state=LinkState.OFFLINE, since=NOW - timedelta(minutes=3), verified_at=NOW
    )
    empty = staff_board(is_open=False)
    empty.staff_chats.replace_all([])
    loading = staff_board(is_open=False)
    loading.open_staff_chat.open(loading.staff_chats.listed()[0].chat.id)
    broken = staff_board(is_open=False)
    broken.open_staff_chat.open(broken.staff_chats.listed()[0].chat.id)
    broken.open_staff_chat.fail("The hotel did not answer in time.")
    return {
        "open": staff_board(),
        "more": sending,
        "none": staff_board(is_open=False),
        "offline": offline,
        "empty": empty,
        "loading": loading,
        "broken": broken,
    }


def frame_of(known: Board, name: ThemeName) -> tuple[StationFrame, StaffChatArea]:
    """The whole window over a board."""
    theme = theme_for(name)
    asked = ReceptionActions(retry=nothing, undo=nothing, try_now=nothing)
    station = ReceptionStation(ReceptionModels(known, ZONE), asked, place=place(CLOCK), theme=theme)
    models = StaffChatModels(known, ZONE)
    area = StaffChatArea(models, actions(), place=place(CLOCK), theme=theme, files=chat_files(load))
    station.offer_staff_chat(area)
    parts = FrameParts(
        stations={one: lambda: station for one in Station},
        settings=lambda: station,  # type: ignore[arg-type,return-value]  # never opened here
        theme_of=lambda _: theme,
        sign_out=nothing,
        person=Person(name="Jane Smith", on_duty_since=NOW - timedelta(hours=7)),
        areas=tuple(Area),
    )
    frame = StationFrame(parts, place(CLOCK))
    frame.open_area(Area.STAFF_CHAT)
    frame.show_link(known.link)
    frame.show_area_badge(Area.STAFF_CHAT, known.staff_chats.unread, needs_me=True)
    return frame, area


def dock_of(known: Board, name: ThemeName, high: int) -> StaffDock:
    """The dock as the desk view has it."""
    models = StaffChatModels(known, ZONE)
    dock = StaffDock(
        models, actions(), place=place(CLOCK), theme=theme_for(name), files=chat_files(load)
    )
    dock.resize(400, high - 88)
    return dock


def save(widget: QWidget, path: Path) -> None:
    """Show and picture a widget."""
    widget.show()
    QApplication.processEvents()
    tick = getattr(widget, "tick", None)
    if tick is not None:
        tick()
    QApplication.processEvents()
    widget.grab().save(str(path))
    widget.close()


def picture_windows(name: ThemeName, folder: Path) -> None:
    """What is asked."""
    theme, models = theme_for(name), StaffChatModels(staff_board(), ZONE)
    choose = ChooseDialog(
        Question(title="New conversation", accept="Begin", has_title=True),
        people_choices(models.colleagues()),
        theme,
        None,
    )
    for choice in choose.list.offered[:2]:
        choose.toggle(choice)
    save(choose, folder / f"choose-{name.value}.png")
    question = Question(title="Leave the group?", accept="Leave")
    told = "You no longer see what is written. A colleague can add you again."
    save(SureDialog(question, told, theme, None), folder / f"sure-{name.value}.png")


def picture_writing(name: ThemeName, folder: Path) -> None:
    """A low dock, and one that somebody writes in."""
    low = dock_of(staff_board(), name, 768)
    low.resize(304, 396)
    save(low, folder / f"low-{name.value}.png")
    dock = dock_of(staff_board(), name, 1080)
    dock.show()
    dock.activateWindow()
    messages, composer = dock.talk.messages, dock.talk.composer
    composer.text.setFocus()
    composer.text.insertPlainText("Could @")
    picture(dock, folder / f"mention-{name.value}.png")
    messages.menu_wanted.disconnect()
    messages.setFocus()
    messages.open_menu()
    picture(dock, folder / f"current-{name.value}.png")
    dock.talk.reply(Id("11"))
    composer.fill("Yes, I am going up with the trolley and take the bags along,\nthen 222.")
    picture(dock, folder / f"reply-{name.value}.png")
    dock.close()


def picture(widget: QWidget, path: Path) -> None:
    """Picture a widget that is shown."""
    QApplication.processEvents()
    widget.grab().save(str(path))


def main(folder: Path) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for name in ThemeName:
        for state, known in boards().items():
            for wide, high in SIZES:
                frame, area = frame_of(known, name)
                frame.resize(wide, high)
                frame.show()
                area.tick()
                save(frame, folder / f"area-{state}-{name.value}-{wide}.png")
                save(dock_of(known, name, high), folder / f"dock-{state}-{name.value}-{high}.png")
        picture_windows(name, folder)
        picture_writing(name, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
