"""Who is told of an emergency: every station by its streams, by event, and phones on duty."""

from typing import Final

from contract.channels import HOTEL
from contract.events.base import Payload
from contract.events.emergencies import EmergencyAcknowledged, EmergencyEnded, EmergencyRaised
from contract.permissions import Duty
from contract.pushes.ours import EmergencyPush
from contract.resources.sync import Entity
from contract.scalars import Id
from hotel.areas.emergencies.tables import EmergencyRow, EmergencyStationRow
from hotel.areas.orders.tellings import on_duty
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Device, Owner

STREAMS: Final = frozenset({*Duty, "staff"})


def touch(mutation: Mutation, row: EmergencyRow) -> None:
    """Tell every console how the emergency stands now."""
    mutation.touch(Entity.EMERGENCY, row.id, row.rev, STREAMS)


async def tell_raised(mutation: Mutation, row: EmergencyRow) -> None:
    """Everybody in the house has to read it."""
    raised = EmergencyRaised(
        emergency_id=Id(row.id),
        text=row.text,
        raised_by=row.raised_by,
        raised_by_id=Id(row.raised_by_id),
        raised_at=row.raised_at,
    )
    _tell(mutation, row, raised)
    about = EmergencyPush(emergency_id=Id(row.id), text=row.text, raised_by=row.raised_by)
    for staff in await on_duty(mutation.session, mutation.hotel):
        if staff.fcm_token and staff.id != row.raised_by_id:
            device = Device(
                hotel_slug=mutation.hotel.slug,
                owner=Owner.STAFF,
                owner_id=staff.id,
                token=staff.fcm_token,
            )
            mutation.push(about, device)


def tell_acknowledged(mutation: Mutation, row: EmergencyRow, station: EmergencyStationRow) -> None:
    """It was read at one more station."""
    read = sum(each.acknowledged_at is not None for each in row.stations)
    acknowledged = EmergencyAcknowledged(
        emergency_id=Id(row.id),
        station=station.name,
        staff_name=station.acknowledged_by,
        acknowledged=read,
        stations=len(row.stations),
        timestamp=mutation.at,
    )
    _tell(mutation, row, acknowledged)


def tell_ended(mutation: Mutation, row: EmergencyRow) -> None:
    """All is clear."""
    ended = EmergencyEnded(
        emergency_id=Id(row.id), ended_by=row.ended_by or "", ended_at=row.ended_at or mutation.at
    )
    _tell(mutation, row, ended)


def _tell(mutation: Mutation, row: EmergencyRow, event: Payload) -> None:
    mutation.tell(HOTEL.channel(hotel_slug=mutation.hotel.slug), event, rev=row.rev)
