"""Writes the console's sounds as small WAV files: `python -m scripts.make_sounds`.

Every tone lies between 500 and 3000 Hz, where small speakers and older ears are at their best.
"""

import array
import math
import sys
import wave
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path("resources/sounds")
RATE_HZ: Final = 22_050
_FADE_S: Final = 0.008


@dataclass(frozen=True)
class Note:
    """A tone: when it begins, how long it sounds, how loud (0 to 1), how fast it dies away."""

    hertz: float
    start_s: float
    length_s: float
    level: float = 0.55
    decay_per_s: float = 6.0
    overtones: Sequence[tuple[float, float]] = ((2.0, 0.25),)


_BELL: Final = ((2.0, 0.5), (2.76, 0.25))

SOUNDS: Final[dict[str, Sequence[Note]]] = {
    "order_new": (Note(784, 0.0, 0.28), Note(1175, 0.2, 0.5)),
    "late": (Note(523, 0.0, 0.7, decay_per_s=3.0),),
    "ready": (Note(1047, 0.0, 1.1, level=0.45, decay_per_s=4.5, overtones=_BELL),),
    "breakfast_due": (
        Note(880, 0.0, 0.35, level=0.3, decay_per_s=8.0, overtones=()),
        Note(880, 0.4, 0.45, level=0.3, decay_per_s=8.0, overtones=()),
    ),
    "connection_lost": (Note(554, 0.0, 0.9, level=0.4, decay_per_s=2.5, overtones=()),),
    "nobody_listens": (
        Note(1318, 0.0, 0.2, decay_per_s=3.0),
        Note(1318, 0.25, 0.2, decay_per_s=3.0),
        Note(1480, 0.5, 0.5, decay_per_s=4.0),
    ),
    "guest_message": (
        Note(659, 0.0, 0.22, level=0.4, overtones=()),
        Note(880, 0.12, 0.5, level=0.4, overtones=()),
    ),
    "guest_overdue": (
        Note(880, 0.0, 0.22, level=0.5),
        Note(659, 0.18, 0.22, level=0.5),
        Note(880, 0.36, 0.5, level=0.5),
    ),
    "staff_chat": (
        Note(988, 0.0, 0.12, level=0.3, overtones=()),
        Note(988, 0.14, 0.3, level=0.3, overtones=()),
    ),
    "approval": (
        Note(587, 0.0, 0.25, level=0.4, overtones=()),
        Note(740, 0.18, 0.25, level=0.4, overtones=()),
        Note(587, 0.36, 0.5, level=0.4, overtones=()),
    ),
    "cancelled": (Note(988, 0.0, 0.25), Note(740, 0.18, 0.25), Note(554, 0.36, 0.5)),
}


def samples(notes: Sequence[Note]) -> "array.array[int]":
    """The notes mixed, as signed 16-bit samples of one channel."""
    length = max(note.start_s + note.length_s for note in notes)
    mixed = [0.0] * math.ceil(length * RATE_HZ)
    for note in notes:
        first = round(note.start_s * RATE_HZ)
        for offset, value in enumerate(_tone(note)):
            mixed[min(first + offset, len(mixed) - 1)] += value
    return array.array("h", (round(max(-1.0, min(1.0, value)) * 32_767) for value in mixed))


def _tone(note: Note) -> Iterator[float]:
    partials = ((1.0, 1.0), *note.overtones)
    loudest = sum(level for _, level in partials)
    for index in range(round(note.length_s * RATE_HZ)):
        at = index / RATE_HZ
        wave_form = sum(
            level * math.sin(math.tau * note.hertz * factor * at) for factor, level in partials
        )
        yield note.level * wave_form / loudest * _envelope(note, at)


def _envelope(note: Note, at: float) -> float:
    """Soft at both ends, so that nothing clicks."""
    fade_in, fade_out = at / _FADE_S, (note.length_s - at) / _FADE_S
    return min(1.0, fade_in, fade_out) * math.exp(-note.decay_per_s * at)


def write(path: Path, notes: Sequence[Note]) -> None:
    """Write one sound."""
    data = samples(notes)
    if sys.byteorder == "big":
        data.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(data.tobytes())


if __name__ == "__main__":
    for name, notes in SOUNDS.items():
        write(FOLDER / f"{name}.wav", notes)
