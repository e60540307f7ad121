"""A cable that fails again and again at moments of chance, and a guest who writes through it."""

import random
import threading
from typing import Any, Final

import httpx
from cable import Cable
from hotel_process import Hotel
from PySide6.QtCore import QObject, QTimer

_BETWEEN_MS: Final = (60, 260)
_DOWN_MS: Final = (40, 350)
_AGAIN_AFTER_S: Final = 0.05
_TRIES: Final = 400


class Flapping(QObject):
    """Cuts, resets, holds or mutes a cable in turn with mending it; `faults` counts them."""

    def __init__(self, cable: Cable, seed: int) -> None:
        super().__init__()
        self._cable, self._chance = cable, random.Random(seed)
        self._is_down = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._turn)
        self.faults: dict[str, int] = {}

    def start(self) -> None:
        """Begin, with a whole cable."""
        self._timer.start(self._chance.randint(*_BETWEEN_MS))

    def stop(self) -> None:
        """Leave a whole cable behind."""
        self._timer.stop()
        if self._is_down:
            self._mend()

    def _turn(self) -> None:
        if self._is_down:
            self._mend()
            self._timer.start(self._chance.randint(*_BETWEEN_MS))
        else:
            self._break()
            self._timer.start(self._chance.randint(*_DOWN_MS))

    def _break(self) -> None:
        self._is_down = True
        fault = self._chance.choice(["cut", "reset", "hold", "lose answers", "mute"])
        self.faults[fault] = self.faults.get(fault, 0) + 1
        if fault == "cut":
            self._cable.cut()
        elif fault == "reset":
            self._cable.reset()
        elif fault == "mute":
            self._cable.mutes_live = True
        else:
            self._cable.hold(requests=fault == "hold")

    def _mend(self) -> None:
        self._is_down = False
        self._cable.mutes_live = False
        # What was on its way is lost with its connection: the sender cannot know how far it came.
        self._cable.cut()
        self._cable.mend()


class PatientGuest:
    """A guest's phone on a thread of its own: each message is sent until it was answered."""

    def __init__(self, hotel: Hotel, cable: Cable, texts: list[str]) -> None:
        self._client = hotel.guest()
        self._token = self._client.headers["Authorization"]
        at = f"/api/chat/{hotel.slug}/conversations"
        opened = self._client.post(f"{at}/from-room/101/").raise_for_status()
        self.id = str(opened.json()["conversation_id"])
        self._there = f"{at}/{self.id}/messages/"
        self._cable, self._texts = cable, texts
        self._pause = threading.Event()
        self._thread = threading.Thread(target=self._write_all, name="guest")
        self.refused: list[str] = []

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    @property
    def is_done(self) -> bool:
        """Whether everything was written."""
        return not self._thread.is_alive()

    def reads(self) -> list[dict[str, Any]]:
        """The conversation as the hotel has it, read past the cable."""
        return list(self._client.get(self._there, params={"limit": 200}).json())

    def close(self) -> None:
        """Give up what is not written yet."""
        self._pause.set()
        self._thread.join(10)

    def _write_all(self) -> None:
        for number, text in enumerate(self._texts):
            if not self._write(f"guest-{self.id}-{number}", text):
                self.refused.append(text)

    def _write(self, key: str, text: str) -> bool:
        headers = {"Authorization": self._token, "Idempotency-Key": key}
        for _ in range(_TRIES):
            with httpx.Client(base_url=self._cable.url, trust_env=False, timeout=2) as phone:
                try:
                    there = f"{self._there}send/"
                    return phone.post(there, json={"message": text}, headers=headers).is_success
                except httpx.TransportError:
                    if self._pause.wait(_AGAIN_AFTER_S):
                        return False
        return False
