"""The check of the way to a real hotel: in a terminal, and each step failing for a real cause."""

import contextlib
import http.server
import os
import socket
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from cable import Cable, cable_to
from hotel_process import PASSWORD, ROOT, Hotel, HotelProcess, founded_in, running
from private_authority import Authority

from console.api.errors import Refused
from console.api.sync import SyncApi
from console.api.transport import Origin, Transport
from console.shell.check import live_line
from console.shell.check.reaching import find_fault
from console.shell.check.walk import Walk
from console.shell.entry import Credentials
from console.state.checks import Remedy, Step, StepState, StepTold
from contract.resources.sync import ProbeSent


def check(
    *words: str, password: str | None = PASSWORD
) -> "tuple[int, dict[str, tuple[str, str]], str]":
    """Run the check in a terminal; exit code, (mark, sentence) by step, and what it complained."""
    variables = {} if password is None else {"HOTELMATE_PASSWORD": password}
    clean = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, "-m", "console", "--check", *words],
        cwd=ROOT,
        env=clean | {"PYTHONUTF8": "1"} | variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    lines = {}
    for line in done.stdout.splitlines():
        mark = line[25:37].strip()
        lines[line[:24].strip()] = (mark, line[38:].strip())
    return done.returncode, lines, done.stderr


def marks(lines: "dict[str, tuple[str, str]]") -> list[str]:
    """How each step went, in order."""
    return [mark for mark, _ in lines.values()]


@pytest.fixture
def cable(hotel: Hotel) -> Iterator[Cable]:
    with cable_to(hotel.process.port) as whole:
        yield whole


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def tls_hotel(authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hotel]:
    pair = authority.sign("localhost")
    process = HotelProcess(tmp_path_factory.mktemp("tls"))
    process.start(f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}")
    with founded_in(process) as founded:
        yield founded
    process.close()


# In a terminal


def test_that_all_six_steps_pass_at_a_sound_hotel(hotel: Hotel) -> None:
    name = hotel.username("cook")
    code, lines, _ = check("--hotel", hotel.process.url, "--user", name)
    assert (code, marks(lines)) == (0, ["ok"] * 6)
    assert list(lines) == [
        "Hotel reachable",
        "It is a hotel’s service",
        "Sign-in",
        "Live connection",
        "Channels authorised",
        "Event received",
    ]
    assert lines["Sign-in"][1] == f"{name} is signed in at Grand Hotel."
    assert lines["Event received"][1].startswith("An event arrived after ")


def test_that_nobody_stays_signed_in_after_a_check(hotel: Hotel) -> None:
    check("--hotel", hotel.process.url, "--user", hotel.username("cook"))
    with contextlib.closing(sqlite3.connect(hotel.process.database)) as book:
        query = "SELECT count(*) FROM staff_tokens WHERE staff_id = ?"
        assert book.execute(query, (hotel.staff_ids["cook"],)).fetchone() == (0,)


def test_that_without_a_person_it_ends_before_the_sign_in_and_says_so(hotel: Hotel) -> None:
    code, lines, _ = check("--hotel", hotel.process.url)
    expected = ["ok", "ok", "skipped", "not checked", "not checked", "not checked"]
    assert (code, marks(lines)) == (0, expected)
    assert lines["Sign-in"][1] == "Nobody was named, so the check ends here."


@pytest.mark.parametrize(
    ("words", "password", "complaint"),
    [
        ((), None, "--check needs --hotel URL.\n"),
        (
            ("--hotel", "http://127.0.0.1:1", "--user", "maria"),
            None,
            "--check with --user needs the password in HOTELMATE_PASSWORD.\n",
        ),
    ],
)
def test_that_a_check_that_cannot_begin_says_what_is_missing(
    words: tuple[str, ...], password: str | None, complaint: str
) -> None:
    code, lines, said = check(*words, password=password)
    assert (code, lines, said) == (2, {}, complaint)


def test_that_a_wrong_password_fails_the_sign_in(hotel: Hotel) -> None:
    words = ("--hotel", hotel.process.url, "--user", hotel.username("cook"))
    code, lines, _ = check(*words, password="wrong")
    assert (code, marks(lines)[:4]) == (1, ["ok", "ok", "FAILED", "not checked"])
    assert lines["Sign-in"][1] == "The username or the password is not right."


