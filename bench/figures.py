"""Makes few numbers out of many."""

from collections.abc import Sequence
from statistics import median, quantiles

Figures = dict[str, float | int]


def spread(values: Sequence[float], digits: int = 2) -> Figures:
    """How the values lie: count, least, median and most."""
    figures = {"min": min(values), "median": median(values), "max": max(values)}
    return {"n": len(values)} | {name: round(one, digits) for name, one in figures.items()}


def tail(values: Sequence[float], digits: int = 2) -> Figures:
    """Median, 95th and 99th percentile, with the count and the most."""
    cuts = quantiles(values, n=100, method="inclusive") if len(values) > 1 else [values[0]] * 99
    figures = {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "max": max(values)}
    return {"n": len(values)} | {name: round(one, digits) for name, one in figures.items()}


def ratios(values: Sequence[float], floors: Sequence[float]) -> Figures:
    """Each value over the floor of its own pair."""
    return spread([value / floor for value, floor in zip(values, floors, strict=True)])
