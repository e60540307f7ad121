"""The single values of the wire: ids, room numbers, times and money, however they are spelled."""

from datetime import datetime, time
from decimal import Decimal
from typing import Annotated

import msgspec

CENT = Decimal("0.01")
TEN_THOUSANDTH = Decimal("0.0001")


Instant = Annotated[datetime, msgspec.Meta(tz=True)]
"""A moment with its zone; one without is refused when read."""


class Id(str):
    """An identifier. Inside the program always text; in REST a number when it is one."""

    __slots__ = ()


class RoomNumber(str):
    """A room's number as painted on its door. In REST a number when it is one."""

    __slots__ = ()


class Price(Decimal):
    """Money of one menu item, in the hotel's currency. Text with two decimals in REST: "14.50"."""


class Total(Decimal):
    """Money of a whole order, in the hotel's currency. A number in REST and Pusher: 45.99."""


class Quantity(Decimal):
    """How much of something is in stock. Text with four decimals in REST: "24.5000"."""

    __slots__ = ()


class WallTime(time):
    """A time read on the hotel's clocks: "09:00" or "09:00:00", without a zone."""

    __slots__ = ()
