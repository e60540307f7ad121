"""A small FCM: the token address and the send address of Google's HTTP v1 API, on a real port."""

import base64
import contextlib
import json
import threading
import time
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

PROJECT: Final = "grand-hotel-test"
ACCOUNT: Final = f"hotel@{PROJECT}.example"
# The library names Google, wherever the account says that tokens are given.
_AUDIENCE: Final = "https://oauth2.googleapis.com/token"
_JWT: Final = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_STATUSES: Final = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 404: "NOT_FOUND"}


@dataclass
class Answer:
    """What FCM says to one message, once `held` is set.

    `hang` holds the answer back until the end.
    """

    status: int = 200
    code: str | None = None
    message: str = "as asked"
    headers: dict[str, str] = field(default_factory=dict)
    hang: bool = False
    held: threading.Event | None = None


@dataclass
class Fcm:
    """What the fake was told, and how it answers each device token.

    Who shows an access token it did not give out, or has `revoked`, is answered 401.
    """

    port: int
    answers: dict[str, Answer] = field(default_factory=dict)
    messages: list[dict[str, Any]] = field(default_factory=list)
    bearers: list[str] = field(default_factory=list)
    token_requests: int = 0
    revoked: set[str] = field(default_factory=set)
    closing: threading.Event = field(default_factory=threading.Event)
    key: rsa.RSAPrivateKey = field(
        default_factory=lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )

    @property
    def url(self) -> str:
        """What the address of every message begins with."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def token_url(self) -> str:
        """Where an access token is given for a signed assertion."""
        return f"{self.url}/token"

    def service_account(self, folder: Path) -> Path:
        """A service account whose key only this fake knows."""
        pem = self.key.private_bytes(
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
            "client_email": ACCOUNT,
            "client_id": "1",
            "token_uri": self.token_url,
        }
        file.write_text(json.dumps(account), encoding="utf-8")
        return file

    def give_token(self, form: str) -> str:
        """An access token for an assertion the account really signed, as Google checks it."""
        asked = dict(urllib.parse.parse_qsl(form))
        assert asked["grant_type"] == _JWT, asked
        head, claims, signature = asked["assertion"].split(".")
        signed = f"{head}.{claims}".encode()
        self.key.public_key().verify(
            _decoded(signature), signed, padding.PKCS1v15(), hashes.SHA256()
        )
        told = json.loads(_decoded(claims))
        assert (told["iss"], told["aud"]) == (ACCOUNT, _AUDIENCE), told
        assert told["iat"] - 60 <= time.time() < told["exp"], told
        assert "https://www.googleapis.com/auth/" in told["scope"], told
        self.token_requests += 1
        return f"opened-{self.token_requests}"

    def opens(self, bearer: str) -> bool:
        """Whether an access token is one of ours and still good."""
        given = {f"Bearer opened-{number}" for number in range(1, self.token_requests + 1)}
        return bearer in given - self.revoked


def _decoded(part: str) -> bytes:
    return base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    # The hotel opens a connection for each of fifty pushes at once.
    request_queue_size = 128
    fcm: Fcm


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_POST(self) -> None:
        fcm = self.server.fcm
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/token":
            token = fcm.give_token(body.decode())
            self._say(200, {"access_token": token, "expires_in": 3600, "token_type": "Bearer"})
            return
        assert self.path == f"/v1/projects/{PROJECT}/messages:send"
        message = json.loads(body)["message"]
        fcm.bearers.append(self.headers["Authorization"])
        fcm.messages.append(message)
        answer = fcm.answers.get(message["token"], Answer())
        if not fcm.opens(self.headers["Authorization"]):
            answer = Answer(401)
        if answer.held is not None:
            answer.held.wait(60)
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
    status = _STATUSES.get(answer.status, "X")
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
