"""What people may be called; every fault is a sentence at its field."""

from typing import Final

from hotel.problems import invalid

LONGEST_NAME: Final = 80
LONGEST_EMAIL: Final = 254


def checked_name(given: str, field: str, *, is_needed: bool) -> str:
    """A first or last name in one line. Raises ProblemError 400."""
    name = " ".join(given.split())
    if (is_needed and not name) or len(name) > LONGEST_NAME or not name.isprintable():
        sentence = f"A name has {int(is_needed)} to {LONGEST_NAME} characters in one line."
        raise invalid(sentence, field=field)
    return name


def checked_email(given: str | None) -> str | None:
    """An address, or None. Raises ProblemError 400."""
    email = (given or "").strip()
    is_address = all(email.partition("@")) and email.isprintable() and " " not in email
    if email and (len(email) > LONGEST_EMAIL or not is_address):
        sentence = "This is not an e-mail address."
        raise invalid(sentence, field="email")
    return email or None
