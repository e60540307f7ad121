"""Pictures of the chat among colleagues: python tests/console/gallery_staff_chat.py FOLDER."""

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from file_samples import chat_files
from gallery_office import frame as office_frame
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from staff_chat_samples import FRONT_DESK, staff_board, writing
from station_samples import NOW, ZONE, StillClock, place

from console.models.pictures import Arrived, Picture
from console.models.reception import ReceptionModels
from console.models.staff_chat import StaffChatModels
from console.models.staged import Kept, Source, Staged
from console.state.actions import ActionState
from console.state.board import Board
from console.state.link import LinkState, LinkStatus
from console.state.outgoing import NewFiles, OutgoingFile
from console.views.chat.files import ChatFiles
from console.views.frame import FrameParts, StationFrame
from console.views.manager.station import ManagerStation
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
from contract.record import replace as record_replace
from contract.resources.attachments import FileType
from contract.resources.staff_chat import ChatFile
from contract.scalars import Id

SIZES = ((1920, 1080), (1366, 768))
MANAGERS_SIZES = (*SIZES, (1280, 800))
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


def frame_of(
    known: Board, name: ThemeName, files: ChatFiles | None = None
) -> tuple[StationFrame, StaffChatArea]:
    """The whole window over a board."""
    theme = theme_for(name)
    asked = ReceptionActions(retry=nothing, undo=nothing, try_now=nothing)
    station = ReceptionStation(ReceptionModels(known, ZONE), asked, place=place(CLOCK), theme=theme)
    models, shown = StaffChatModels(known, ZONE), files or chat_files(load)
    area = StaffChatArea(models, actions(), place=place(CLOCK), theme=theme, files=shown)
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


def manager_of(known: Board, name: ThemeName) -> StationFrame:
    """The same at the manager's."""
    made = office_frame(known, Station.MANAGER, name, name="Niamh Doyle")
    theme, station = theme_for(name), cast(ManagerStation, made.view(Station.MANAGER))

    def area() -> StaffChatArea:
        models, files = StaffChatModels(known, ZONE), chat_files(load)
        return StaffChatArea(models, actions(), place=place(CLOCK), theme=theme, files=files)

    station.offer_area(Area.STAFF_CHAT, area, edgeless=True)
    station.area_shown.connect(made.mark_area)
    made.open_area(Area.STAFF_CHAT)
    made.show_area_badge(Area.APPROVALS, 4, needs_me=True)
    made.show_area_badge(Area.STAFF_CHAT, known.staff_chats.unread, needs_me=True)
    return made


def dock_of(known: Board, name: ThemeName, high: int, files: ChatFiles | None = None) -> StaffDock:
    """The dock as the desk view has it."""
    models = StaffChatModels(known, ZONE)
    dock = StaffDock(
        models,
        actions(),
        place=place(CLOCK),
        theme=theme_for(name),
        files=files or chat_files(load),
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


def with_files(known: Board) -> Board:
    """The same with files that were sent, are being sent and were refused."""
    chat = known.open_staff_chat
    own = chat.messages()[-1]
    photo = ChatFile(
        id=Id("71"),
        file_name="Boiler room, valve of the second pump.jpg",
        file_type=FileType.IMAGE,
        file_size=734_000,
        file_url="/files/71",
        thumbnail_url="/small/71",
        width=640,
        height=480,
    )
    chat.apply([replace(own, rev=own.rev + 1, attachments=(photo,), has_attachments=True)])
    plan = OutgoingFile(id="p", name="Plan of the fire drill on Tuesday.pdf", size=3_100_000)
    bad = OutgoingFile(id="b", name="cut.jpg", size=500)
    told = "“cut.jpg” is damaged and cannot be sent."
    sending = writing("a", "", ActionState.SENDING, percent=42, may_withdraw=True)
    failed = writing("b", "Look at this", ActionState.FAILED, refusal=told)
    known.outbox = tuple(
        record_replace(one, action=record_replace(one.action, chat=body))
        for one, body in (
            (sending, NewFiles(files=(plan,))),
            (failed, NewFiles(files=(bad,), message="Look at this")),
        )
    )
    known.staff_chats.lay(known.outbox)
    return known


def staged_files(more: int = 0) -> ChatFiles:
    """Files of which some are to go along, and `more` of them."""
    names = ["Plan of the fire drill on Tuesday.pdf", "IMG_2231.jpg", "prices.csv"]
    names += [f"{number}.txt" for number in range(more)]
    files = chat_files(show, staged=Staged(keep, nothing))
    files.staged.add(FRONT_DESK, [Path(one) for one in names])
    return files


def keep(source: Source, kept: Kept) -> None:
    """Keep it at once."""
    assert isinstance(source, Path)
    kept(OutgoingFile(id=source.name, name=source.name, size=230_000))


def show(_address: str, arrived: Arrived) -> None:
    """A picture in two colours."""
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor(96, 120, 128))
    painter = QPainter(image)
    painter.fillRect(200, 120, 240, 240, QColor(196, 164, 72))
    painter.end()
    arrived(Picture(image=image))


def picture_files(name: ThemeName, folder: Path) -> None:
    """Files in the area, in a dock and in a narrow one: to be sent, under way, sent, refused."""
    for wide, high in SIZES:
        frame, area = frame_of(with_files(staff_board()), name, staged_files())
        frame.resize(wide, high)
        frame.show()
        area.tick()
        save(frame, folder / f"area-files-{name.value}-{wide}.png")
    for wide, high, more in ((400, 992, 0), (304, 680, 5), (304, 396, 7)):
        dock = dock_of(with_files(staff_board()), name, high, staged_files(more))
        dock.resize(wide, high)
        dock.show()
        QApplication.processEvents()
        dock.talk.attaching.tell("“photo.jpg” cannot be sent. Is it really a picture?")
        save(dock, folder / f"dock-files-{name.value}-{wide}-{high}.png")


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
        for state, known in boards().items():
            for wide, high in MANAGERS_SIZES:
                path = folder / f"manager-{state}-{name.value}-{wide}.png"
                made = manager_of(known, name)
                made.resize(wide, high)
                save(made, path)
        picture_windows(name, folder)
        picture_writing(name, folder)
        picture_files(name, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
