"""What the view of a conversation needs of its models, whoever talks there."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from console.models.chat_entries import Entry
from console.state.link import LinkStatus
from contract.scalars import Id


class Conversing(Protocol):
    """An open conversation; `conversed` is emitted when its entries are others."""

    entries: Sequence[Entry]

    @property
    def conversed(self) -> SignalInstance: ...
    @property
    def open_id(self) -> Id | None: ...
    @property
    def is_loaded(self) -> bool: ...
    @property
    def has_older(self) -> bool: ...
    @property
    def trouble(self) -> str: ...
    @property
    def link(self) -> LinkStatus: ...
    @property
    def is_live(self) -> bool: ...
