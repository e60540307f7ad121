"""Names after an @."""

import pytest
from staff_chat_samples import person

from console.models.mentioning import begun, called, fitting, name_for
from contract.resources.staff_chat import ChatPerson
from contract.scalars import Id

PEOPLE = [person(number) for number in ("2", "3", "5", "6")]


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("@", ""),
        ("Please @Pri", "Pri"),
        ("@Priya Na", "Priya Na"),
        ("(@ao", "ao"),
        ("mail@hotel", None),
        ("@Priya is going up", None),
        ("no name", None),
        ("@Priya ", None),
    ],
)
def test_which_name_is_begun(before: str, typed: str | None) -> None:
    assert begun(before) == typed


def test_that_accents_and_case_do_not_matter_and_who_is_on_duty_comes_first() -> None:
    assert [one.first_name for one in fitting(PEOPLE, "CHLO")] == ["Chloé"]
    assert [one.first_name for one in fitting(PEOPLE, "nair")] == ["Priya"]
    assert [one.first_name for one in fitting(PEOPLE, "")][-1] == "Maximilian"


def test_that_a_first_name_of_two_people_is_written_in_full() -> None:
    other = ChatPerson(id=Id("9"), first_name="Priya", last_name="Shah", full_name="Priya Shah")
    assert name_for(PEOPLE[1], PEOPLE) == "Priya"
    assert name_for(PEOPLE[1], [*PEOPLE, other]) == "Priya Nair"


def test_that_only_names_that_still_stand_there_are_called() -> None:
    chosen = {"Priya": Id("3"), "Aoife": Id("2")}
    assert called("@Priya can you? @Aoifes", chosen) == (Id("3"),)
    assert called("Priya", chosen) == ()
