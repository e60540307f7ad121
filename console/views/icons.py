"""The console's own icons, painted in any colour and kept as pixmaps."""

import enum
from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_FOLDER: Final = Path(__file__).resolve().parents[2] / "resources" / "icons"


class Icon(enum.StrEnum):
    """A file of resources/icons without its ending."""

    AT_SIGN = "at-sign"
    BAN = "ban"
    BED = "bed"
    BELL = "bell"
    BELL_CONCIERGE = "bell-concierge"
    BELL_OFF = "bell-off"
    BELL_RING = "bell-ring"
    BROOM = "broom"
    BUILDING = "building"
    CALENDAR = "calendar"
    CALENDAR_X = "calendar-x"
    CHECK = "check"
    CHECK_CHECK = "check-check"
    CHEF_HAT = "chef-hat"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CIRCLE = "circle"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_DOT = "circle-dot"
    CLAP = "clap"
    CLOCK = "clock"
    CLOUD_OFF = "cloud-off"
    CLOUD_UPLOAD = "cloud-upload"
    COFFEE = "coffee"
    COFFEE_BREAK = "coffee-break"
    COPY = "copy"
    CORNER_DOWN_RIGHT = "corner-down-right"
    CORNER_UP_LEFT = "corner-up-left"
    DOT = "dot"
    DOWNLOAD = "download"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FACE_LAUGH = "face-laugh"
    FACE_SAD = "face-sad"
    FACE_SMILE = "face-smile"
    FACE_SURPRISED = "face-surprised"
    FACE_SCAN = "face-scan"
    FILE = "file"
    FLAME = "flame"
    HAND_PLATTER = "hand-platter"
    HEART = "heart"
    HISTORY = "history"
    HOURGLASS = "hourglass"
    ID_CARD = "id-card"
    IMAGE = "image"
    INFO = "info"
    KEYBOARD = "keyboard"
    LANGUAGES = "languages"
    LAYOUT = "layout"
    LIST = "list"
    LOCK = "lock"
    LOG_IN = "log-in"
    LOG_OUT = "log-out"
    LUGGAGE = "luggage"
    MESSAGE = "message"
    MESSAGES = "messages"
    MINUS = "minus"
    DELETE = "delete"
    MONITOR = "monitor"
    MOON = "moon"
    MORE = "more"
    PACKAGE = "package"
    PAPERCLIP = "paperclip"
    PARTY = "party"
    PENCIL = "pencil"
    PLUS = "plus"
    PLAY = "play"
    PRINTER = "printer"
    PULSE = "pulse"
    REFRESH = "refresh"
    ROUTE = "route"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SHIELD_CHECK = "shield-check"
    SUN = "sun"
    THUMBS_UP = "thumbs-up"
    TRIANGLE_ALERT = "triangle-alert"
    TYPE = "type"
    USER = "user"
    USER_CHECK = "user-check"
    USER_PLUS = "user-plus"
    USERS = "users"
    VOLUME = "volume"
    VOLUME_OFF = "volume-off"
    WIFI = "wifi"
    WIFI_OFF = "wifi-off"
    WINE = "wine"
    WRENCH = "wrench"
    X = "x"


def pixmap(icon: Icon, size: int, colour: QColor, dpr: float = 1.0) -> QPixmap:
    """`icon` in `size` device-independent px. Shared between callers."""
    return _pixmap(icon, size, colour.rgba(), dpr)


def draw(painter: QPainter, icon: Icon, rect: QRectF, colour: QColor) -> None:
    """Paint `icon` centred in `rect`, as large as its shorter side."""
    size = int(min(rect.width(), rect.height()))
    dpr = painter.device().devicePixelRatioF()
    corner = rect.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(corner.toPoint(), pixmap(icon, size, colour, dpr))


def qicon(icon: Icon, size: int, colour: QColor) -> QIcon:
    """`icon` for an action or a window, crisp on ordinary and high-density screens."""
    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(icon, size, colour, dpr))
    return made


@lru_cache(maxsize=64)
def _source(icon: Icon) -> str:
    return (_FOLDER / f"{icon}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(icon: Icon, size: int, rgba: int, dpr: float) -> QPixmap:
    colour = QColor.fromRgba(rgba)
    svg = _source(icon).replace("currentColor", colour.name(QColor.NameFormat.HexRgb))
    made = QPixmap(round(size * dpr), round(size * dpr))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(colour.alphaF())
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    made.setDevicePixelRatio(dpr)
    return made
