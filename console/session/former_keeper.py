"""Reads who was let go, as far as a manager looks at them."""

from console.session.book_keeper import BookKeeper, Kept
from console.session.diagnostics import Diagnostics
from console.session.ports import FormerPort
from console.session.writer import Writer
from console.state.board import BoardChanges
from console.state.former import StaffWish
from contract.resources.staff import StaffMember


class FormerKeeper(BookKeeper[StaffMember, StaffWish]):
    """Colleagues who cannot sign in any more, by name."""

    def __init__(self, former: FormerPort, writer: Writer, diagnostics: Diagnostics) -> None:
        kept = Kept(
            name="former",
            book=writer.board.former,
            port=former,
            told=lambda is_other: BoardChanges(former=is_other),
        )
        super().__init__(kept, writer, diagnostics)
