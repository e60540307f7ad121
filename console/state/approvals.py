"""What is known of clock-ins that wait for a manager besides the clock logs themselves."""

from typing import Final

from contract.resources.attendance import ApprovalFacts
from contract.scalars import Id

SUSPICIONS_KEPT: Final = 200


class Approvals:
    """Facts that help to decide, by clock log, and prompts that were not what they seem."""

    def __init__(self) -> None:
        self._facts: dict[Id, ApprovalFacts] = {}
        self._suspicious: dict[Id, None] = {}

    def facts(self, log_id: Id) -> ApprovalFacts | None:
        """What the hotel told last, None before it did."""
        return self._facts.get(log_id)

    def take_facts(self, facts: ApprovalFacts) -> bool:
        """The hotel told them; whether they are news."""
        is_news = self._facts.get(facts.log.id) != facts
        self._facts[facts.log.id] = facts
        return is_news

    def keep(self, log_ids: frozenset[Id]) -> None:
        """Forget the facts of whatever else was decided."""
        self._facts = {one: facts for one, facts in self._facts.items() if one in log_ids}

    def is_suspicious(self, log_id: Id) -> bool:
        """Whether a prompt about a clock log led somewhere else than to the hotel's decision."""
        return log_id in self._suspicious

    def suspect(self, log_id: Id) -> bool:
        """Such a prompt came; whether it is the first about this clock log."""
        if log_id in self._suspicious:
            return False
        self._suspicious[log_id] = None
        if len(self._suspicious) > SUSPICIONS_KEPT:
            del self._suspicious[next(iter(self._suspicious))]
        return True
