"""What the manager's areas need of a session, from approvals to stock; and emergencies."""

from console.session.approval_keeper import ApprovalKeeper
from console.session.attendance_keeper import AttendanceKeeper
from console.session.audit_keeper import AuditKeeper
from console.session.closing_keeper import ClosingKeeper
from console.session.diagnostics import Diagnostics
from console.session.emergency_desk import EmergencyDesk
from console.session.former_keeper import FormerKeeper
from console.session.joining_keepers import CodeKeeper, RegistrationKeeper
from console.session.place_saver import PlaceSaver
from console.session.ports import HotelPort
from console.session.roster_keeper import RosterKeeper
from console.session.roster_planner import RosterPlanner
from console.session.stock_room import StockRoom
from console.session.writer import Writer
from console.state.board import BoardChanges
from contract.permissions import Duty


class BackOffice:
    """Made on the loop's thread; every call on that thread."""

    def __init__(self, hotel: HotelPort, writer: Writer, diagnostics: Diagnostics) -> None:
        self.approvals = ApprovalKeeper(hotel, writer, diagnostics)
        self.roster = RosterKeeper(hotel.roster, writer, diagnostics)
        self.closing = ClosingKeeper(hotel.roster, writer, diagnostics)
        self.attendance = AttendanceKeeper(hotel.attendance, writer, diagnostics)
        self.planner = RosterPlanner(hotel.roster, diagnostics, self.roster.look)
        self.registrations = RegistrationKeeper(hotel.registrations, writer, diagnostics)
        self.codes = CodeKeeper(hotel.registration_codes, writer, diagnostics)
        self.places = PlaceSaver(hotel.places, writer, diagnostics)
        self.emergencies = EmergencyDesk(hotel.emergencies, writer, diagnostics)
        self.audit = AuditKeeper(hotel.audit, writer, diagnostics)
        self.former = FormerKeeper(hotel.former, writer, diagnostics)
        self.stock = StockRoom(hotel, writer, diagnostics)

    def look(self) -> None:
        """Anything may have happened."""
        self.approvals.look()
        self.stock.look()
        self.hear(Duty.MANAGER)

    def hear(self, stream: str) -> None:
        """A change of a stream was announced: what managers decide and plan is in theirs."""
        if stream == self.stock.keeper.stream:
            self.stock.keeper.look()
        if stream == Duty.MANAGER:
            self.roster.look()
            self.closing.look()
            self.attendance.look()
            self.registrations.look()
            self.codes.look()
            self.audit.look()
            self.former.look()

    def note(self, changes: BoardChanges) -> None:
        """Something became different on the board."""
        self.approvals.note(changes)
        self.attendance.note(changes)
        self.stock.items.note(changes)

    async def stop(self) -> None:
        """Give up what is under way."""
        people = self.approvals, self.attendance, self.former, self.registrations, self.codes
        plan = self.planner, self.roster, self.closing
        rest = self.places, self.audit, self.emergencies, self.stock
        for keeper in (*people, *plan, *rest):
            await keeper.stop()
