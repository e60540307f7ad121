"""The REST answers a console needs of a hotel to come up, and the details of its orders."""

import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Final
from urllib.parse import parse_qs, urlsplit

from contract.codec import encode_rest
from contract.ladder import LADDER
from contract.resources.hotels import Capabilities, PusherAddress
from contract.resources.orders import Order
from contract.resources.staff import DutyStatus, Named, SignedIn, StaffMember
from contract.resources.sync import Heads, Snapshot
from contract.scalars import Id

_COOK: Final = StaffMember(
    id=Id("1"),
    first_name="Ada",
    last_name="Cook",
    department_detail=Named(id=Id("1"), name="Kitchen", slug="kitchen"),
    role_detail=Named(id=Id("1"), name="Chef", slug="chef"),
    duty_status=DutyStatus.ON_DUTY,
    is_on_duty=True,
    rev=1,
)


class _Answers:
    """What to say to each path. `known` grows while it is read."""

    def __init__(self, known: Sequence[Order], slug: str, pusher_port: int) -> None:
        self._known = known
        self._slug = slug
        self._pusher_port = pusher_port

    def to(self, path: str, query: dict[str, list[str]]) -> bytes | None:
        """The body, or None for 404."""
        match path.strip("/").split("/")[1:]:
            case ["staff", "login"]:
                found: object = self._signed_in()
            case ["hotels", _, "capabilities"]:
                found = self._capabilities()
            case ["hotels", _, "sync", word]:
                found = self._sync(word, query["streams"][0].split(","))
            case ["room_services", _, "orders"]:
                return self._page(query)
            case ["room_services", _, "orders", order_id]:
                found = next((one for one in self._known if one.id == order_id), None)
            case _:
                found = None
        return None if found is None else encode_rest(found)

    def _sync(self, word: str, names: list[str]) -> object:
        now, streams = datetime.now(UTC), dict.fromkeys(names, 0)
        if word == "heads":
            return Heads(streams=streams, at=now)
        return Snapshot(at=now, streams=streams, orders=tuple(self._known), staff=(_COOK,))

    def _page(self, query: dict[str, list[str]]) -> bytes:
        page, size = int(query["page"][0]), int(query["page_size"][0])
        rows = self._known[(page - 1) * size : page * size]
        following = b"null" if len(rows) < size else b'"more"'
        return b'{"results":' + encode_rest(rows) + b',"next":' + following + b"}"

    def _signed_in(self) -> SignedIn:
        return SignedIn(
            username="bench",
            token="bench",
            staff_id=_COOK.id,
            hotel_id=Id("1"),
            hotel_name="Bench Hotel",
            hotel_slug=self._slug,
            role="Chef",
            department="Kitchen",
            role_slug="chef",
            department_slug="kitchen",
        )

    def _capabilities(self) -> Capabilities:
        return Capabilities(
            slug=self._slug,
            name="Bench Hotel",
            time_zone="Europe/Dublin",
            currency="EUR",
            pusher=PusherAddress(key="bench", host="127.0.0.1", port=self._pusher_port),
            channel_security="open",
            order_ladder=tuple(LADDER),
        )


@contextmanager
def serve_rest(known: Sequence[Order], slug: str, pusher_port: int) -> Iterator[str]:
    """Answer on a port of this machine; gives the address."""
    answers = _Answers(known, slug, pusher_port)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self._answer()

        def log_message(self, *args: object) -> None:
            """Say nothing."""

        def _answer(self) -> None:
            asked = urlsplit(self.path)
            body = answers.to(asked.path, parse_qs(asked.query))
            status = 200 if body is not None else 404
            body = body if body is not None else json.dumps({"detail": "No."}).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