def test_that_a_private_authority_is_asked_for_and_then_trusted(
    tls_hotel: Hotel, authority: Authority
) -> None:
    url = f"https://localhost:{tls_hotel.process.port}"
    code, lines, _ = check("--hotel", url)
    mark, said = lines["Hotel reachable"]
    assert (code, mark) == (1, "FAILED")
    assert "does not know who signed it" in said
    assert said.endswith("Give it with --ca-file FILE.")

    trusting = ("--hotel", url, "--ca-file", str(authority.file))
    code, lines, _ = check(*trusting, "--user", tls_hotel.username("desk"))
    assert (code, marks(lines)) == (0, ["ok"] * 6)
    assert lines["Live connection"][1] == f"Connected to wss://localhost:{tls_hotel.process.port}."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "The file own.pem cannot be read: No such file or directory."),
        ("not a certificate", "The file own.pem holds no certificate. It has to be a PEM file."),
    ],
)
def test_that_a_file_that_is_no_authority_is_said(
    tls_hotel: Hotel, tmp_path: Path, content: str | None, sentence: str
) -> None:
    file = tmp_path / "own.pem"
    if content is not None:
        file.write_text(content)
    url = f"https://localhost:{tls_hotel.process.port}"
    code, lines, _ = check("--hotel", url, "--ca-file", str(file))
    assert code == 1
    assert lines["Hotel reachable"] == ("FAILED", f"{sentence} Give it with --ca-file FILE.")


def test_that_no_window_and_no_qt_is_needed(hotel: Hotel) -> None:
    program = (
        "import sys; from console.__main__ import main; code = main();"
        "print([name for name in sys.modules if name.startswith('PySide6')]); sys.exit(code)"
    )
    words = [sys.executable, "-c", program, "--check", "--hotel", hotel.process.url]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "[]")


# Why nobody answers


def fault(url: str, ca_file: Path | None = None) -> tuple[str, Remedy | None]:
    """What is found wrong with an address."""
    failed = find_fault(Origin(url=url, ca_file=ca_file))
    return ("", None) if failed is None else (failed.sentence, failed.remedy)


