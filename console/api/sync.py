"""The snapshot, the change feed and the heads a console keeps its truth with."""

from collections.abc import Iterable

from console.api.paths import path
from console.api.transport import Question, Transport
from contract.resources.sync import ChangePage, Heads, ProbeSent, Snapshot


class SyncApi:
    """The sync endpoints of one hotel; remembers the ETag of the heads. Calls raise ApiError."""

    def __init__(self, transport: Transport, slug: str) -> None:
        self._transport = transport
        self._slug = slug
        self._etags: dict[str, str | None] = {}

    async def snapshot(self, streams: Iterable[str]) -> Snapshot:
        """Everything the streams' audiences see, read in one transaction."""
        query = {"streams": ",".join(streams)}
        return await self._transport.get(Snapshot, self._path("snapshot"), query=query)

    async def changes(self, stream: str, *, since: int, limit: int | None = None) -> ChangePage:
        """The changes of a stream after `since`. Raises Expired when they are not kept."""
        query = {"stream": stream, "since": str(since)}
        if limit is not None:
            query["limit"] = str(limit)
        return await self._transport.get(ChangePage, self._path("changes"), query=query)

    async def heads(self, streams: Iterable[str]) -> Heads | None:
        """The newest seq of each stream; None when none moved since the last call for them."""
        wanted = ",".join(streams)
        question = Question(
            method="GET",
            path=self._path("heads"),
            query={"streams": wanted},
            etag=self._etags.get(wanted),
        )
        heads, self._etags[wanted] = await self._transport.ask_if_changed(Heads, question)
        return heads

    async def head(self, stream: str) -> int:
        """The newest seq of one stream, whatever was asked before."""
        heads = await self._transport.get(Heads, self._path("heads"), query={"streams": stream})
        return heads.streams.get(stream, 0)

    async def probe(self) -> ProbeSent:
        """Have the hotel send one small event to the signed-in person."""
        return await self._transport.post(ProbeSent, self._path("probe"), body={})

    def forget_heads(self) -> None:
        """Have the next call for heads answered in full."""
        self._etags.clear()

    def _path(self, word: str) -> str:
        return path("hotels", self._slug, "sync", word)
