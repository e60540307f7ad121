import threading

from console.realtime.inbox import AllSubscribed, Connected, Inbox

LIMIT_S = 60


def connected(number: int) -> Connected:
    return Connected(f"{number}.{number}")


def test_that_one_wake_is_asked_for_until_the_inbox_is_drained() -> None:
    wakes: list[None] = []
    inbox = Inbox(lambda: wakes.append(None))
    for number in range(3):
        inbox.put(connected(number))
    assert len(wakes) == 1
    assert inbox.drain() == [connected(0), connected(1), connected(2)]
    inbox.put(AllSubscribed())
    assert len(wakes) == 2


def test_that_a_capped_drain_asks_for_another_wake() -> None:
    wakes: list[None] = []
    inbox = Inbox(lambda: wakes.append(None))
    for number in range(5):
        inbox.put(connected(number))
    assert inbox.drain(3) == [connected(0), connected(1), connected(2)]
    assert len(wakes) == 2
    inbox.put(connected(5))
    assert len(wakes) == 2
    assert inbox.drain(3) == [connected(3), connected(4), connected(5)]
    assert len(wakes) == 2
    assert inbox.drain() == []


class Producer:
    """Puts arrivals from a thread of its own."""

    def __init__(self, inbox: Inbox, count: int) -> None:
        self.done = 0
        self._inbox = inbox
        self._count = count
        self.thread = threading.Thread(target=self._produce)
        self.thread.start()

    def _produce(self) -> None:
        for number in range(self._count):
            self._inbox.put(connected(number))
            self.done += 1

    def ends(self) -> bool:
        self.thread.join(LIMIT_S)
        return not self.thread.is_alive()


def paused(*, pause_s: float) -> tuple[Inbox, Producer]:
    """An inbox that two arrivals fill, and a producer stopped at the third."""
    woken = threading.Event()
    full = threading.Event()

    class Watched(Inbox):
        def _may_go_on(self) -> bool:
            may = super()._may_go_on()
            if not may:
                full.set()
            return may

    inbox = Watched(woken.set, unpainted_limit=2, pause_s=pause_s)
    producer = Producer(inbox, 5)
    assert full.wait(LIMIT_S)
    return inbox, producer


def test_that_a_producer_pauses_until_a_paint() -> None:
    inbox, producer = paused(pause_s=60)
    assert producer.done == 2
    assert len(inbox.drain()) == 3
    assert producer.done == 2
    inbox.painted()
    assert producer.ends()
    assert inbox.drain() == [connected(3), connected(4)]


def test_that_a_paint_of_nothing_drained_releases_nobody() -> None:
    inbox, producer = paused(pause_s=60)
    inbox.painted()
    assert producer.done == 2
    inbox.release()
    assert producer.ends()


def test_that_a_release_ends_all_pauses_for_good() -> None:
    inbox, producer = paused(pause_s=60)
    inbox.release()
    assert producer.ends()
    assert Producer(inbox, 100).ends()


def test_that_a_pause_without_a_paint_is_bounded() -> None:
    inbox, producer = paused(pause_s=0.01)
    assert producer.ends()
    assert len(inbox.drain()) == 5
