"""The private file of a paired screen."""

import logging
import os
import stat
from pathlib import Path

import pytest

from console.storage.station_key import FILE_NAME, StationKey, forget_key, read_key, write_key

KEY = StationKey(
    hotel_url="https://hotel.example",
    hotel_slug="grand-hotel",
    station_id="7",
    name="Kitchen display 1",
    token="secret-token",
)


def test_that_a_key_is_read_as_it_was_written_by_its_owner_alone(tmp_path: Path) -> None:
    previous = os.umask(0)
    try:
        write_key(tmp_path, KEY)
    finally:
        os.umask(previous)
    assert read_key(tmp_path) == KEY
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


@pytest.mark.skipif(os.name != "posix", reason="file modes are a POSIX matter")
@pytest.mark.parametrize("mode", [0o644, 0o640, 0o620, 0o666])
def test_that_a_key_others_could_reach_is_made_private_and_said(
    tmp_path: Path, mode: int, caplog: pytest.LogCaptureFixture
) -> None:
    write_key(tmp_path, KEY)
    (tmp_path / FILE_NAME).chmod(mode)
    with caplog.at_level(logging.WARNING):
        assert read_key(tmp_path) == KEY
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600
    assert "others could" in caplog.text
    assert KEY.token not in caplog.text
    caplog.clear()
    assert read_key(tmp_path) == KEY
    assert caplog.text == ""


def test_that_a_draft_left_by_a_power_cut_is_not_in_the_way(tmp_path: Path) -> None:
    (tmp_path / f".{FILE_NAME}.new").write_text("half a k")
    assert read_key(tmp_path) is None
    write_key(tmp_path, KEY)
    assert read_key(tmp_path) == KEY


def test_that_a_failed_write_leaves_the_key_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_key(tmp_path, KEY)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    other = StationKey(hotel_url="x", hotel_slug="y", station_id="8", name="z", token="other")
    with pytest.raises(OSError, match="space"):
        write_key(tmp_path, other)
    assert read_key(tmp_path) == KEY


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"token": 1', b"\xff\xfe"])
def test_that_what_is_no_key_is_none_and_never_logged(
    tmp_path: Path, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert read_key(tmp_path) is None
    assert "cannot be read" in caplog.text


def test_that_a_forgotten_key_is_gone_and_forgetting_twice_is_well(tmp_path: Path) -> None:
    write_key(tmp_path, KEY)
    forget_key(tmp_path)
    forget_key(tmp_path)
    assert read_key(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_that_a_key_shows_no_token() -> None:
    assert "secret" not in repr(KEY)
