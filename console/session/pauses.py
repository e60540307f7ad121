"""Jittered, growing pauses between attempts."""

import random
from collections.abc import Callable
from typing import Final

FIRST_S: Final = 0.5
CAP_S: Final = 30.0

Spread = Callable[[float, float], float]


def pause_s(failures: int, *, at_least_s: float = 0.0, spread: Spread = random.uniform) -> float:
    """Seconds to wait after `failures` failures in a row; `spread(low, high)` picks."""
    longest = min(CAP_S, FIRST_S * 2.0 ** min(max(failures - 1, 0), 16))
    return max(at_least_s, spread(longest / 2, longest))
