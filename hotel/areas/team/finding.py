"""Colleagues who were let go, and who is still outside: registered, and not let in."""

from sqlalchemy import Select, select

from contract.resources.team import RegistrationState
from hotel.areas.staff.service import StaffFilter, narrowed
from hotel.areas.staff.tables import Staff
from hotel.areas.team.tables import RegistrationRow


def outsiders() -> Select[int]:
    """The ids of all who registered and were not let in: they are no colleagues."""
    return select(RegistrationRow.staff_id).where(
        RegistrationRow.state != RegistrationState.APPROVED.value
    )


def former(hotel_id: int, wanted: StaffFilter) -> Select[Staff]:
    """Colleagues of a hotel who cannot sign in any more, by name."""
    query = select(Staff).where(
        Staff.hotel_id == hotel_id, ~Staff.is_active, Staff.id.not_in(outsiders())
    )
    return narrowed(query, wanted)
