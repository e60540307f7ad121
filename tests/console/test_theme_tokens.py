"""The theme holds exactly the values of the design's tokens.json, where that file is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from console.views.theme import (
    BORDER,
    DURATION,
    OFFICE,
    RADIUS,
    SCALES,
    SPACE,
    THRESHOLDS,
    TOUCH,
    KitchenType,
    OfficeType,
    PorterType,
    ThemeName,
    TypeStyle,
    theme_for,
)

TOKENS = Path(__file__).parents[3] / "shared" / "design" / "tokens.json"


@pytest.fixture(scope="module")
def tokens() -> dict[str, Any]:
    if not TOKENS.exists():
        pytest.skip("the design folder is not beside the repository")
    loaded: dict[str, Any] = json.loads(TOKENS.read_text(encoding="utf-8"))
    return loaded


def python_names(group: dict[str, Any]) -> dict[str, Any]:
    return {name.replace("-", "_"): value for name, value in group.items()}


@pytest.mark.parametrize("name", list(ThemeName))
def test_that_every_colour_is_the_token(tokens: dict[str, Any], name: ThemeName) -> None:
    palette = theme_for(name).colour
    ours = {name: shade.name().upper() for name, shade in palette._asdict().items()}
    assert ours == python_names(tokens["colour"][name])


@pytest.mark.parametrize(
    ("group", "styles"),
    [("office", OfficeType()), ("kitchen", KitchenType()), ("porter", PorterType())],
)
def test_that_every_text_style_is_the_token(
    tokens: dict[str, Any], group: str, styles: OfficeType | KitchenType | PorterType
) -> None:
    expected = {n: TypeStyle(*v) for n, v in python_names(tokens["type"][group]).items()}
    assert styles._asdict() == expected


@pytest.mark.parametrize(
    ("group", "ours"), [("radius", RADIUS), ("border", BORDER), ("space", SPACE)]
)
def test_that_every_measure_is_the_token(tokens: dict[str, Any], group: str, ours: Any) -> None:
    held = ours._asdict()
    if "scale" in held:
        held["scale"] = list(held["scale"])
    assert held == python_names(tokens[group])


def test_that_control_sizes_are_the_tokens(tokens: dict[str, Any]) -> None:
    assert OFFICE._asdict() == python_names(tokens["size"]["office"])
    assert TOUCH._asdict() == python_names(tokens["size"]["touch"])


def test_that_durations_are_the_tokens(tokens: dict[str, Any]) -> None:
    held = DURATION._asdict()
    expected = python_names(tokens["duration_ms"])
    assert {name: held[name] for name in expected} == expected


def test_that_ages_change_band_where_the_tokens_say(tokens: dict[str, Any]) -> None:
    said = tokens["thresholds"]
    ours = THRESHOLDS
    assert [band["from_min"] for band in said["kitchen_age"]] == [
        0,
        ours.kitchen_due_soon_min,
        ours.kitchen_late_min,
    ]
    assert [band["from_min"] for band in said["guest_wait"]] == [
        0,
        ours.guest_waiting_min,
        ours.guest_overdue_min,
    ]
    assert [band["from_min"] for band in said["porter_ready"]] == [
        0,
        ours.porter_going_cold_min,
        ours.porter_late_min,
    ]
    assert said["kitchen_unaccepted"] == {
        "second_chime_s": ours.unaccepted_second_chime_s,
        "repeat_chime_s": ours.unaccepted_repeat_chime_s,
        "flag_s": ours.unaccepted_flag_s,
    }
    assert said["break_warning_h"] == {"due": ours.break_due_h, "overdue": ours.break_overdue_h}


@pytest.mark.parametrize("scale", SCALES)
def test_that_a_text_size_grows_every_style_and_measure(scale: int) -> None:
    theme = theme_for(ThemeName.DARK, scale)
    assert theme.kitchen.room.size == round(64 * scale / 100)
    assert theme.office.body.line == round(20 * scale / 100)
    assert theme.px(72) == round(72 * scale / 100)


def test_that_a_text_size_nobody_offers_takes_the_nearest() -> None:
    assert theme_for(ThemeName.LIGHT, 140).scale == 130
    assert theme_for(ThemeName.LIGHT, 1000).scale == 150
