"""Sends pushes with firebase-admin, imported late and kept on a thread of its own.

The library fetches its access token with blocking calls, so it never runs on the hotel's loop.
"""

import asyncio
import logging
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from hotel.outbound.fcm_message import fcm_message
from hotel.outbound.retry import fcm_delay, quota_delay, seconds_in
from hotel.outbound.sender import Outcome, Verdict
from hotel.outbound.tables import OutboxFcm

log = logging.getLogger(__name__)

_TIMEOUT: Final = 10.0
_CLOSES_WITHIN_S: Final = 1.0
# The library fills in the project.
_PATH: Final = "/v1/projects/{0}/messages:send"


class LibraryChangedError(RuntimeError):
    """firebase-admin no longer has what we rely on."""


def prepare_library(url: str | None = None) -> None:
    """Leave retrying to us and, when a URL is given, send below it and not to Google.

    Both are private names of the library, so a missing one is an error and not a surprise later.
    """
    from firebase_admin import _http_client, messaging

    service, retry = messaging._MessagingService, _http_client.DEFAULT_HTTPX_RETRY_CONFIG  # noqa: SLF001
    if not (hasattr(service, "FCM_URL") and hasattr(retry, "retries_left")):
        message = "firebase-admin changed: FCM_URL or its retry settings are gone"
        raise LibraryChangedError(message)
    retry.retries_left = 0
    if url is not None:
        service.FCM_URL = url.rstrip("/") + _PATH


def certificate_in(file: Path) -> Any:
    """The credentials of a service account. Raises OSError, ValueError."""
    from firebase_admin.credentials import Certificate

    return Certificate(str(file))


class FcmSender:
    """Sends through FCM with a service account."""

    def __init__(self, credentials: Path, *, url: str | None = None, timeout: float = _TIMEOUT):
        """Take the service account's file; `url` begins another FCM's, `timeout` in seconds."""
        self._credentials = credentials
        self._url = url
        self._timeout = timeout
        self._app: Any = None
        self._is_known = False
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(
            target=self._loop.run_forever, name="fcm-sender", daemon=True
        )
        self._thread.start()

    async def send(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        """Send at most 50 pushes; one verdict each, in order."""
        sending = asyncio.run_coroutine_threadsafe(self._send(pushes), self._loop)
        return await asyncio.wrap_future(sending)

    async def close(self) -> None:
        """Close the connections and end the thread, unless it is stuck."""
        closing = asyncio.run_coroutine_threadsafe(self._close(), self._loop)
        try:
            await asyncio.wait_for(asyncio.wrap_future(closing), _CLOSES_WITHIN_S)
        except TimeoutError:
            # Waiting for an access token blocks it for minutes; the process ends without it.
            log.warning("The connections to FCM are left to the end of the process.")
            return
        self._loop.call_soon_threadsafe(self._loop.stop)
        await asyncio.to_thread(self._finish)

    async def _send(self, pushes: Sequence[OutboxFcm]) -> list[Verdict]:
        from firebase_admin import exceptions, messaging

        if self._app is None:
            self._app = self._connect()
        verdicts: list[Verdict | None] = [None] * len(pushes)
        messages = {}
        for index, push in enumerate(pushes):
            try:
                messages[index] = fcm_message(messaging, push.message, push.token)
            except ValueError as error:
                verdicts[index] = Verdict(Outcome.REFUSED, str(error)[:200])
        try:
            answers = await self._send_each(messaging, list(messages.values()))
        except (exceptions.FirebaseError, ValueError) as error:
            answers = [error] * len(messages)
        self._is_known |= None in answers
        for index, answer in zip(messages, answers, strict=True):
            verdicts[index] = self._verdict(answer, pushes[index].attempts + 1)
        return [verdict for verdict in verdicts if verdict is not None]

    def _verdict(self, error: Any, attempts: int) -> Verdict:
        # With a wrong account every token would be somebody else's, and none may be lost by that.
        if self._is_known and type(error).__name__ == "SenderIdMismatchError":
            return Verdict(Outcome.DEAD_TOKEN, "the token of another sender")
        return _verdict(error, attempts)

    async def _send_each(self, messaging: Any, messages: list[Any]) -> list[Any]:
        if not messages:
            return []
        batch = await messaging.send_each_async(messages, app=self._app)
        return [one.exception for one in batch.responses]

    def _connect(self) -> Any:
        import firebase_admin

        prepare_library(self._url)
        certificate = certificate_in(self._credentials)
        options = {"httpTimeout": self._timeout}
        return firebase_admin.initialize_app(certificate, options, name=f"hotel-{id(self)}")

    async def _close(self) -> None:
        if self._app is None:
            return
        from firebase_admin import messaging

        # The connections belong to this loop; the library would close them on another.
        service = messaging._get_messaging_service(self._app)  # noqa: SLF001
        await service._async_client.aclose()  # noqa: SLF001

    def _finish(self) -> None:
        self._thread.join(5)
        self._loop.close()
        if self._app is not None:
            import firebase_admin

            firebase_admin.delete_app(self._app)
            self._app = None


def _verdict(error: Any, attempts: int) -> Verdict:
    if error is None:
        return Verdict(Outcome.SENT)
    response: Any = getattr(error, "http_response", None)
    status = response.status_code if response is not None else None
    detail = f"{status or ''} {getattr(error, 'code', type(error).__name__)}".strip()
    if _is_about_token(error, status):
        return Verdict(Outcome.DEAD_TOKEN, detail)
    if status == 429:
        wait = quota_delay(seconds_in(response.headers.get("Retry-After")))
        return Verdict(None, detail, retry_in=wait)
    if isinstance(error, ValueError) or status in {400, 403, 404}:
        return Verdict(Outcome.REFUSED, detail)
    return Verdict(None, detail, retry_in=fcm_delay(attempts))


def _is_about_token(error: Any, status: int | None) -> bool:
    if type(error).__name__ == "UnregisteredError":
        return True
    return status == 400 and "registration token" in str(error).lower()
