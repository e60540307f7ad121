"""The official Pusher library behind one function; it blocks, so it lives in a thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from hotel.outbound.retry import seconds_in
from hotel.realtime.signing import App

_TIMEOUT: Final = 5


@dataclass(frozen=True, slots=True)
class Event:
    """One event for one channel; `data` is JSON."""

    channel: str
    name: str
    data: str


class RefusedError(Exception):
    """The host will never take this: a status from 400 to 499 other than 429."""


class UnreachableError(Exception):
    """The host may take it later; `retry_after` in seconds when it said when."""

    def __init__(self, reason: str, retry_after: float | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """Where a Pusher-compatible HTTP API listens.

    `fingerprint` is the SHA-256 of its certificate, when that alone is to be trusted, whoever
    signed it and for whatever name.
    """

    name: str
    port: int
    tls: bool
    fingerprint: str | None = None


class Publisher:
    """Publishes batches over one kept-alive connection. Not thread-safe."""

    def __init__(self, app: App, host: Host) -> None:
        """Take the keys and the host. Nothing is connected yet."""
        self._app = app
        self._host = host
        self._client: Any = None

    def publish(self, events: Sequence[Event]) -> None:
        """Publish at most 10 events in order. Raises RefusedError or UnreachableError."""
        import requests

        if self._client is None:
            self._client = self._connect()
        batch = [{"channel": one.channel, "name": one.name, "data": one.data} for one in events]
        try:
            # The library measures Python's memory, not bytes; the host knows the real limit.
            self._client.trigger_batch(batch, True)
        except requests.RequestException as error:
            raise UnreachableError(type(error).__name__) from error

    def terminate(self, user_id: str) -> None:
        """Close a user's connections at the host. Raises RefusedError or UnreachableError."""
        import requests

        client = self._connect()
        try:
            client.terminate_user_connections(user_id)
        except requests.RequestException as error:
            raise UnreachableError(type(error).__name__) from error
        finally:
            client.http.session.close()

    def close(self) -> None:
        """Close the connection."""
        if self._client is not None:
            self._client.http.session.close()

    def _connect(self) -> Any:
        from pusher.pusher_client import PusherClient

        client = PusherClient(
            app_id=self._app.app_id,
            key=self._app.key,
            secret=self._app.secret,
            host=self._host.name,
            port=self._host.port,
            ssl=self._host.tls,
            timeout=_TIMEOUT,
            backend=_backend(),
        )
        # A proxy of the environment must not stand between a hotel and its own port.
        client.http.session.trust_env = self._host.name not in {"127.0.0.1", "::1", "localhost"}
        if self._host.fingerprint is not None:
            _trust_only(client.http, self._host.fingerprint)
        return client


def _backend() -> Any:
    from pusher.requests import RequestsBackend

    class StatusBackend(RequestsBackend):  # type: ignore[misc]
        """Tells the status, which the library's own errors do not."""

        def send_request(self, request: Any) -> None:
            answer = self.session.request(
                request.method,
                request.url,
                headers=request.headers,
                data=request.body,
                timeout=self.client.timeout,
                allow_redirects=False,
                **self.options,
            )
            _check(answer.status_code, answer.text, answer.headers.get("Retry-After"))

    return StatusBackend


def _trust_only(backend: Any, fingerprint: str) -> None:
    from requests.adapters import HTTPAdapter

    class PinnedAdapter(HTTPAdapter):
        """Talks to the holder of one certificate, and to nobody else."""

        def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
            super().init_poolmanager(*args, **kwargs, assert_fingerprint=fingerprint)

    # The fingerprint replaces the check of authority and name, which a hotel's own certificate,
    # made for the address consoles use, would not pass at 127.0.0.1.
    backend.options["verify"] = False
    backend.session.trust_env = False
    backend.session.mount("https://", PinnedAdapter())


def _check(status: int, text: str, retry_after: str | None) -> None:
    if status in {200, 202}:
        return
    reason = f"{status}: {text[:200]}"
    if 400 <= status < 500 and status != 429:
        raise RefusedError(reason)
    raise UnreachableError(reason, seconds_in(retry_after))
