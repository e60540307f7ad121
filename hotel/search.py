"""Finds rows by words in a column of text: FTS5 on SQLite, tsvector on PostgreSQL."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Integer,
    TextualSelect,
    column,
    func,
    literal_column,
    text,
)
from sqlalchemy.ext.asyncio import AsyncSession

_WORD: Final = re.compile(r"\w+")
_MOST_WORDS: Final = 12
# The marks that a letter is taken apart into: an acute, an umlaut's dots and so on.
_MARKS: Final = re.compile("[\u0300-\u036f]")


@dataclass(frozen=True, slots=True)
class StoredTexts:
    """The `column` of a `table` with a whole number `id`; its rows are found by its words.

    The database keeps what it needs for that up to date by itself, whoever writes.
    """

    table: str
    column: str

    @property
    def index(self) -> str:
        """What the database calls what it looks words up in."""
        return f"search_{self.table}"

    def matching(self, session: AsyncSession, words: str) -> ColumnElement[bool] | None:
        """The rows that hold every one of some words, the last letters of each left open.

        A single letter is a word of its own: too many words begin with it. None when there is no
        word in the words: nothing matches them.
        """
        wanted = _WORD.findall(words)[:_MOST_WORDS]
        if not wanted:
            return None
        if session.get_bind().dialect.name == "sqlite":
            asked = " ".join(f'"{word}"{"*" if len(word) > 1 else ""}' for word in wanted)
            return self._named("id").in_(self._found.bindparams(words=asked))
        plain = (_without_marks(word) for word in wanted)
        asked = " & ".join(f"'{word}'{':*' if len(word) > 1 else ''}" for word in plain)
        vector: ColumnElement[Any] = literal_column(_vector(f"{self.table}.{self.column}"))
        query = func.to_tsquery(literal_column("'simple'"), asked)
        return vector.bool_op("@@")(query)

    def begin(self, dialect: str) -> Iterator[str]:
        """The statements of a migration that make the index of a table that has no rows yet."""
        if dialect != "sqlite":
            yield f"CREATE INDEX {self.index} ON {self.table} USING gin ({_vector(self.column)})"
            return
        yield (
            f"CREATE VIRTUAL TABLE {self.index} USING fts5({self.column}, "
            f"content='{self.table}', content_rowid='id', "
            "tokenize='unicode61 remove_diacritics 2')"
        )
        into = f"INTO {self.index}({self.column}, rowid"
        added = f"INSERT {into}) VALUES (new.{self.column}, new.id)"  # noqa: S608 - our own names
        gone = f"INSERT {into}, {self.index}) VALUES (old.{self.column}, old.id, 'delete')"  # noqa: S608
        yield self._trigger("added", "INSERT", added)
        yield self._trigger("gone", "DELETE", gone)
        yield self._trigger("changed", f"UPDATE OF {self.column}", f"{gone}; {added}")

    def fill(self, dialect: str) -> Iterator[str]:
        """The statements that put rows into the index which were there before it."""
        if dialect == "sqlite":
            # PostgreSQL reads them when it makes the index.
            yield f"INSERT INTO {self.index}({self.index}) VALUES ('rebuild')"  # noqa: S608 - our own names

    def end(self, dialect: str) -> Iterator[str]:
        """The statements of a migration that take the index away."""
        if dialect != "sqlite":
            yield f"DROP INDEX {self.index}"
            return
        for name in ("added", "gone", "changed"):
            yield f"DROP TRIGGER {self.index}_{name}"
        yield f"DROP TABLE {self.index}"

    def _named(self, name: str) -> ColumnElement[Any]:
        return literal_column(f"{self.table}.{name}")

    @property
    def _found(self) -> TextualSelect:
        # The names are ours, written in the code; FTS5 has no other way to be asked.
        asked = text(f"SELECT rowid FROM {self.index} WHERE {self.index} MATCH :words")  # noqa: S608
        return asked.columns(column("rowid", Integer))

    def _trigger(self, name: str, when: str, what: str) -> str:
        return f"CREATE TRIGGER {self.index}_{name} AFTER {when} ON {self.table} BEGIN {what}; END"


def _without_marks(word: str) -> str:
    """Tomás as Tomas: SQLite's index leaves marks out by itself, PostgreSQL's has to be told."""
    return unicodedata.normalize("NFC", _MARKS.sub("", unicodedata.normalize("NFD", word)))


def _vector(column: str) -> str:
    """What PostgreSQL keeps of a text: its words without their letters' marks."""
    marks = "U&'[\\0300-\\036F]'"
    plain = f"normalize(regexp_replace(normalize({column}, NFD), {marks}, '', 'g'), NFC)"
    return f"to_tsvector('simple', {plain})"
