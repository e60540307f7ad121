"""Demo staff who finish what nobody at a console took care of, so that boards do not drown."""

import asyncio
import logging
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from contract.ladder import following
from contract.resources.orders import OrderStatus
from hotel.demo.furnish import Account, Demo
from hotel.demo.rest import RefusedError, Rest

log = logging.getLogger(__name__)

_PATIENCE: Final = timedelta(minutes=35)
_EVERY: Final = 20.0
_BY_KITCHEN: Final = frozenset({OrderStatus.PREPARING, OrderStatus.READY})


class Helpers:
    """A cook and a porter of the demo. One step per order and round."""

    def __init__(self, rest: Rest, demo: Demo, speed: float) -> None:
        """Take the way to the hotel and the demo's accounts."""
        self._rest = rest
        self._slug = demo.slug
        self._cook = next(one for one in demo.accounts if one.department == "kitchen")
        self._porter = next(one for one in demo.accounts if one.role == "porter")
        self._patience = _PATIENCE / max(speed, 1)
        self._every = max(1.0, _EVERY / max(speed, 1))
        self._tokens: dict[str, str] = {}

    async def help_for_ever(self) -> None:
        """Help every now and then, until cancelled."""
        while True:
            await asyncio.sleep(self._every)
            try:
                await self.help_once(datetime.now(UTC))
            except (RefusedError, OSError) as error:
                self._tokens.clear()
                log.info("The helpers could not work: %s", error)

    async def help_once(self, now: datetime) -> None:
        """Take every forgotten order one step further."""
        token = await self._token_of(self._cook)
        for kind, since in (("orders", "created_at"), ("breakfast-orders", "delivery_at")):
            path = f"/api/room_services/{self._slug}/{kind}/"
            page = await self._rest.get(f"{path}?page_size=200", token=token)
            for order in page["results"]:
                if self._is_forgotten(order, since, now):
                    await self._step(f"{path}{order['id']}/", order)

    def _is_forgotten(self, order: Any, since: str, now: datetime) -> bool:
        moment = order[since] or order["created_at"]
        return now - datetime.fromisoformat(moment) > self._patience

    async def _step(self, address: str, order: Any) -> None:
        status = following(OrderStatus(order["status"]))
        if status is None:
            return
        account = self._cook if status in _BY_KITCHEN else self._porter
        change = {"status": status.value, "expected_rev": order["rev"]}
        try:
            await self._rest.patch(address, change, token=await self._token_of(account))
        except RefusedError as refused:
            # Somebody at a console was faster: theirs counts.
            log.info("%s was left alone: %s", address, refused)

    async def _token_of(self, account: Account) -> str:
        if account.username not in self._tokens:
            wanted = {"username": account.username, "password": account.password}
            signed_in = await self._rest.post("/api/staff/login/", wanted)
            self._tokens[account.username] = signed_in["token"]
        return self._tokens[account.username]
