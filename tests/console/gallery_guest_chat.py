"""Pictures of the guests' chat: python tests/console/gallery_guest_chat.py FOLDER."""

import os
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from file_samples import chat_files
from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from station_samples import NOW, ZONE, StillClock, ago, board, order, place

from console.models.guest_chat import GuestChatModels
from console.models.pictures import Picture
from console.models.quick_replies import QuickReplies
from console.models.reception import ReceptionModels
from console.state.actions import ActionKind, ActionState, NewAction, PendingAction
from console.state.board import Board
from console.state.outgoing import NewFiles, OutgoingFile
from console.views.frame import FrameParts, StationFrame
from console.views.guest_chat.actions import ChatActions
from console.views.guest_chat.area import GuestChatArea
from console.views.guest_chat.quick_usual import usual_replies
from console.views.rail import Person
from console.views.reception.actions import ReceptionActions
from console.views.reception.station import ReceptionStation
from console.views.stations import Area, Station
from console.views.theme import ThemeName, theme_for
from console.views.typography import application_font
from contract.resources.attachments import Attachment, FileType
from contract.resources.guest_chat import (
    GuestConversation,
    GuestMessage,
    Handling,
    NewMessage,
    RepliedTo,
)
from contract.resources.orders import OrderStatus
from contract.resources.sides import Side
from contract.resources.staff import SignedIn
from contract.resources.sync import Entity
from contract.scalars import Id, RoomNumber

SIZES = ((1920, 1080), (1366, 768))
CLOCK = StillClock()
ME = Id("1")
ROWS: tuple[tuple[str, str, str, int, int, str, str], ...] = (
    ("312", "Anke Hartmann", "The lift isn’t stopping on the third floor any more", 11, 2, "", ""),
    ("204", "Éilís Byrne", "And is a late checkout on Tuesday possible?", 6, 2, "1", "Jane Smith"),
    ("407", "Luca Bianchi", "Could you send me the Wi-Fi code again?", 5, 1, "2", "Priya Nair"),
    ("118", "Yuki Tanaka", "[File shared]", 3, 1, "", ""),
    ("221", "Sarah O’Connell", "Is there a table for four tonight, around 8?", 1, 1, "", ""),
    ("305", "Mehmet Yıldız", "Your taxi is booked for 16:15.", 0, 0, "1", "Jane Smith"),
    ("109", "Fatima El Idrissi", "Thank you so much!", 0, 0, "2", "Priya Nair"),
    ("410", "Oliver Grant", "[Message deleted]", 0, 0, "2", "Priya Nair"),
    ("Villa 12B", "Maximilian Freiherr von Hohenstein-Lichtenberg", "Ok", 0, 0, "3", "Aoife B"),
)


def chats() -> list[GuestConversation]:
    """The inbox of reception-inbox.png, and what may happen besides."""
    made = []
    for number, (room, guest, text, waits, unread, staff, handler) in enumerate(ROWS):
        jane = Handling(
            staff_id=ME, staff_name="Jane Smith", by_id=ME, by_name="Jane Smith", at=ago(23)
        )
        made.append(
            GuestConversation(
                conversation_id=Id(str(number)),
                id=Id(str(number)),
                rev=1,
                room_number=RoomNumber(room),
                guest_name=guest,
                last_message=text,
                last_message_kind=FileType.IMAGE if room == "118" else None,
                last_message_id=Id("20"),
                last_message_time=ago(waits or 14 + number * 13),
                last_sender=Side.STAFF if room == "305" else Side.GUEST,
                last_staff_id=ME if room == "305" else None,
                unread_count=unread,
                waiting_since=ago(waits) if waits else None,
                handler_id=Id(staff) if staff else None,
                handler_name=handler or None,
                handlings=(jane,) if staff == "1" else (),
                created_at=ago(27),
            )
        )
    return made


def said(number: float, text: str, minutes: float, **more: Any) -> GuestMessage:
    """A message of the open conversation."""
    more = {"sender_type": Side.GUEST, "guest_name": "Éilís Byrne"} | more
    return GuestMessage(
        id=Id(str(round(number * 10))),
        conversation=Id("1"),
        message=text,
        timestamp=ago(minutes),
        **more,
    )


