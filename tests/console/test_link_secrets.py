import logging

import pytest
from link_console import KITCHEN, open_link
from link_hotel import Peer, ScriptedHotel, answer, attend

from console.realtime.authorising import Authorisers
from console.realtime.inbox import AllSubscribed, EventArrived

SECRET = "0123456789abcdef"
WORDS = "please no peanuts in room 204"


def test_that_neither_signatures_nor_what_guests_write_reach_a_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def behave(peer: Peer) -> None:
        peer.greet()
        peer.hear_until("pusher:signin")
        peer.say("pusher:signin_success", {})
        answer(peer, peer.hear_until("pusher:subscribe"))
        peer.say(WORDS, {"notes": WORDS}, channel=KITCHEN.channel)
        peer.say("changed", {"id": WORDS, "seq": WORDS}, channel=KITCHEN.channel)
        peer.send(WORDS.encode())
        attend(peer)

    def vouch(socket_id: str) -> tuple[str, str]:
        return f"key:{SECRET}", f'{{"id": "5", "note": "{SECRET}"}}'

    caplog.set_level(logging.DEBUG)
    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN, security="strict", authorisers=Authorisers(user=vouch)) as (
            _,
            listening,
        ),
    ):
        listening.until(AllSubscribed)
        events = [listening.until(EventArrived) for _ in range(2)]
    told = caplog.text + "".join(problem for event in events for problem in event.problems)
    assert SECRET not in told
    assert WORDS not in told
    assert "AllSubscribed" in told
