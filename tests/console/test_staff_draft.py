"""Drafts to colleagues as they are kept on this PC."""

import pytest

from console.state.staff_draft import StaffDraft, draft_in, kept_form
from contract.scalars import Id


def test_that_words_and_names_are_kept_together() -> None:
    draft = StaffDraft(text="@Liam, 305 please", called={"Liam": Id("4")})
    assert draft_in(kept_form(draft)) == draft


def test_that_no_words_are_no_draft() -> None:
    assert kept_form(StaffDraft(text="", called={"Liam": Id("4")})) == ""


@pytest.mark.parametrize("words", ["Half a sen", "305", '"quoted"', '{"room": 305}', "[]", "null"])
def test_that_words_an_earlier_version_kept_stay_words(words: str) -> None:
    assert draft_in(words) == StaffDraft(text=words)