THERMOSTAT = Attachment(
    id=Id("2"),
    file_name="thermostat.jpg",
    file_type=FileType.IMAGE,
    file_size=1_887_000,
    file_url="/api/chat/attachments/2/file/",
    thumbnail_url="/api/chat/attachments/2/thumbnail/",
    width=1400,
    height=600,
)
SLOW = replace(THERMOSTAT, id=Id("3"), file_name="slow.jpg", thumbnail_url="/slow", width=600)
BROKEN = replace(THERMOSTAT, id=Id("4"), file_name="broken.jpg", thumbnail_url="/broken")


def thermostat() -> QImage:
    """A picture to be seen."""
    made = QImage(1400, 600, QImage.Format.Format_RGB32)
    made.fill(QColor("#B8B1A6"))
    painter = QPainter(made)
    painter.fillRect(430, 40, 540, 460, QColor("#F4F2EC"))
    painter.fillRect(500, 110, 400, 250, QColor("#20282A"))
    painter.end()
    return made


def load(address: str, arrived: Any) -> None:
    """Pictures of every kind: here, on its way, and not to be had."""
    if address == "/broken":
        arrived(Picture(problem="The hotel does not answer."))
    elif address != "/slow":
        arrived(Picture(image=thermostat()))


def conversation() -> list[GuestMessage]:
    """The conversation of reception-inbox.png, and hostile text."""
    ours = {"sender_type": Side.STAFF, "staff": ME, "staff_display_name": "Jane Smith"}
    menu = Attachment(
        id=Id("1"),
        file_name="Brasserie-lunch-menu.pdf",
        file_type=FileType.PDF,
        file_size_display="212 KB",
    )
    seen = {"read_by_staff": True}
    return [
        said(
            1,
            "Hi, the heating in our room won’t come on. The panel says 16 degrees and "
            "doesn’t react.",
            27,
            **seen,
        ),
        said(1.5, "[File shared]", 26, attachments=(THERMOSTAT,), **seen),
        said(2, "[Message deleted]", 25, is_deleted=True, **seen),
        said(
            3,
            "Good afternoon Ms Byrne, I’m sorry about that. Maintenance is on the way and "
            "will be with you within 15 minutes.",
            22,
            edited_at=ago(21),
            **ours,
        ),
        said(4, "Thank you! See https://example.com/room?x=1, \u202eevil <b>bold</b>", 19, **seen),
        said(5, "[File shared]", 18, attachments=(menu,), read_by_guest=True, **ours),
        said(5.5, "", 17, attachments=(BROKEN, SLOW, menu), removed_files=1, **ours),
        said(
            6,
            "It’s lovely and warm now. Could we also get two extra pillows?",
            6,
            reply_to=Id("30"),
            reply_to_message=RepliedTo(id=Id("30"), message="Good afternoon Ms Byrne, I’m sorry"),
        ),
        said(7, "And is a late checkout on Tuesday possible? Our flight is at 18:00.", 6),
    ]


def pending(key: str, text: str, state: ActionState, **more: Any) -> PendingAction:
    """A message on its way."""
    action = NewAction(
        kind=ActionKind.WRITE_TO_GUEST,
        entity=Entity.GUEST_CONVERSATION,
        entity_id=Id("1"),
        target="",
        chat=NewMessage(message=text),
    )
    return PendingAction(key=key, action=action, made_at=NOW, state=state, **more)


def desk(*, is_open: bool = True) -> Board:
    """A board with the inbox, and a conversation open."""
    known = board([order(1851, "204", OrderStatus.PREPARING)], [], [])
    known.me = SignedIn(
        username="jane",
        token="",
        staff_id=ME,
        hotel_id=Id("1"),
        hotel_name="Grand Hotel",
        hotel_slug="grand",
    )
    known.guest_chats.replace_all(chats())
    if is_open:
        known.open_chat.open(Id("1"))
        known.open_chat.take_newest(conversation(), has_older=False)
        told = "Aoife Brennan answered at 14:07. Read it first, then send yours if needed."
        known.outbox = (
            pending("a", "It is 14:00 then.", ActionState.FAILED, refusal=told),
            pending(
                "b",
                "Two extra pillows are on their way up to you.",
                ActionState.WILL_SEND,
                may_withdraw=True,
            ),
        )
        map_of = OutgoingFile(id="m", name="map.pdf", size=4_100_000)
        files = NewFiles(message="The way to the beach", files=(map_of,))
        sending = replace(known.outbox[1].action, kind=ActionKind.SEND_FILES_TO_GUEST, chat=files)
        upload = PendingAction(
            key="c",
            action=sending,
            made_at=NOW,
            state=ActionState.SENDING,
            percent=40,
            may_withdraw=True,
        )
        known.outbox = (*known.outbox, upload)
        known.guest_chats.lay(known.outbox)
    return known


