"""Files of the chats over REST: from this hotel alone, whole or not at all, with a sentence."""

import errno
from pathlib import Path
from typing import Any

import httpx
import pytest
from api_wire import TOKEN, Recorded, raising, transport

from console.api.errors import ApiError, Garbled, Refused, Unreachable
from console.api.files import FilesApi, UnsavedError, why_unsaved
from console.api.open_files import OpenFiles
from console.api.transport import Upload

ADDRESS = "/api/chat/attachments/7/file/"
AS_FILE = {"content-disposition": 'attachment; filename="a.pdf"'}


def giving(content: bytes, **headers: str) -> Any:
    return lambda request: httpx.Response(200, content=content, headers=AS_FILE | headers)


def names(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


class CutAfter(httpx.AsyncBaseTransport):
    """A network that breaks when so many pieces of a request went out."""

    def __init__(self, pieces: int) -> None:
        self.pieces = pieces

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        left = self.pieces
        assert isinstance(request.stream, httpx.AsyncByteStream)
        async for _ in request.stream:
            left -= 1
            if left == 0:
                raise httpx.WriteError("cut")
        raise httpx.ReadError("cut")


def told_nothing(here: int, whole: int) -> None:
    """Nobody looks."""


async def test_that_a_file_is_fetched_with_the_token() -> None:
    asked: list[httpx.Request] = []

    def hotel(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return httpx.Response(200, content=b"%PDF-", headers=AS_FILE)

    assert await FilesApi(transport(hotel)).fetch(ADDRESS) == b"%PDF-"
    assert asked[0].headers["authorization"] == f"Token {TOKEN}"


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.test/a.jpg",
        "//evil.test/api/a.jpg",
        "/api//evil.test/a.jpg",
        "/api/../admin/",
        "/api/./a/",
        "/api/\\evil",
        "/other/a.jpg",
        "",
    ],
)
async def test_that_the_token_goes_nowhere_else(address: str) -> None:
    hotel = Recorded({})
    with pytest.raises(Refused):
        await FilesApi(transport(hotel)).fetch(address)
    assert hotel.requests == []


async def test_that_a_file_without_an_end_is_given_up() -> None:
    with pytest.raises(Garbled):
        await FilesApi(transport(giving(b"x" * 5000))).fetch(ADDRESS, most=4000)


async def test_that_another_page_is_no_file() -> None:
    page = httpx.Response(200, html="<h1>Wi-Fi</h1>")
    with pytest.raises(Unreachable):
        await FilesApi(transport(lambda _: page)).fetch(ADDRESS)


async def test_that_the_hotels_sentence_is_told() -> None:
    gone = Recorded({"detail": "This file is no longer kept."}, status=404)
    with pytest.raises(Refused, match="no longer kept"):
        await FilesApi(transport(gone)).fetch(ADDRESS)


async def test_that_a_file_is_saved_whole_and_told_of(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    place = tmp_path / "menu.pdf"
    place.write_bytes(b"an older one")
    files = FilesApi(transport(giving(b"%PDF-1.7")))
    await files.save(ADDRESS, place, lambda *sizes: told.append(sizes))
    assert place.read_bytes() == b"%PDF-1.7"
    assert told[-1] == (8, 8)
    assert names(tmp_path) == ["menu.pdf"]


async def test_that_a_file_that_broke_off_leaves_nothing(tmp_path: Path) -> None:
    cut = httpx.ReadError("cut")
    for network in (giving(b"half", **{"content-length": "9"}), raising(cut)):
        with pytest.raises(ApiError):
            await FilesApi(transport(network)).save(ADDRESS, tmp_path / "a.pdf", told_nothing)
    assert names(tmp_path) == []


async def test_that_a_folder_that_is_gone_says_so(tmp_path: Path) -> None:
    files = FilesApi(transport(giving(b"x")))
    with pytest.raises(UnsavedError, match="not there any more"):
        await files.save(ADDRESS, tmp_path / "gone" / "a.pdf", told_nothing)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "The disk is full."),
        (errno.EACCES, "You may not write into this folder."),
        (errno.EIO, "The file could not be written there."),
    ],
)
def test_that_a_disk_that_cannot_says_why(number: int, says: str) -> None:
    assert why_unsaved(OSError(number, "")) == says


def an_upload(tmp_path: Path, told: Any = told_nothing) -> Upload:
    file = tmp_path / "a.bin"
    file.write_bytes(b"\0\xff" * 100_000)
    return Upload(
        path="/api/x/",
        fields={"message": "Look"},
        files=[("menü “1”.pdf", file)],
        key="k",
        told=told,
    )


async def test_that_an_upload_carries_every_byte_and_tells_how_far_it_is(tmp_path: Path) -> None:
    seen: dict[str, Any] = {}
    told: list[tuple[int, int]] = []

    async def hotel(request: httpx.Request) -> httpx.Response:
        seen["body"], seen["headers"] = await request.aread(), request.headers
        return httpx.Response(200, json={"ok": True})

    upload = an_upload(tmp_path, lambda *sizes: told.append(sizes))
    answer = await transport(hotel).upload(dict[str, bool], upload)  # type: ignore[arg-type]
    assert answer == {"ok": True}
    assert b"\0\xff" * 100_000 in seen["body"]
    assert "menü “1”.pdf".encode() in seen["body"]
    assert seen["headers"]["idempotency-key"] == "k"
    assert "transfer-encoding" not in seen["headers"]
    assert told[-1] == (len(seen["body"]), len(seen["body"]))
    assert [here for here, _ in told] == sorted(here for here, _ in told)


@pytest.mark.parametrize(("pieces", "arrived"), [(2, False), (1000, True)])
async def test_that_a_broken_upload_says_whether_it_can_have_arrived(
    tmp_path: Path, pieces: int, arrived: bool
) -> None:
    network = transport(Recorded({}), wire=CutAfter(pieces))
    with pytest.raises(Unreachable) as caught:
        await network.upload(dict, an_upload(tmp_path))
    assert caught.value.may_have_arrived is arrived


def test_that_no_file_stays_open_once_an_upload_is_given_up(tmp_path: Path) -> None:
    upload = an_upload(tmp_path)
    ((_, place),) = upload.files[:1]
    files = OpenFiles()
    before = files.open(place)
    assert before.read(1)
    files.close()
    assert before.closed
    # A thread may still have been on its way to opening this one.
    assert files.open(place).closed


async def test_that_a_file_that_is_gone_is_no_fault_of_the_network(tmp_path: Path) -> None:
    upload = an_upload(tmp_path)
    upload.files[0][1].unlink()
    with pytest.raises(FileNotFoundError):
        await transport(Recorded({})).upload(dict, upload)
