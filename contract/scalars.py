"""The single values of the wire: ids, room numbers and money, whatever spelling they arrive in."""

from decimal import Decimal

CENT = Decimal("0.01")


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