def keep(known: Board) -> None:
    """Go away from the conversation and back, while the hotel cannot be asked."""
    known.open_chat.open(None)
    known.open_chat.open(Id("1"))
    known.open_chat.fail("The hotel takes too long to answer.")


def frame_of(known: Board, name: ThemeName) -> tuple[StationFrame, ReceptionStation]:
    """The whole window over a board."""
    theme = theme_for(name)

    def nothing(*_: object) -> None:
        return

    models = ReceptionModels(known, ZONE)
    actions = ReceptionActions(retry=nothing, undo=nothing, try_now=nothing)
    station = ReceptionStation(models, actions, place=place(CLOCK), theme=theme)
    asked = ChatActions(**dict.fromkeys(ChatActions.__dataclass_fields__, nothing))
    chats_models = GuestChatModels(known, ZONE)
    area = GuestChatArea(
        chats_models, asked, place=place(CLOCK), theme=theme, files=chat_files(load)
    )
    area.offer_quick_replies(QuickReplies("", nothing, usual_replies))
    station.offer_chat(area)
    parts = FrameParts(
        stations={one: lambda: station for one in Station},
        settings=lambda: station,  # type: ignore[arg-type,return-value]  # never opened here
        theme_of=lambda _: theme,
        sign_out=nothing,
        person=Person(name="Jane Smith", on_duty_since=NOW - timedelta(hours=7)),
        areas=tuple(Area),
    )
    frame = StationFrame(parts, place(CLOCK))
    frame.open_area(Area.GUEST_CHAT)
    frame.show_link(known.link)
    frame.show_area_badge(Area.GUEST_CHAT, 5, needs_me=True)
    frame.show_area_badge(Area.ORDERS, 9, needs_me=False)
    return frame, station


def stage(area: GuestChatArea) -> None:
    """Three files go along, and one may not."""
    staged = area._files.staged
    names = ("brasserie-menu-of-the-week-with-wine-recommendations.pdf", "map.png", "prices.csv")
    found = [OutgoingFile(id=name, name=name, size=250_000) for name in names]
    staged._keep = lambda file, kept: kept(
        found[int(file.name)] if file.name < "3" else "“photo.exe” is larger than 25 MB."
    )
    staged.add(Id("1"), [Path(str(number)) for number in range(4)])


def show(area: GuestChatArea, state: str) -> None:
    """Bring the open conversation into a state."""
    if state == "open":
        area.composer.text.setFocus()
        stage(area)
        area.composer.fill("Tuesday until 14:00 is no problem, and it’s")
        return
    conversation = area.conversation
    if state == "view":
        conversation.filed.emit(THERMOSTAT)
        return
    conversation.verticalScrollBar().setValue(0)
    conversation._hover(conversation._column.number_of(Id("10")))
    area.answering.begin(conversation._column.bubble(conversation._hovered))
    conversation.show_drop(False)


def main(folder: Path) -> None:
    """Take every picture."""
    application = QApplication([])
    application.setFont(application_font())
    folder.mkdir(parents=True, exist_ok=True)
    for name in ThemeName:
        for wide, high in SIZES:
            for state in ("open", "none", "answer", "view", "kept"):
                known = desk(is_open=state != "none")
                if state == "kept":
                    keep(known)
                frame, station = frame_of(known, name)
                frame.resize(wide, high)
                frame.show()
                application.processEvents()
                station.area_shown.connect(frame.mark_area)
                frame.mark_area()
                if station.chat is not None and state not in ("none", "kept"):
                    show(station.chat, state)
                application.processEvents()
                frame.grab().save(str(folder / f"chat-{state}-{name.value}-{wide}.png"))
                frame.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
