"""The chat among colleagues as a tab of the panel: its dock, its unread count, and asking in it."""

from console.models.staff_chat import StaffChatModels
from console.views.chat.files import ChatFiles
from console.views.place import Place
from console.views.room_panel import words
from console.views.room_panel.asking import Asking
from console.views.staff_chat.actions import StaffChatActions
from console.views.staff_chat.dock import StaffDock
from console.views.theme import Theme


class Colleagues:
    """Made of the models that the other views of the chat have too."""

    def __init__(
        self,
        models: StaffChatModels,
        actions: StaffChatActions,
        *,
        place: Place,
        theme: Theme,
        files: ChatFiles,
    ) -> None:
        self.models = models
        self.dock = StaffDock(
            models, actions, place=place, theme=theme, files=files, has_frame=False
        )
        self.asking = Asking(models, actions, self.dock)

    def words(self) -> str:
        """The tab: Staff chat."""
        return words.tr("Staff chat")
