"""`serve --tls-cert --tls-key`: what is said about files that do not fit."""

from pathlib import Path

import pytest
from command import complaint
from command import hotel as hotel_command
from hotel_process import HotelProcess
from private_authority import Authority, Pair

from hotel.certificate import load_certificate
from hotel.outbound.publisher import Event, Host, Publisher, RefusedError, UnreachableError
from hotel.realtime.signing import App


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


@pytest.fixture
def pair(authority: Authority) -> Pair:
    return authority.sign("localhost")


def _refused(folder: Path, certificate: Path, key: Path, *words: str) -> str:
    tls = (f"--tls-cert={certificate}", f"--tls-key={key}")
    return complaint(hotel_command(folder, "serve", *tls, *words))


def test_that_one_file_is_not_enough(tmp_path: Path, pair: Pair) -> None:
    for word in (f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}"):
        refused = complaint(hotel_command(tmp_path, "serve", word))
        assert refused == "TLS needs both --tls-cert and --tls-key."


def test_that_a_missing_file_is_named(tmp_path: Path, pair: Pair) -> None:
    gone = tmp_path / "gone.pem"
    for files in ((gone, pair.key), (pair.certificate, gone)):
        assert _refused(tmp_path, *files) == f"{gone} cannot be read: No such file or directory."


def test_that_files_in_each_other_s_place_are_told(tmp_path: Path, pair: Pair) -> None:
    swapped = _refused(tmp_path, pair.key, pair.certificate)
    assert swapped == f"{pair.key} holds no certificate in PEM form."
    twice = _refused(tmp_path, pair.certificate, pair.certificate)
    assert twice == f"{pair.certificate} holds no private key in PEM form."


def test_that_the_key_of_another_certificate_is_told(
    tmp_path: Path, authority: Authority, pair: Pair
) -> None:
    other = authority.sign("other.example")
    refused = _refused(tmp_path, pair.certificate, other.key)
    assert refused == f"{other.key} is not the key of {pair.certificate}."


def test_that_a_key_with_a_password_is_refused_without_asking(
    tmp_path: Path, authority: Authority
) -> None:
    pair = authority.sign("locked.example", password=b"secret")
    refused = _refused(tmp_path, pair.certificate, pair.key)
    assert refused.startswith(f"{pair.key} is protected by a password")


def test_that_the_demo_has_no_tls(tmp_path: Path, pair: Pair) -> None:
    refused = _refused(tmp_path, pair.certificate, pair.key, "--demo")
    assert refused == "The demo hotel has no TLS: leave out --tls-cert and --tls-key."


def test_that_a_damaged_certificate_is_told(tmp_path: Path, pair: Pair) -> None:
    lines = pair.certificate.read_text().splitlines()
    del lines[3]
    pair.certificate.write_text("\n".join(lines))
    refused = _refused(tmp_path, pair.certificate, pair.key)
    assert refused.startswith(f"{pair.certificate} and {pair.key} cannot be used: ")


def test_that_events_go_to_the_holder_of_one_certificate_only(tmp_path: Path, pair: Pair) -> None:
    hotel = HotelProcess(tmp_path)
    hotel.start(f"--tls-cert={pair.certificate}", f"--tls-key={pair.key}")
    own = load_certificate(pair.certificate, pair.key).fingerprint
    try:
        for fingerprint, error in ((own, RefusedError), ("0" * 64, UnreachableError)):
            host = Host(name="127.0.0.1", port=hotel.port, tls=True, fingerprint=fingerprint)
            publisher = Publisher(App("1", "no key", "no secret"), host)
            # Refused: the hotel was asked, and does not know these keys.
            with pytest.raises(error):
                publisher.publish([Event("a-room", "some-event", "{}")])
            publisher.close()
    finally:
        hotel.close()
