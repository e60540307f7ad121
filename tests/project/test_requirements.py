"""The pinned requirements: exact, hashed, from no named registry, with the versions that matter."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = ("requirements.txt", "requirements-dev.txt")
REQUIREMENT = re.compile(
    r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)(?: ; [^\\]+)?((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$"
)


def _entries(name: str) -> dict[str, str]:
    """Package -> version. Anything that is not a pinned, hashed package fails."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    matches = [REQUIREMENT.match(entry) for entry in entries if not entry.startswith("#")]
    assert all(matches), [e for e, m in zip(entries, matches, strict=True) if not m][:3]
    return {match[1]: match[2] for match in matches if match}


@pytest.mark.parametrize("name", FILES)
def test_that_every_requirement_is_pinned_and_hashed(name: str) -> None:
    assert len(_entries(name)) > 30


@pytest.mark.parametrize("name", FILES)
def test_that_the_versions_we_measured_are_the_ones_installed(name: str) -> None:
    pinned = _entries(name)
    assert pinned["pyside6"] == pinned["pyside6-essentials"] == pinned["shiboken6"] == "6.11.3"
    assert pinned["pysher"] == "1.0.8"
    assert pinned["websocket-client"].startswith("1.")


def test_that_development_installs_what_the_product_runs_on() -> None:
    assert _entries("requirements.txt").items() <= _entries("requirements-dev.txt").items()


def test_that_every_direct_requirement_is_pinned() -> None:
    for source, pinned in (("requirements.in", FILES[0]), ("requirements-dev.in", FILES[1])):
        lines = (ROOT / source).read_text(encoding="utf-8").split("\n")
        names = {match[0] for line in lines if (match := re.match(r"[a-z0-9-]+", line))}
        names = {name for name in names if not name.startswith("-")}
        assert names <= _entries(pinned).keys()
