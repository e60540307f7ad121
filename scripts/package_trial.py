"""Tries the packaged programs: each starts, offscreen, and a placed order is painted."""

import json
import os
import secrets
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from scripts.demo_hotel import database_in, hotel_in, stop
from scripts.pictures import is_painted
from scripts.problems import SetupError

_SEEN_S: Final = 120.0
_POLL_S: Final = 0.1
_SHOWN_ON_FAILURE: Final = 15
_NOT_PASSED_ON: Final = ("PYTHON", "VIRTUAL_ENV", "HOTEL")

_COOK: Final = {"username": "cook", "password": secrets.token_urlsafe(12)}
_ROOM: Final = {"room_number": "101"}
_PLAN: Final = {
    "slug": "trial-inn",
    "name": "Trial Inn",
    "time_zone": "Europe/Dublin",
    "currency": "EUR",
    "staff": [
        {**_COOK, "first_name": "Cook", "department": "Kitchen", "role": "Chef"},
    ],
    "rooms": [_ROOM],
    "menu": [{"name": "Club sandwich", "price": "14.50", "category": "Mains"}],
}


def try_both(*, console: Path, hotel: Path) -> None:
    """See an order from a packaged hotel, then the console with `--demo`. Raises SetupError."""
    with tempfile.TemporaryDirectory(prefix="hotelmate-package-") as name:
        folder = Path(name)
        _see_an_order(console, hotel, folder)
        _see_the_demo(console, folder)


def _see_an_order(console: Path, hotel: Path, folder: Path) -> None:
    _found(hotel, folder)
    with hotel_in(folder, (str(hotel),)) as ready:
        words = ["--hotel", str(ready["url"]), "--user", _COOK["username"]]
        password = {"HOTELMATE_PASSWORD": _COOK["password"]}
        with _running(console, folder / "kitchen", words, password) as seen:
            seen.wait_for('"step":"live"')
            order = _place_order(str(ready["url"]))
            seen.wait_for(f'"step":"painted","id":"{order}"')
    print(f"  order {order} from hotelmate-hotel painted by hotelmate-console", flush=True)


def _found(hotel: Path, folder: Path) -> None:
    plan = folder / "plan.json"
    plan.write_text(json.dumps(_PLAN), encoding="utf-8")
    words = [str(hotel), "init", str(plan), "--database", database_in(folder)]
    done = subprocess.run(words, cwd=folder, env=_environment(), capture_output=True, check=False)
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace")
        raise SetupError(f"{said}The packaged hotel could not be founded.")


def _see_the_demo(console: Path, folder: Path) -> None:
    """`--demo` starts the hotel that lies beside the console, and takes it along at the end."""
    picture = folder / "demo.png"
    words = ["--demo", "--snapshot", str(picture), "--after", "20"]
    with _running(console, folder / "demo", words, {}) as seen:
        seen.wait_for('"step":"painted"')
        seen.wait_for_end()
    if not is_painted(picture):
        raise SetupError("The packaged console took no picture of its demo.")
    print("  hotelmate-console --demo started its neighbour", flush=True)


class _Seen:
    """A running console and its trace."""

    def __init__(self, process: "subprocess.Popen[bytes]", trace: Path, log: Path) -> None:
        self._process, self._trace, self._log = process, trace, log

    def wait_for(self, wanted: str) -> None:
        """Until the trace holds a text. Raises SetupError."""
        deadline = time.monotonic() + _SEEN_S
        while wanted not in self._text(self._trace):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise self._error(f"The packaged console never traced {wanted}.")
            time.sleep(_POLL_S)

    def wait_for_end(self) -> None:
        """Until it ended by itself, and well. Raises SetupError."""
        try:
            code = self._process.wait(timeout=_SEEN_S)
        except subprocess.TimeoutExpired as error:
            raise self._error("The packaged console did not end.") from error
        if code != 0:
            raise self._error(f"The packaged console ended with {code}.")

    def _error(self, sentence: str) -> SetupError:
        said = self._text(self._log).splitlines()[-_SHOWN_ON_FAILURE:]
        return SetupError("\n".join([*said, sentence]))

    @staticmethod
    def _text(file: Path) -> str:
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


@contextmanager
def _running(
    console: Path, data: Path, words: list[str], environment: Mapping[str, str]
) -> Iterator[_Seen]:
    data.mkdir()
    trace, log = data / "trace.jsonl", data / "console.log"
    command = [str(console), "--station", "kitchen", "--data-dir", str(data)]
    command += ["--trace", str(trace), *words]
    with log.open("wb") as said:
        process = subprocess.Popen(
            command,
            cwd=data,
            env=_environment(**environment),
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    try:
        yield _Seen(process, trace, log)
    finally:
        stop(process)


def _environment(**more: str) -> dict[str, str]:
    """Without what would let a program find the checkout instead of what it carries."""
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(_NOT_PASSED_ON)
    }
    return inherited | {"QT_QPA_PLATFORM": "offscreen"} | more


def _place_order(url: str) -> str:
    """One dish for the hotel's room, ordered by the cook; the order's id."""
    token = _asked(f"{url}/api/staff/login/", _COOK)["token"]
    base, room = f"{url}/api/room_services/{_PLAN['slug']}", _ROOM["room_number"]
    card = _asked(f"{base}/room/{room}/menu/", token=token)
    wish = {**_ROOM, "items": [{"item_id": card[0]["id"], "quantity": 1}]}
    return str(_asked(f"{base}/orders/", wish, token=token)["id"])


def _asked(url: str, body: Mapping[str, Any] | None = None, *, token: str = "") -> Any:
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Token {token}"
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, headers=headers)
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)
