"""What is heard, when, and how loud."""

import os
import wave
from pathlib import Path

import pytest
from PySide6.QtMultimedia import QMediaDevices
from pytestqt.qtbot import QtBot

from console.shell.sounds import Sound, SoundPlayer
from console.shell.speaker import SOUNDS_FOLDER, SilentSpeaker, load_speaker
from scripts.make_sounds import RATE_HZ, SOUNDS, samples, write

pytestmark = pytest.mark.usefixtures("qapp")


class HeardSpeaker:
    """A loudspeaker that keeps what it was asked to play."""

    problem: str | None = None

    def __init__(self) -> None:
        self.heard: list[tuple[Sound, int]] = []

    def sound(self, sound: Sound, percent: int) -> None:
        self.heard.append((sound, percent))


class Hall:
    """A player, what is heard of it, and a clock that goes when told."""

    def __init__(self) -> None:
        self.now = 100.0
        self.speaker = HeardSpeaker()
        self.player = SoundPlayer(lambda: self.speaker, clock=lambda: self.now)

    @property
    def heard(self) -> list[Sound]:
        return [sound for sound, _ in self.speaker.heard]


@pytest.fixture
def hall() -> Hall:
    return Hall()


def test_that_several_sounds_within_a_second_are_one(hall: Hall) -> None:
    assert hall.player.play(Sound.ORDER_NEW)
    hall.now += 0.9
    assert not hall.player.play(Sound.LATE)
    hall.now += 0.2
    assert hall.player.play(Sound.READY)
    assert hall.heard == [Sound.ORDER_NEW, Sound.READY]


def test_that_mute_is_silent_and_ends_by_itself(hall: Hall) -> None:
    hall.player.mute_for(300)
    assert hall.player.mute_left_s == 300
    assert not hall.player.play(Sound.ORDER_NEW)
    hall.now += 301
    assert hall.player.play(Sound.ORDER_NEW)
    assert hall.heard == [Sound.ORDER_NEW]


def test_that_the_end_of_a_mute_is_announced(hall: Hall, qtbot: QtBot) -> None:
    with qtbot.waitSignals([hall.player.mute_changed] * 2, timeout=60_000):
        hall.player.mute_for(0.01)
    assert hall.player.mute_left_s == 0


def test_that_unmute_is_heard_at_once(hall: Hall) -> None:
    hall.player.mute_for(300)
    hall.player.unmute()
    assert hall.player.play(Sound.LATE)


def test_that_test_is_heard_while_muted(hall: Hall) -> None:
    hall.player.mute_for(300)
    hall.player.test(Sound.READY)
    assert hall.heard == [Sound.READY]


@pytest.mark.parametrize(("asked", "kept"), [(-5, 0), (40, 40), (250, 100)])
def test_that_each_sound_has_its_own_volume(hall: Hall, asked: int, kept: int) -> None:
    usual = hall.player.volume(Sound.LATE)
    hall.player.set_volume(Sound.READY, asked)
    assert hall.player.volume(Sound.READY) == kept
    assert hall.player.volume(Sound.LATE) == usual


def test_that_the_volume_reaches_the_speaker_and_zero_is_silent(hall: Hall) -> None:
    hall.player.set_volume(Sound.READY, 35)
    hall.player.test(Sound.READY)
    hall.player.set_volume(Sound.READY, 0)
    hall.player.test(Sound.READY)
    assert hall.speaker.heard == [(Sound.READY, 35)]


def test_that_a_missing_speaker_is_said_and_hurts_nobody() -> None:
    player = SoundPlayer(lambda: SilentSpeaker("No sound device was found."))
    assert player.play(Sound.ORDER_NEW)
    assert player.problem == "No sound device was found."


def test_that_this_machines_speaker_plays_or_says_why() -> None:
    speaker = load_speaker()
    for sound in Sound:
        speaker.sound(sound, 1)
    if QMediaDevices.defaultAudioOutput().isNull():
        assert speaker.problem == "No sound device was found."


def test_that_every_sound_has_its_file() -> None:
    assert {path.stem for path in SOUNDS_FOLDER.glob("*.wav")} == set(Sound) == SOUNDS.keys()


@pytest.mark.parametrize("sound", Sound)
def test_that_a_file_is_what_the_generator_writes(sound: Sound, tmp_path: Path) -> None:
    write(tmp_path / "again.wav", SOUNDS[sound])
    kept, again = SOUNDS_FOLDER / f"{sound}.wav", tmp_path / "again.wav"
    with wave.open(os.fspath(kept)) as old, wave.open(os.fspath(again)) as new:
        assert old.getparams() == new.getparams()
        assert (old.getframerate(), old.getnchannels()) == (RATE_HZ, 1)
        assert old.getnframes() < 1.5 * RATE_HZ


@pytest.mark.parametrize("sound", Sound)
def test_that_a_sound_is_loud_enough_and_not_clipped(sound: Sound) -> None:
    loudest = max(abs(value) for value in samples(SOUNDS[sound]))
    assert 4_000 < loudest < 32_000


@pytest.mark.parametrize("sound", Sound)
def test_that_every_tone_is_one_old_ears_hear(sound: Sound) -> None:
    for note in SOUNDS[sound]:
        factors = (1.0, *(factor for factor, _ in note.overtones))
        assert all(500 <= note.hertz * factor <= 3000 for factor in factors)
