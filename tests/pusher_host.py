"""A Pusher host on a real port that only remembers what it was told to send."""

import contextlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class PusherHost(ThreadingHTTPServer):
    """Remembers what it was told, and answers while `may_answer` is set."""

    request_queue_size = 128
    heard: list[dict[str, Any]]
    may_answer: threading.Event


class _Handler(BaseHTTPRequestHandler):
    server: PusherHost

    def do_POST(self) -> None:
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.heard += told.get("batch", [told])
        self.server.may_answer.wait(60)
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


@contextlib.contextmanager
def pusher_host() -> Iterator[PusherHost]:
    """A host until the block ends."""
    host = PusherHost(("127.0.0.1", 0), _Handler)
    host.heard, host.may_answer = [], threading.Event()
    host.may_answer.set()
    thread = threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield host
    finally:
        host.may_answer.set()
        host.shutdown()
        thread.join(5)
        host.server_close()
