"""A hotel that only feeds: answers what a console asks when it comes, then replays order events."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final

from bench.feeder_rest import serve_rest
from bench.programs import Hotel
from bench.sockets import accept, frame, messages
from contract.channels import STAFF_DUTY
from contract.codec import encode_event
from contract.events.orders import RoomServiceOrdered
from contract.resources.menus import MenuItem
from contract.resources.orders import Order, OrderItem, OrderStatus
from contract.scalars import Id, RoomNumber, Total

SLUG: Final = "bench-hotel"
STAFF_ID: Final = "1"
CHANNEL: Final = STAFF_DUTY.channel(hotel_slug=SLUG, staff_id=STAFF_ID, duty="kitchen")
_WAIT_S: Final = 30.0
# Ids of one length sort as they were made, as those of a hotel do.
_FIRST_ID: Final = 100_001
_DISHES: Final = ("Club sandwich", "Seafood chowder", "Caesar salad", "Toasted special")


class Feeder:
    """One hotel for one console. `known` is what REST tells: an order once its event was sent."""

    def __init__(self, orders: Sequence[Order]) -> None:
        self.known: list[Order] = list(orders)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._stream: socket.socket | None = None
        self._is_followed = threading.Event()
        threading.Thread(target=self._serve, daemon=True).start()

    def wait(self) -> None:
        """Until somebody follows the kitchen's channel."""
        if not self._is_followed.wait(_WAIT_S):
            raise SystemExit("Nobody came for the events; no figures.")

    def replay(self, orders: Sequence[Order], per_second: float | None) -> list[int]:
        """Send an event for every order, all at once or at a rate; when, monotonic nanoseconds."""
        stream = self._stream
        assert stream is not None
        frames = [frame(_message(order)) for order in orders]
        if per_second is None:
            now = time.monotonic_ns()
            self.known.extend(orders)
            stream.sendall(b"".join(frames))
            return [now] * len(orders)
        times: list[int] = []
        began = time.monotonic()
        for number, (order, one) in enumerate(zip(orders, frames, strict=True)):
            rest = began + number / per_second - time.monotonic()
            if rest > 0:
                time.sleep(rest)
            self.known.append(order)
            times.append(time.monotonic_ns())
            stream.sendall(one)
        return times

    def close(self) -> None:
        """Hang up."""
        self._listener.close()
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.shutdown(socket.SHUT_RDWR)
            self._stream.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                stream, _ = self._listener.accept()
                stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                accept(stream)
                threading.Thread(target=self._attend, args=(stream,), daemon=True).start()

    def _attend(self, stream: socket.socket) -> None:
        self._stream = stream
        established = r'"{\"socket_id\":\"1.1\",\"activity_timeout\":120}"'
        _say(stream, f'{{"event":"pusher:connection_established","data":{established}}}')
        with contextlib.suppress(OSError, ValueError):
            for message in messages(stream):
                self._answer(stream, message)

    def _answer(self, stream: socket.socket, message: dict[str, object]) -> None:
        data = message.get("data")
        if message["event"] == "pusher:ping":
            _say(stream, '{"event":"pusher:pong","data":"{}"}')
        if message["event"] == "pusher:subscribe" and isinstance(data, dict):
            name = data["channel"]
            succeeded = "pusher_internal:subscription_succeeded"
            _say(stream, f'{{"event":"{succeeded}","data":"{{}}","channel":"{name}"}}')
            if name == CHANNEL:
                self._is_followed.set()


@contextmanager
def feeder(orders: Sequence[Order] = ()) -> Iterator[tuple[Feeder, Hotel]]:
    """A hotel with open orders, and where a console signs in."""
    one = Feeder(orders)
    with serve_rest(one.known, SLUG, one.port) as url:
        try:
            yield one, Hotel(url=url, user="bench", password="bench")
        finally:
            one.close()


def make_orders(count: int) -> list[Order]:
    """Open orders of two dishes each, placed now."""
    now = datetime.now(UTC)
    return [_order(number, now) for number in range(_FIRST_ID, _FIRST_ID + count)]


def _order(number: int, now: datetime) -> Order:
    names = (_DISHES[number % len(_DISHES)], _DISHES[(number + 1) % len(_DISHES)])
    lines = tuple(
        OrderItem(id=Id(f"{number}{at}"), item=MenuItem(id=Id(str(at)), name=name), quantity=at)
        for at, name in enumerate(names, start=1)
    )
    return Order(
        id=Id(str(number)),
        room_number=RoomNumber(str(100 + number % 400)),
        status=OrderStatus.PENDING,
        created_at=now,
        updated_at=now,
        total_price=Total(Decimal("31.50")),
        items=lines,
        rev=1,
    )


def _message(order: Order) -> bytes:
    payload = RoomServiceOrdered(
        order_id=order.id,
        room_number=order.room_number,
        total_price=order.total_price,
        created_at=order.created_at,
        status=order.status,
    )
    data = encode_event(payload).replace("\\", "\\\\").replace('"', '\\"')
    return (
        f'{{"event":"{RoomServiceOrdered.EVENT}","channel":"{CHANNEL}","data":"{data}"}}'.encode()
    )


def _say(stream: socket.socket, words: str) -> None:
    stream.sendall(frame(words.encode()))
