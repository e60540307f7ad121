from console.realtime.watchdog import Patience, Pulse, Watchdog


def test_that_silence_asks_for_a_ping_and_a_missing_pong_is_the_end() -> None:
    watchdog = Watchdog(Patience(), 100.0)
    assert watchdog.deadline() == 110.0
    assert watchdog.check(109.9) is Pulse.FINE
    assert watchdog.check(110.0) is Pulse.PING
    assert watchdog.deadline() == 115.0
    assert watchdog.check(114.9) is Pulse.FINE
    assert watchdog.check(115.0) is Pulse.DEAD


def test_that_any_sign_of_life_answers_a_ping() -> None:
    watchdog = Watchdog(Patience(), 0.0)
    watchdog.check(10.0)
    watchdog.heard(12.0)
    assert watchdog.check(15.0) is Pulse.FINE
    assert watchdog.check(22.0) is Pulse.PING


def test_that_an_older_sign_of_life_does_not_set_it_back() -> None:
    watchdog = Watchdog(Patience(), 0.0)
    watchdog.heard(8.0)
    watchdog.heard(3.0)
    assert watchdog.deadline() == 18.0


def test_that_a_hotel_may_ask_for_more_signs_of_life_but_not_for_fewer() -> None:
    watchdog = Watchdog(Patience(), 0.0)
    watchdog.promise(120)
    assert watchdog.deadline() == 10.0
    watchdog.promise(4)
    assert watchdog.deadline() == 4.0
    watchdog.promise(0)
    assert watchdog.deadline() == 1.0


def test_that_a_probe_expects_its_answer_at_once() -> None:
    watchdog = Watchdog(Patience(), 0.0)
    watchdog.probe(2.0)
    assert watchdog.deadline() == 7.0
    assert watchdog.check(7.0) is Pulse.DEAD


def test_that_an_answered_probe_changes_nothing() -> None:
    watchdog = Watchdog(Patience(), 0.0)
    watchdog.probe(2.0)
    watchdog.heard(2.1)
    assert watchdog.check(7.0) is Pulse.FINE
    assert watchdog.deadline() == 12.1
