"""Sentences made where there is no Qt: English there, in the language of the screen where shown.

`python -m scripts.translations` finds every text given to `sentence`.
"""


class Sentence(str):
    """English text that remembers what it was made of, so that it can be said otherwise.

    `values` stand in the {place holders} of `pattern`; they may be sentences themselves.
    """

    pattern: str
    values: dict[str, object]

    def __str__(self) -> "Sentence":
        """Itself, so that an exception's text remembers too."""
        return self


def sentence(pattern: str, **values: object) -> Sentence:
    """The sentence, with `values` in the place holders of a literal `pattern`."""
    made = Sentence(pattern.format(**values))
    made.pattern, made.values = pattern, values
    return made
