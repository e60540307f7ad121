"""The guests' chat to look at and to work with, and what its controls asked for."""

from dataclasses import dataclass, field
from typing import Any

from file_samples import chat_files
from gallery_guest_chat import CLOCK, desk
from msgspec.structs import replace
from station_samples import NOW, ZONE, place

from console.models.guest_chat import GuestChatModels
from console.models.quick_replies import QuickReplies
from console.state.board import Board
from console.views.guest_chat.actions import ChatActions
from console.views.guest_chat.area import GuestChatArea
from console.views.guest_chat.quick_usual import usual_replies
from console.views.theme import ThemeName, theme_for
from contract.resources.staff import SignedIn

THEME = theme_for(ThemeName.LIGHT)


@dataclass
class Chat:
    """The guests' chat with room 204 open; `asked` is what was asked for, by its name."""

    board: Board = field(default_factory=desk)
    asked: list[tuple[object, ...]] = field(default_factory=list)

    def __post_init__(self) -> None:
        names = ChatActions.__dataclass_fields__
        notes = {name: self._note(name) for name in names}
        self.models = GuestChatModels(self.board, ZONE)
        self.area = GuestChatArea(
            self.models,
            ChatActions(**notes),
            place=place(CLOCK),
            theme=THEME,
            files=chat_files(),
        )
        self.replies = QuickReplies("", lambda _: None, usual_replies)
        self.area.offer_quick_replies(self.replies)
        self.area.resize(1600, 900)
        self.area.show()

    @staticmethod
    def me() -> SignedIn:
        """Who is at work."""
        me = desk().me
        assert me is not None
        return me

    def _note(self, name: str) -> object:
        return lambda *given: self.asked.append((name, *given))

    def asked_for(self, name: str) -> list[list[Any]]:
        """What was asked for by one name."""
        return [given for called, *given in self.asked if called == name]

    def check_out(self) -> None:
        """The guest of the open conversation leaves."""
        open_id = self.models.open_id
        assert open_id is not None
        there = self.board.guest_chats.truth(open_id)
        assert there is not None
        left = replace(there, rev=there.rev + 1, ended_at=NOW)
        self.board.guest_chats.apply([left])
        self.models.refresh()

    @property
    def text(self) -> str:
        """The answer as it stands."""
        return self.area.composer.text.toPlainText()
