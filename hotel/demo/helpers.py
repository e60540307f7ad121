"""Demo staff who go on with what nobody at a console takes care of, so that boards do not drown."""

import asyncio
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from contract.resources.orders import OrderStatus
from hotel.demo.furnish import Account, Demo
from hotel.demo.pace import Pace
from hotel.demo.rest import RefusedError, Rest
from hotel.demo.tasks import again_and_again

log = logging.getLogger(__name__)

_EVERY_S: Final = 20.0
_AT_MOST_EVERY_S: Final = 1.0
_UNAUTHORISED: Final = 401
_BY_KITCHEN: Final = frozenset({OrderStatus.PREPARING, OrderStatus.READY})


class Helpers:
    """The cooks and porters of the demo. At most one step per order and round."""

    def __init__(self, rest: Rest, demo: Demo, pace: Pace) -> None:
        """Take the way to the hotel, the demo's accounts and how fast its day goes."""
        self._rest = rest
        self._slug = demo.slug
        self._cooks = _those(demo, lambda one: one.department == "kitchen")
        self._porters = _those(demo, lambda one: one.role == "porter")
        self._pace = pace
        self._tokens: dict[str, str] = {}

    async def help_for_ever(self) -> None:
        """Help every now and then, until cancelled."""
        await again_and_again("staff", self._help_in_a_while)

    async def _help_in_a_while(self) -> None:
        await asyncio.sleep(max(_AT_MOST_EVERY_S, _EVERY_S / self._pace.speed))
        try:
            await self.help_once(datetime.now(UTC))
        except (RefusedError, OSError) as error:
            self._tokens.clear()
            log.info("The helpers could not work: %s", error)

    async def help_once(self, now: datetime) -> None:
        """Take every order one step further that has rested long enough."""
        token = await self._token_of(self._cooks[0])
        for kind in ("orders", "breakfast-orders"):
            path = f"/api/room_services/{self._slug}/{kind}/"
            page = await self._rest.get(f"{path}?page_size=500", token=token)
            for order in page["results"]:
                if self._pace.step_at(order) <= now:
                    await self._step(f"{path}{order['id']}/", order)

    async def _step(self, address: str, order: Any) -> None:
        status = self._pace.next_step(order)
        if status is None:
            return
        people = self._cooks if status in _BY_KITCHEN else self._porters
        # The same person for the whole way of an order.
        account = people[int(order["id"]) % len(people)]
        change = {"status": status.value, "expected_rev": order["rev"]}
        try:
            await self._rest.patch(address, change, token=await self._token_of(account))
        except RefusedError as refused:
            if refused.status == _UNAUTHORISED:
                raise
            # Somebody at a console was faster: theirs counts.
            log.info("%s was left alone: %s", address, refused)

    async def _token_of(self, account: Account) -> str:
        if account.username not in self._tokens:
            wanted = {"username": account.username, "password": account.password}
            signed_in = await self._rest.post("/api/staff/login/", wanted)
            self._tokens[account.username] = signed_in["token"]
        return self._tokens[account.username]


def _those(demo: Demo, wanted: Callable[[Account], bool]) -> tuple[Account, ...]:
    return tuple(one for one in demo.accounts if wanted(one))
