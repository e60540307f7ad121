from link_console import KITCHEN, changed, open_link
from link_hotel import BINARY, Peer, ScriptedHotel, answer, attend, frame

from console.realtime.inbox import Disconnected, EventArrived
from contract.events.live import Changed


def subscribed(peer: Peer) -> None:
    """Greet and let the console follow one channel."""
    peer.greet()
    answer(peer, peer.hear_until("pusher:subscribe"))


def test_that_junk_is_counted_and_nothing_else() -> None:
    junk = [
        b"", b"plain text", b"[]", b'"text"', b"17", b"null", b'{"event":5}', b'{"data":1}',
        b"\xff\xfe", b'{"event":"a","channel":7}', b"[" * 5000,
    ]  # fmt: skip

    def behave(peer: Peer) -> None:
        subscribed(peer)
        for payload in junk:
            peer.send(payload)
        peer.send(b"\x00\x01", BINARY)
        peer.send(b'{"event":"x","data":"' + b"y" * 1_000_000 + b'"}')
        peer.say("changed", changed(1), channel="somewhere-else")
        peer.say("pusher:unheard-of", {})
        peer.say("changed", "not an object", channel=KITCHEN.channel)
        peer.say("unheard-of", {}, channel=KITCHEN.channel)
        peer.say("changed", changed(1), channel=KITCHEN.channel)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (link, listening),
    ):
        listening.until(EventArrived, lambda event: event.payload is not None)
        assert not listening.all(Disconnected)
        flawed = [event for event in listening.all(EventArrived) if event.problems]
    assert [event.event for event in flawed] == ["changed", "unheard-of"]
    assert link.tally.junk == len(junk) + 1
    assert (link.tally.too_big, link.tally.stray, link.tally.flawed) == (1, 1, 2)


def test_that_a_flood_arrives_whole_and_in_order() -> None:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        messages = (
            f'{{"event":"changed","channel":"{KITCHEN.channel}","data":"{{\\"stream\\":\\"kitchen'
            f'\\",\\"seq\\":{seq},\\"entity\\":\\"order\\",\\"id\\":\\"1\\",\\"rev\\":1}}"}}'
            for seq in range(10_000)
        )
        peer.stream.sendall(b"".join(frame(message.encode()) for message in messages))
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        listening.until(EventArrived, lambda event: sequence(event) == 9_999)
        assert not listening.all(Disconnected)
        seqs = [sequence(event) for event in listening.all(EventArrived)]
    assert seqs == list(range(10_000))


def sequence(event: EventArrived) -> int:
    assert isinstance(event.payload, Changed)
    return event.payload.seq


def test_that_a_flood_nobody_paints_does_not_cost_the_connection() -> None:
    def behave(peer: Peer) -> None:
        subscribed(peer)
        for seq in range(1_200):
            peer.say("changed", changed(seq), channel=KITCHEN.channel)
        attend(peer)

    with (
        ScriptedHotel(behave) as hotel,
        open_link(hotel.port, KITCHEN) as (_, listening),
    ):
        listening.inbox.painted = lambda: None  # type: ignore[method-assign]
        listening.until(EventArrived, lambda event: sequence(event) == 1_199)
        assert not listening.all(Disconnected)
