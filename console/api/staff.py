"""Signing in and out, the signed-in person, colleagues and their duty."""

from typing import Final

import msgspec

from console.api.errors import Refused
from console.api.listing import whole_list
from console.api.paths import path
from console.api.transport import Question, Transport
from console.state.actions import ActionKind, NewAction
from contract.record import Record
from contract.resources.staff import Clocking, SignedIn, SignIn, StaffMember

_NOT_SO: Final = 405


async def sign_in(transport: Transport, *, username: str, password: str) -> SignedIn:
    """Sign somebody in; the transport does not take the token by itself. Raises ApiError."""
    body = SignIn(username=username, password=password)
    return await transport.post(SignedIn, path("staff", "login"), body=body)


async def takes_sign_ins(transport: Transport) -> bool:
    """Whether a hotel's service answers there, ours or one in the field. Raises ApiError."""
    try:
        await transport.get(msgspec.Raw, path("staff", "login"))
    except Refused as refusal:
        # Signing in is a POST: every such service knows the place and says so.
        return refusal.status == _NOT_SO
    return False


async def sign_out(transport: Transport) -> None:
    """Revoke the token of this session. Raises ApiError."""
    await transport.post(msgspec.Raw, path("staff", "logout"), body={})


class StaffApi(Record, frozen=True):
    """The staff of one hotel."""

    transport: Transport
    slug: str

    async def me(self) -> StaffMember:
        """The signed-in person. Raises ApiError."""
        return await self.transport.get(StaffMember, path("staff", "hotel", self.slug, "me"))

    async def everybody(self) -> tuple[StaffMember, ...]:
        """Every active colleague with duty. Raises ApiError."""
        return await whole_list(self.transport, StaffMember, path("staff", self.slug))

    async def on_duty(self) -> tuple[StaffMember, ...]:
        """Everybody who is clocked in, breaks included, longest first. Raises ApiError."""
        on_duty = path("hotels", self.slug, "on-duty")
        return await self.transport.get(tuple[StaffMember, ...], on_duty)

    async def send(self, action: NewAction, *, key: str) -> StaffMember | None:
        """Use the clock or change a colleague under an idempotency key.

        Raises Refused (409) where that cannot be, or somebody changed them before.
        """
        if action.kind is not ActionKind.CLOCK:
            return await self._change(action, key=key)
        clocking = Clocking(action=action.target, staff_id=action.entity_id)
        return await self.clock(clocking=clocking, key=key)

    async def _change(self, action: NewAction, *, key: str) -> StaffMember | None:
        there = path("staff", self.slug, action.entity_id)
        if action.kind is ActionKind.DEACTIVATE:
            await self.transport.ask(msgspec.Raw, Question(method="DELETE", path=there, key=key))
            return None
        assert action.staff is not None
        change = msgspec.structs.replace(action.staff, expected_rev=action.expected_rev)
        return await self.transport.patch(StaffMember, there, body=change, key=key)

    async def clock(self, *, clocking: Clocking, key: str) -> StaffMember:
        """Clock somebody in or out, or begin or end a break. Raises ApiError."""
        clock = path("hotels", self.slug, "clock")
        return await self.transport.post(StaffMember, clock, body=clocking, key=key)
