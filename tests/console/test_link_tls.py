from pathlib import Path

import pytest
from link_certificates import Certificates, make
from link_console import KITCHEN, changed, ended, open_link
from link_hotel import Peer, ScriptedHotel, answer, attend

from console.realtime.inbox import AllSubscribed, Connected, Disconnected, EventArrived


@pytest.fixture
def certificates(tmp_path: Path) -> Certificates:
    return make(tmp_path)


def telling(peer: Peer) -> None:
    peer.greet()
    answer(peer, peer.hear_until("pusher:subscribe"))
    peer.say("changed", changed(1), channel=KITCHEN.channel)
    attend(peer)


def test_that_a_hotel_with_its_own_authority_is_trusted_by_file(
    certificates: Certificates,
) -> None:
    with (
        ScriptedHotel(telling, context=certificates.server) as hotel,
        open_link(hotel.port, KITCHEN, tls=True, ca_file=certificates.ca_file) as (link, listening),
    ):
        listening.until(AllSubscribed)
        listening.until(EventArrived)
        link.stop()
        ended(link)


def test_that_a_certificate_of_nobody_known_is_refused(certificates: Certificates) -> None:
    with (
        ScriptedHotel(telling, context=certificates.server) as hotel,
        open_link(hotel.port, KITCHEN, tls=True) as (_, listening),
    ):
        assert listening.until(Disconnected).reason == "The hotel's certificate cannot be trusted."
        assert not listening.all(Connected)


def test_that_a_certificate_for_another_name_is_refused(certificates: Certificates) -> None:
    with (
        ScriptedHotel(telling, context=certificates.server) as hotel,
        open_link(
            hotel.port, KITCHEN, host="localhost", tls=True, ca_file=certificates.ca_file
        ) as (_, listening),
    ):
        assert listening.until(Disconnected).reason == "The hotel's certificate cannot be trusted."


def test_that_a_missing_authority_file_is_told(tmp_path: Path) -> None:
    with open_link(9, KITCHEN, tls=True, ca_file=tmp_path / "missing.pem") as (_, listening):
        reason = listening.until(Disconnected).reason
    assert reason == "The file of the hotel's certificate cannot be read."


def test_that_stopping_ends_a_tls_handshake_nobody_answers() -> None:
    with (
        ScriptedHotel(lambda peer: peer.wait_for_end()) as hotel,
        open_link(hotel.port, KITCHEN, tls=True) as (link, _),
    ):
        hotel.peers.get(timeout=10)
        link.stop()
        ended(link)
