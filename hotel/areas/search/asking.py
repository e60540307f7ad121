"""What is asked of the search: words, kinds, how many of each."""

from dataclasses import dataclass
from typing import Annotated

from litestar.params import Parameter

from contract.matching import LONGEST_QUERY, asked_words
from contract.resources.search import FindKind
from hotel.problems import invalid

_LARGEST_LIMIT = 50


@dataclass(frozen=True, slots=True)
class Question:
    """`q`: words; `kinds`: which ones, parted by commas, all without; `limit`: of each kind."""

    q: str = ""
    kinds: str = ""
    limit: Annotated[int, Parameter(ge=1, le=_LARGEST_LIMIT)] = 8

    @property
    def words(self) -> tuple[str, ...]:
        """The words, as they are compared; none when there is neither letter nor digit."""
        return asked_words(self.q)

    @property
    def typed(self) -> str:
        """The same words as they were typed: not every database compares without accents."""
        return self.q[:LONGEST_QUERY]

    def wanted(self) -> frozenset[FindKind]:
        """The kinds that are asked for. Raises ProblemError 400."""
        named = [FindKind(one) for one in self.kinds.split(",") if one.strip()]
        if FindKind.UNKNOWN in named:
            sentence = "This is not a kind that can be found."
            raise invalid(sentence, field="kinds")
        return frozenset(named or set(FindKind) - {FindKind.UNKNOWN})
