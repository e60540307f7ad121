"""Days as the hotel's sentences name them."""

from datetime import date


def day_told(day: date) -> str:
    """Such as Tue 2 Dec: consoles recognise it and say it in their own language."""
    return f"{day:%a} {day.day} {day:%b}"
