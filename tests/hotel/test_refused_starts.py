"""What a hotel does not start with: one sentence, exit code 2, and no trace."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import complaint, hotel
from fcm_house import open_fcm
from hotel_database import sqlite_only
from hotel_process import running
from outbox_house import open_database, pushes

from contract.pushes.orders import RoomServicePush
from contract.scalars import Id, RoomNumber, Total
from hotel.outbound.enqueue import Device, Owner, push
from hotel.outbound.push_worker import PushWorker
from hotel.settings import SettingsError, load_settings


def _refused(tmp_path: Path, *words: str, **variables: str) -> str:
    said = complaint(hotel(tmp_path, "serve", *words, **variables))
    assert len(said.splitlines()) == 1, said
    return said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--port", "99999"), "A port is a number from 0 to 65535, not 99999."),
        (
            ("--database", "postgresql://hotel@db:abc/hotel"),
            "The database's URL cannot be read. It begins with sqlite:/// or postgresql://.",
        ),
        (("--port", "-1"), "A port is a number from 0 to 65535, not -1."),
        (("--demo", "--demo-speed", "-3"), "The demo's speed is 0 or more, not -3."),
        (("--demo", "--demo-speed", "nan"), "The demo's speed is 0 or more, not nan."),
        (("--demo", "--demo-speed", "inf"), "The demo's speed is 0 or more, not inf."),
        (
            ("--database", "mysql://hotel:hunter22@db/hotel"),
            "The database's URL cannot be read. It begins with sqlite:/// or postgresql://.",
        ),
    ],
)
def test_that_a_start_that_makes_no_sense_is_refused(
    tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    assert _refused(tmp_path, *words) == sentence


def test_that_an_unknown_host_is_named(tmp_path: Path) -> None:
    said = _refused(tmp_path, "--host", "nohost.invalid")
    assert said.startswith("The hotel cannot listen at nohost.invalid, port 0: ")


def test_that_a_database_nobody_can_open_is_told(tmp_path: Path) -> None:
    file = (tmp_path / "missing" / "hotel.db").as_posix()
    said = _refused(tmp_path, "--database", f"sqlite:///{file}")
    assert said == "The database cannot be used: unable to open database file."


@sqlite_only
def test_that_a_second_service_is_kept_off_a_database_and_a_later_one_is_not(
    tmp_path: Path,
) -> None:
    with running(tmp_path) as process:
        said = _refused(tmp_path)
        assert said == (
            f"Another hotel service (process {process.pid}) works with {process.database}."
            " Stop that one first; several services share PostgreSQL only."
        )
        process.kill()
        process.start()
        assert process.stop() == 0
    assert "works with" not in process.log


@pytest.mark.parametrize("told", ["*", "proxy.example", "10.0.0.1, 10.0.0.300"])
def test_that_a_proxy_is_named_by_its_address(told: str) -> None:
    with pytest.raises(SettingsError, match="neither an address such as"):
        load_settings({"HOTEL_TRUSTED_PROXIES": told})


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "{file} cannot be read: No such file or directory."),
        ("{", "{file} is not JSON."),
        ("[]", "{file} is not a Firebase service account."),
        ('{"type": "authorized_user"}', "{file} is not a Firebase service account."),
        ('{"type": "service_account"}', "the service account {file} lacks its project_id."),
    ],
)
def test_that_a_wrong_service_account_is_refused(
    tmp_path: Path, content: str | None, sentence: str
) -> None:
    file = tmp_path / "account.json"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    said = _refused(tmp_path, HOTEL_FIREBASE_CREDENTIALS=str(file))
    assert said == "HOTEL_FIREBASE_CREDENTIALS: " + sentence.format(file=file)


def test_that_a_broken_key_is_refused_and_not_told(tmp_path: Path) -> None:
    with open_fcm() as fcm:
        file = fcm.service_account(tmp_path)
    account = json.loads(file.read_text(encoding="utf-8"))
    account["private_key"] = account["private_key"][:200]
    file.write_text(json.dumps(account), encoding="utf-8")
    said = _refused(tmp_path, HOTEL_FIREBASE_CREDENTIALS=str(file))
    assert said.endswith(f"the private_key of {file} cannot be read.")


@pytest.mark.parametrize(
    ("variable", "sentence"),
    [
        (
            "HOTEL_DATABSE",
            "The hotel knows no variable HOTEL_DATABSE. Is HOTEL_DATABASE meant?",
        ),
        (
            "HOTEL_FIREBASE",
            "The hotel knows no variable HOTEL_FIREBASE. Is HOTEL_FIREBASE_CREDENTIALS meant?",
        ),
        (
            "HOTEL_XYZ",
            "The hotel knows no variable HOTEL_XYZ. The known ones are in docs/operations.md.",
        ),
    ],
)
def test_that_an_unknown_variable_is_refused_with_the_nearest_known_one(
    variable: str, sentence: str
) -> None:
    with pytest.raises(SettingsError) as refused:
        load_settings({variable: "x"})
    assert str(refused.value) == sentence


def test_that_an_unknown_variable_stops_the_start(tmp_path: Path) -> None:
    assert "Is HOTEL_DATABASE meant?" in _refused(tmp_path, HOTEL_DATABSE="sqlite:///x.db")


@pytest.mark.parametrize(
    "variable", ["HOTEL_CONFIG", "HOTEL_INIT_PASSWORD", "HOTEL_TEST_POSTGRES", "HOTELIER", "PATH"]
)
def test_that_variables_that_are_no_settings_are_left_alone(variable: str) -> None:
    load_settings({variable: "x"})


@pytest.mark.parametrize("ending", ["stop", "hang_up"])
def test_that_the_ready_file_goes_with_the_hotel(tmp_path: Path, ending: str) -> None:
    with running(tmp_path) as process:
        assert (tmp_path / "ready.json").exists()
        assert getattr(process, ending)() == 0
        assert not (tmp_path / "ready.json").exists()


class _Broken:
    """A sender whose library fails as a whole."""

    async def send(self, _pushes: object) -> list[Any]:
        raise RuntimeError("the library changed")

    async def close(self) -> None:
        """Nothing is open."""


async def test_that_pushes_nobody_can_send_wait_and_say_why(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    about = RoomServicePush(
        order_id=Id("1"), room_number=RoomNumber("101"), total_price=Total("8.00")
    )
    device = Device(hotel_slug="grand-hotel", owner=Owner.STAFF, owner_id=5, token="tok-maria")
    async with open_database(tmp_path) as database:
        async with database.write() as session:
            push(session, device, about.message("https://hotel.example"))
        assert await PushWorker(database, _Broken()).round() > 1
        (waiting,) = await pushes(database)
        assert (waiting.outcome, waiting.attempts) == (None, 1)
        assert waiting.detail == "RuntimeError: the library changed"
        assert waiting.next_try_at is not None
    assert "RuntimeError: the library changed" in caplog.text
    assert "Traceback" not in caplog.text
