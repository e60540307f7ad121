"""A small FCM: the token address and the send address of Google's HTTP v1 API, on a real port."""

import contextlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

PROJECT = "grand-hotel-test"


@dataclass
class Answer:
    """What FCM says to one message. `hang` holds the answer back until the end."""

    status: int = 200
    code: str | None = None
    message: str = "as asked"
    headers: dict[str, str] = field(default_factory=dict)
    hang: bool = False


@dataclass
class Fcm:
    """What the fake was told, and how it answers each device token."""

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    messages: list[dict[str, Any]] = field(default_factory=list)
    bearers: list[str] = field(default_factory=list)
    token_requests: int = 0
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1/projects/{{0}}/messages:send"

    def service_account(self, folder: Path) -> Path:
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        pem = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        file = folder / "service-account.json"
        account = {
            "type": "service_account",
            "project_id": PROJECT,
            "private_key_id": "1",
            "private_key": pem.decode(),
            "client_email": f"hotel@{PROJECT}.example",
            "client_id": "1",
            "token_uri": f"http://127.0.0.1:{self.port}/token",
        }
        file.write_text(json.dumps(account), encoding="utf-8")
        return file


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    fcm: Fcm


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        fcm = self.server.fcm
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/token":
            fcm.token_requests += 1
            self._say(200, {"access_token": "opened", "expires_in": 3600, "token_type": "Bearer"})
            return
        assert self.path == f"/v1/projects/{PROJECT}/messages:send"
        message = json.loads(body)["message"]
        fcm.bearers.append(self.headers["Authorization"])
        fcm.messages.append(message)
        answer = fcm.answers.get(message["token"], Answer())
        if answer.hang:
            fcm.closing.wait(30)
            self.close_connection = True
        elif answer.status == 200:
            self._say(200, {"name": f"projects/{PROJECT}/messages/{len(fcm.messages)}"})
        else:
            self._say(answer.status, _error(answer), answer.headers)

    def _say(self, status: int, body: object, headers: dict[str, str] | None = None) -> None:
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_args: object) -> None:
        """Stay quiet."""


def _error(answer: Answer) -> dict[str, object]:
    kind = "type.googleapis.com/google.firebase.fcm.v1.FcmError"
    details = [{"@type": kind, "errorCode": answer.code}] if answer.code else []
    status = {400: "INVALID_ARGUMENT", 404: "NOT_FOUND"}.get(answer.status, "X")
    error = {"code": answer.status, "message": answer.message, "details": details}
    return {"error": error | {"status": status}}


@contextlib.contextmanager
def open_fcm() -> Iterator[Fcm]:
    """A fake FCM until the block ends."""
    server = _Server(("127.0.0.1", 0), _Handler)
    server.fcm = Fcm(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.fcm
    finally:
        server.fcm.closing.set()
        server.shutdown()
        thread.join(5)
        server.server_close()
