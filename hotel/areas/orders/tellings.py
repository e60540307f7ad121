"""Whom an order's placing and its steps are told to."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from contract.channels import ROOM, STAFF_DUTY
from contract.events.base import Payload
from contract.events.orders import OrderStatusUpdated, OrderType
from contract.permissions import Duty, duties_of
from contract.pushes.base import Push
from contract.pushes.orders import OrderStatusPush
from contract.resources.orders import OrderStatus
from contract.resources.staff import DutyStatus
from contract.scalars import Id, RoomNumber
from hotel.areas.orders.tables import Carried
from hotel.areas.rooms.service import room_numbered
from hotel.areas.staff.shapes import actor_of
from hotel.areas.staff.tables import Staff
from hotel.changes.mutation import Mutation
from hotel.outbound.enqueue import Device, Owner
from hotel.visit import HotelInfo


async def tell_on_duty(mutation: Mutation, payload: Payload, pushes: Mapping[Duty, Push]) -> None:
    """Tell everybody on duty on some sides, on their own channel and their own device."""
    present = await on_duty(mutation.session, mutation.hotel)
    for duty, push in pushes.items():
        for staff in present:
            if duty in duties_of(actor_of(staff, mutation.hotel.slug)):
                _tell_one(mutation, staff, duty, payload)
                if staff.fcm_token:
                    mutation.push(push, _device(mutation, Owner.STAFF, staff.id, staff.fcm_token))


async def tell_step(
    mutation: Mutation, order: Carried, before: OrderStatus, kind: OrderType
) -> None:
    """Tell the room that its order took a step, on its channel and its guest's device."""
    status, number = OrderStatus(order.status), RoomNumber(order.room_number)
    updated = OrderStatusUpdated(
        order_id=Id(order.id),
        room_number=number,
        old_status=before,
        new_status=status,
        updated_at=order.updated_at,
        order_type=kind,
    )
    channel = ROOM.channel(hotel_slug=mutation.hotel.slug, room_number=number)
    mutation.tell(channel, updated, rev=order.rev)
    room = await room_numbered(mutation.session, mutation.hotel.id, number)
    if room is not None and room.guest_fcm_token:
        push = OrderStatusPush(
            order_id=Id(order.id),
            room_number=number,
            status=status,
            updated_at=order.updated_at,
            order_type=kind,
        )
        mutation.push(push, _device(mutation, Owner.ROOM, room.id, room.guest_fcm_token))


async def on_duty(session: AsyncSession, hotel: HotelInfo) -> Sequence[Staff]:
    """The colleagues who are clocked in, breaks included."""
    found = select(Staff).where(
        Staff.hotel_id == hotel.id,
        Staff.is_active,
        Staff.duty_status != DutyStatus.OFF_DUTY.value,
    )
    return (await session.scalars(found.order_by(Staff.id))).all()


def _tell_one(mutation: Mutation, staff: Staff, duty: Duty, payload: Payload) -> None:
    channel = STAFF_DUTY.channel(
        hotel_slug=mutation.hotel.slug, staff_id=str(staff.id), duty=duty.value
    )
    mutation.tell(channel, payload, rev=1)


def _device(mutation: Mutation, owner: Owner, owner_id: int, token: str) -> Device:
    return Device(hotel_slug=mutation.hotel.slug, owner=owner, owner_id=owner_id, token=token)
