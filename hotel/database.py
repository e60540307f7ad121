"""The one database: SQLite with a single writer, or PostgreSQL, by URL."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    CursorResult,
    DateTime,
    Delete,
    Dialect,
    Integer,
    PoolProxiedConnection,
    TypeDecorator,
    Update,
    event,
    make_url,
)
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase

_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgres": "postgresql+asyncpg",
    "postgresql": "postgresql+asyncpg",
}
_BEGIN = "hotel_begin"


class Base(DeclarativeBase):
    """The mother of every table of the hotel."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time; SQLite keeps it without its zone, PostgreSQL with it."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times. Raises ValueError."""
        if value is None:
            return None
        if value.tzinfo is None:
            message = "A naive time may not be stored"
            raise ValueError(message)
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the zone back that SQLite does not keep."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Cents(TypeDecorator[Decimal]):
    """Money with two decimals, kept as whole cents: no database rounds it."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Keep cents."""
        return None if value is None else int((value * 100).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Give money back."""
        return None if value is None else Decimal(value) / 100


class Quantities(TypeDecorator[Decimal]):
    """A quantity with four decimals, kept as whole ten-thousandths: no database rounds it."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Keep ten-thousandths."""
        return None if value is None else int((value * 10_000).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Give the quantity back."""
        return None if value is None else Decimal(value) / 10_000


class Database:
    """Transactions on one database. On SQLite writers queue here, not in SQLite."""

    def __init__(self, url: str) -> None:
        """Take an SQLAlchemy URL; `sqlite:///file.db` and `postgresql://…` get their driver."""
        self.url = async_url(url)
        self.is_sqlite = self.url.startswith("sqlite")
        self.engine = _create_engine(self.url, is_sqlite=self.is_sqlite)
        self._writing: AsyncEngine = self.engine.execution_options(**{_BEGIN: "BEGIN IMMEDIATE"})
        self._writer = asyncio.Lock()

    @contextlib.asynccontextmanager
    async def write(self) -> AsyncIterator[AsyncSession]:
        """One transaction that commits at the end of the block, or not at all."""
        async with (
            self._one_writer(),
            AsyncSession(self._writing, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextlib.asynccontextmanager
    async def read(self) -> AsyncIterator[AsyncSession]:
        """One read transaction: everything read in the block is of the same moment."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session, session.begin():
            if not self.is_sqlite:
                await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            yield session

    async def close(self) -> None:
        """Give every connection back."""
        await self.engine.dispose()

    @contextlib.asynccontextmanager
    async def _one_writer(self) -> AsyncIterator[None]:
        if not self.is_sqlite:
            yield
            return
        async with self._writer:
            yield


async def forget(session: AsyncSession, old: Delete) -> int:
    """Delete rows; how many there were."""
    return await changed(session, old)


async def changed(session: AsyncSession, change: Delete | Update) -> int:
    """Change rows; how many there were."""
    result: CursorResult[Any] = await session.execute(change)  # type: ignore[assignment]
    return result.rowcount


def async_url(url: str) -> str:
    """The URL with the asynchronous driver filled in. Raises sqlalchemy.exc.ArgumentError."""
    parsed = make_url(url)
    driver = _DRIVERS.get(parsed.drivername, parsed.drivername)
    return parsed.set(drivername=driver).render_as_string(hide_password=False)


def _create_engine(url: str, *, is_sqlite: bool) -> AsyncEngine:
    if not is_sqlite:
        return create_async_engine(url, pool_pre_ping=True, hide_parameters=True)
    engine = create_async_engine(url, pool_size=8, max_overflow=8, hide_parameters=True)
    event.listen(engine.sync_engine, "connect", _prepare_sqlite)
    event.listen(engine.sync_engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: PoolProxiedConnection) -> None:
    # The driver must not begin transactions by itself: it would never say IMMEDIATE.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(_BEGIN, "BEGIN"))