def test_that_a_closed_port_is_told_from_a_name_nobody_has(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    said, remedy = fault(f"http://127.0.0.1:{port}")
    assert said.startswith(f"Nothing listens at port {port} of 127.0.0.1.")
    assert remedy is Remedy.ADDRESS

    def nobody(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    said, _ = fault("https://hotel.example")
    assert said == "No computer named hotel.example is known on this network. Check the address."


def test_that_http_and_https_mixed_up_is_said(hotel: Hotel, tls_hotel: Hotel) -> None:
    plain, secure = hotel.process.port, tls_hotel.process.port
    said, _ = fault(f"https://127.0.0.1:{plain}")
    assert said == f"Port {plain} of 127.0.0.1 does not answer encrypted. Check the port."
    said, _ = fault(f"http://127.0.0.1:{secure}")
    assert said == f"Port {secure} of 127.0.0.1 is encrypted. Begin the address with https://."
    code, lines, _ = check("--hotel", f"http://127.0.0.1:{secure}")
    assert (code, lines["Hotel reachable"]) == (1, ("FAILED", said))


def test_that_a_certificate_for_another_name_or_by_a_stranger_is_said(
    tls_hotel: Hotel, authority: Authority, tmp_path: Path
) -> None:
    port = tls_hotel.process.port
    said, remedy = fault(f"https://127.0.0.1:{port}", authority.file)
    assert said.startswith("The certificate of 127.0.0.1 was made for another name.")
    assert remedy is Remedy.ADDRESS
    _, remedy = fault(f"https://localhost:{port}", Authority(tmp_path).file)
    assert remedy is Remedy.AUTHORITY
    assert fault(f"https://localhost:{port}", authority.file) == ("", None)


# Each further step, failing for a cause of its own


async def walked(walk: Walk, transport: Transport) -> StepTold:
    """How a walk ended."""
    last = await ending(walk.steps())
    await walk.leave()
    await walk.sign_out()
    await transport.aclose()
    return last


def a_walk(
    hotel: Hotel, *, who: str = "cook", url: str | None = None, slug: str = ""
) -> tuple[Walk, Transport]:
    """A walk by a colleague."""
    at = url or hotel.process.url
    transport = Transport(Origin(url=at))
    credentials = Credentials(
        hotel_url=at, username=hotel.username(who), password=PASSWORD, slug=slug
    )
    return Walk(Origin(url=at), transport, who=credentials), transport


async def ending(steps: AsyncIterator[StepTold]) -> StepTold:
    """The last that is told."""
    return [told async for told in steps][-1]


async def passed(steps: AsyncIterator[StepTold], step: Step) -> None:
    """Go on until a step has passed."""
    async for told in steps:
        assert told.state in {StepState.RUNNING, StepState.PASSED}, told
        if (told.step, told.state) == (step, StepState.PASSED):
            return


class _Stranger(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        pass


async def test_that_another_web_server_is_not_taken_for_a_hotel() -> None:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Stranger) as server:
        threading.Thread(target=server.serve_forever).start()
        origin = Origin(url=f"http://127.0.0.1:{server.server_port}")
        transport = Transport(origin)
        last = await walked(Walk(origin, transport), transport)
        server.shutdown()
    assert (last.step, last.state) == (Step.CAPABILITIES, StepState.FAILED)
    assert last.sentence.startswith("Something else than a hotel's service answers here.")


async def test_that_a_hotel_of_another_name_is_said(hotel: Hotel) -> None:
    last = await walked(*a_walk(hotel, slug="somewhere-else"))
    assert (last.step, last.remedy) == (Step.CAPABILITIES, Remedy.ADDRESS)
    assert last.sentence == "This service does not know the hotel somewhere-else."


async def test_that_an_account_of_another_hotel_is_said(
    hotel: Hotel, hotel_process: HotelProcess
) -> None:
    with founded_in(hotel_process) as other:
        last = await walked(*a_walk(hotel, slug=other.slug))
    assert (last.step, last.sentence) == (Step.SIGN_IN, "This account belongs to another hotel.")


async def test_that_a_live_service_that_hangs_up_is_said(hotel: Hotel, cable: Cable) -> None:
    cable.refuses_live = True
    last = await walked(*a_walk(hotel, url=cable.url))
    assert (last.step, last.state) == (Step.LIVE, StepState.FAILED)
    assert last.sentence.startswith(f"ws://127.0.0.1:{cable.port}: ")


async def test_that_a_refused_channel_is_named(own_hotel: Hotel) -> None:
    walk, transport = a_walk(own_hotel, who="manager")
    steps = walk.steps()
    await passed(steps, Step.SIGN_IN)
    with contextlib.closing(sqlite3.connect(own_hotel.process.database)) as book:
        book.execute(
            "UPDATE staff SET access_level = 'regular_staff', role_id = NULL WHERE id = ?",
            (own_hotel.staff_ids["manager"],),
        )
        book.commit()
    last = await ending(steps)
    await walk.leave()
    await transport.aclose()
    assert (last.step, last.state) == (Step.CHANNELS, StepState.FAILED)
    assert last.sentence.startswith(f"The channel {own_hotel.slug}-live-")
    assert last.sentence.endswith("was refused: The hotel does not let you follow this.")


async def test_that_an_event_that_does_not_arrive_is_said(
    hotel: Hotel, cable: Cable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_line, "EVENT_S", 0.5)
    walk, transport = a_walk(hotel, url=cable.url)
    steps = walk.steps()
    await passed(steps, Step.CHANNELS)
    cable.mutes_live = True
    last = await ending(steps)
    await walk.leave()
    await transport.aclose()
    assert (last.step, last.state) == (Step.EVENT, StepState.FAILED)
    assert last.sentence.startswith("The hotel sent an event, but none arrived within")


async def test_that_a_session_that_has_ended_is_said_with_its_token(hotel: Hotel) -> None:
    walk, transport = a_walk(hotel)
    await passed(walk.steps(), Step.SIGN_IN)
    assert walk.entry is not None
    good = Walk(Origin(url=hotel.process.url), transport, entry=walk.entry)
    last = await ending(good.steps())
    await good.leave()
    assert (last.step, last.state) == (Step.EVENT, StepState.PASSED)
    await walk.sign_out()
    transport.token = walk.entry.me.token
    ended = Walk(Origin(url=hotel.process.url), transport, entry=walk.entry)
    last = await walked(ended, transport)
    assert (last.step, last.remedy) == (Step.SIGN_IN, Remedy.PERSON)


@pytest.mark.parametrize("security", ["prefix", "open"])
def test_that_the_way_is_sound_however_channels_are_guarded(tmp_path: Path, security: str) -> None:
    with (
        running(tmp_path, channel_security=security) as process,
        founded_in(process) as founded,
    ):
        words = ("--hotel", process.url, "--user", founded.username("porter"))
        code, lines, _ = check(*words)
    assert (code, marks(lines)) == (0, ["ok"] * 6)


async def test_that_a_hotel_that_sends_no_test_event_has_the_step_skipped(
    hotel: Hotel, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def unknown(_api: SyncApi) -> ProbeSent:
        raise Refused("There is nothing at this address.", status=404)

    monkeypatch.setattr(SyncApi, "probe", unknown)
    last = await walked(*a_walk(hotel))
    assert (last.step, last.state) == (Step.EVENT, StepState.SKIPPED)
    assert last.sentence == "This hotel cannot send a test event, so this was not checked."
