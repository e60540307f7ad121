"""Why no message is on screen."""

from PySide6.QtCore import QCoreApplication

from console.models.conversing import Conversing
from console.views.emptiness import Emptiness, as_known
from console.views.icons import Icon
from console.views.place import Place
from console.views.words import told


def emptiness(models: Conversing, place: Place) -> Emptiness:
    """What stands in place of the messages."""
    if models.open_id is None:
        return Emptiness(Icon.MESSAGE, _tr("Choose a room on the left"), _tr("J and K move"))
    if models.is_loaded:
        return Emptiness(Icon.MESSAGE, _tr("Nobody has written yet"))
    if models.trouble:
        title = _tr("The messages could not be loaded")
        return Emptiness(Icon.CLOUD_OFF, title, told(models.trouble))
    return as_known(Emptiness(Icon.MESSAGE, ""), models.link, place.zone)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Conversation", text)
