"""Opens and closes the panel for orders by phone over the offices, and tells of refused ones."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from console.shell.kept_draft import KeptDraft
from console.shell.office import Office
from console.shell.workplace import Workplace
from console.state.actions import ActionState, PendingAction
from console.state.board import BoardChanges
from console.storage.database import Database
from console.storage.drafts import DraftTable
from console.storage.owner import Owner
from console.views.keys import shortcut
from console.views.notices import Tone
from console.views.stations import Station
from console.views.widgets.announce import announce
from console.views.widgets.toasts import Message
from console.views.words import plain
from contract.codec import WireError, decode, encode_rest
from contract.permissions import Capability
from contract.resources.sync import Entity
from contract.scalars import Id

if TYPE_CHECKING:
    from console.models.phone_order import PhoneOrderModel
    from console.state.phone_order import PhoneDraft
    from console.views.phone.panel import PhonePanel
    from console.views.reception.station import ReceptionStation

_OVER: Final = frozenset({Station.RECEPTION, Station.MANAGER})
_KEY: Final = "phone-order"


class PhoneOverlay(QObject):
    """Nothing is loaded for it before the first order; the draft outlives the panel."""

    def __init__(self, workplace: Workplace, office: Office, database: Database) -> None:
        super().__init__(office.frame)
        self._workplace, self._office, self._frame = workplace, office, office.frame
        board = workplace.board
        assert board.hotel is not None
        assert board.me is not None
        self._model: PhoneOrderModel | None = None
        self.panel: PhonePanel | None = None
        self._aside: PhoneDraft | None = None
        self._told: dict[str, Message] = {}
        owner = Owner.of(board.hotel, board.me)
        self._kept = KeptDraft(DraftTable(database), owner, _KEY, self._draft_text)
        shortcut(self._frame, "F2", self.tr("Take an order by phone"), self.open)
        self._frame.opened.connect(self._on_opened)
        self._frame.dressed.connect(self._on_dressed)
        workplace.changed.connect(self._on_changed)

    def open(self) -> None:
        """Show the panel, or go to its first field; a refused order comes before an empty one."""
        if not self._is_offered:
            return
        model = self._known_model()
        if model.draft.is_empty:
            refused = self._refused()
            if refused:
                model.change_refused(refused[-1].key)
        self._show_panel()

    def change(self, key: str) -> None:
        """Fill in what the hotel refused, to change it; what was begun meanwhile waits aside."""
        model = self._known_model()
        begun = model.draft
        if begun.replaces != key and model.change_refused(key) and not begun.is_empty:
            self._aside = begun
        self._show_panel()

    def take_back(self, key: str) -> None:
        """Not to be sent after all: it comes back into the form, unless it is too late."""
        from console.state.phone_order import draft_of

        board, model = self._workplace.board, self._known_model()
        wishes = {pending.key: pending.action.wish for pending in board.outbox}
        wish = wishes.get(key)
        self._workplace.take_back(key)
        if wish is None or any(pending.key == key for pending in board.outbox):
            return
        if not model.draft.is_empty:
            self._aside = model.draft
        model.take(draft_of(wish, board.zone))
        self._show_panel()

    def close(self) -> None:
        """Close the panel; the draft stays, and the keyboard goes back to the station."""
        if self.panel is not None:
            self._shut(self.panel)
            self._kept.write()

    def keep(self) -> None:
        """The person leaves: what was begun is written now."""
        self._kept.write()

    def _shut(self, panel: "PhonePanel") -> None:
        # First: while hiding, Qt would look for another field of the panel to go to.
        self._frame.focus_page()
        self.panel = None
        panel.hide()
        panel.deleteLater()

    @property
    def _is_offered(self) -> bool:
        is_over = self._frame.station in _OVER and not self._frame.is_full_bleed
        return is_over and self._workplace.may(Capability.PLACE_ORDER)

    def _known_model(self) -> "PhoneOrderModel":
        if self._model is None:
            from console.models.phone_order import PhoneOrderModel

            self._model = PhoneOrderModel(self._workplace.board, self)
            self._model.changed.connect(self._kept.mark)
            self._kept.read(self._take_kept)
        return self._model

    def _show_panel(self) -> None:
        from console.views.phone.panel import PhoneActions, PhonePanel

        if self.panel is not None:
            self.panel.activate()
            return
        self._workplace.freshen_rooms()
        self.panel = PhonePanel(
            self._known_model(),
            PhoneActions(place=self._place, discard=self._discard),
            currency=self._workplace.place.currency,
            theme=self._frame.theme,
            owner=self._frame,
        )
        self.panel.closed.connect(self.close)
        self.panel.open()

    # What a person does

    def _place(self) -> None:
        model, panel = self._known_model(), self.panel
        if model.faults or panel is None:
            return
        draft, wish = model.draft, model.wish()
        placed = self._workplace.order(wish)
        self._go_on()
        if draft.replaces:
            # Only now: killed in between, the PC has it twice, but sends only the new one.
            self._workplace.dismiss(draft.replaces)
        self._shut(panel)
        if placed is not None:
            self._show_placed(wish.room_number, placed)

    def _discard(self) -> None:
        replaces = self._known_model().draft.replaces
        self._go_on()
        if replaces:
            self._workplace.dismiss(replaces)

    def _go_on(self) -> None:
        """Back to what was set aside, or to an empty form."""
        from console.state.phone_order import PhoneDraft

        self._known_model().take(self._aside or PhoneDraft())
        self._aside = None

    def _show_placed(self, room: str, placed: Id) -> None:
        title = _tr("Order for room {room} placed").format(room=plain(room))
        announce(self._frame, title)
        if self._frame.station is Station.RECEPTION:
            self._reception.show_placed(self._entity_of(placed), placed)
            return
        self._office.say(Message(tone=Tone.OK, title=title))

    def _entity_of(self, placed: Id) -> Entity:
        outbox = self._workplace.board.outbox
        mine = (one.action.entity for one in outbox if one.action.entity_id == placed)
        return next(mine, Entity.ORDER)

    # What becomes different

    @property
    def _reception(self) -> "ReceptionStation":
        view = self._frame.view(Station.RECEPTION)
        assert view is not None
        return view  # type: ignore[return-value]  # the frame knows stations as views alone

    def _on_opened(self, station: Station) -> None:
        self.close()
        if station is Station.RECEPTION and self._is_offered:
            self._reception.offer_phone_orders(self.open, self.change, self.take_back)

    def _on_dressed(self) -> None:
        if self.panel is not None:
            self.panel.set_theme(self._frame.theme)

    def _on_changed(self, changes: BoardChanges) -> None:
        if self._model is not None:
            self._model.apply(changes)
        if changes.outbox:
            self._tell_refused()
            self._leave_settled()

    def _refused(self) -> list[PendingAction]:
        outbox = self._workplace.board.outbox
        return [p for p in outbox if p.action.wish and p.state is ActionState.FAILED]

    def _tell_refused(self) -> None:
        refused = {pending.key: pending for pending in self._refused()}
        for key in self._told.keys() - refused.keys():
            self._office.unsay(self._told.pop(key))
        for key, pending in refused.items():
            if key not in self._told:
                self._told[key] = self._message(pending)
                self._office.say(self._told[key])

    def _leave_settled(self) -> None:
        """What was refused is settled elsewhere, by Retry or Dismiss: so is its form."""
        model = self._model
        if model is not None and model.draft.replaces and model.refusal is None:
            self._go_on()

    def _message(self, pending: PendingAction) -> Message:
        assert pending.action.wish is not None
        title = _tr("Order for room {room} was not placed")
        key = pending.key
        return Message(
            tone=Tone.BAD,
            title=title.format(room=plain(pending.action.wish.room_number)),
            text=plain(pending.refusal or "") or _tr("The server did not answer."),
            action=_tr("Change…"),
            on_action=lambda: self.change(key),
        )

    # The draft on disk

    def _draft_text(self) -> str:
        draft = self._aside or (None if self._model is None else self._model.draft)
        return "" if draft is None or draft.is_empty else encode_rest(draft).decode()

    def _take_kept(self, text: str) -> None:
        from console.state.phone_order import PhoneDraft

        model = self._known_model()
        if not text or not model.draft.is_empty:
            return
        try:
            draft = decode(PhoneDraft, text.encode())
        except WireError:
            # Written by a newer program: what it says cannot be shown here.
            return
        if self._is_on_its_way(draft):
            return
        model.take(draft)
        self._leave_settled()
        if self.panel is not None:
            self.panel.open()

    def _is_on_its_way(self, draft: "PhoneDraft") -> bool:
        """Whether it was placed, and the program ended before the draft was forgotten."""
        from console.state.phone_order import draft_of

        board = self._workplace.board
        wishes = [pending.action.wish for pending in board.outbox]
        return any(draft_of(wish, board.zone) == draft for wish in wishes if wish is not None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("phone_overlay", text)
