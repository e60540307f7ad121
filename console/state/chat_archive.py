"""How far the archive of the guests' conversations has been read from the hotel."""


class ChatArchive:
    """`count`: how many were read; the conversations themselves are among the others.

    `has_more`: the hotel has older ones. `trouble`: why nothing could be read, a sentence.
    """

    def __init__(self) -> None:
        self.count = 0
        self.is_loading = False
        self.has_more = True
        self.trouble = ""

    def begin(self, *, anew: bool) -> None:
        """The hotel is being asked; `anew`: from the newest one on."""
        self.is_loading, self.trouble = True, ""
        if anew:
            self.count, self.has_more = 0, True

    def take(self, count: int, *, has_more: bool) -> None:
        """So many are read by now."""
        self.is_loading, self.trouble = False, ""
        self.count, self.has_more = count, has_more

    def fail(self, sentence: str) -> None:
        """Nothing could be read."""
        self.is_loading, self.trouble = False, sentence
