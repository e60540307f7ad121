"""What the demo's guests have written to the desk, what they will write, and how it answers."""

from dataclasses import dataclass
from typing import Final

GUEST: Final = "guest"


@dataclass(frozen=True, slots=True)
class Line:
    """What a guest or a colleague (by username) wrote so many minutes ago."""

    by: str
    ago: float
    text: str
    is_edited: bool = False
    is_deleted: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What a guest will write, and what the desk answers when nobody at a console does.

    `typo` was written first and is mended; `is_regretted` is deleted again; `shows` is a picture.
    """

    text: str
    answer: str
    typo: str | None = None
    is_regretted: bool = False
    shows: str | None = None
    room: str | None = None


WRITTEN: Final[dict[str, tuple[Line, ...]]] = {
    "312": (
        Line(GUEST, 12, "The lift isn’t stopping on the third floor. Is there another one?"),
        Line(GUEST, 11, "We have two suitcases and a pram with us."),
    ),
    "204": (
        Line(GUEST, 33, "Guten Tag, die Heizung in unserem Zimmer geht nicht an. Es sind 16 Grad."),
        Line(GUEST, 32, "Sie ist direkt am Fenster", is_deleted=True),
        Line("jane", 29, "Good afternoon Ms Weber, I’m sorry about that. Our technician is on the"
             " way and will be with you within 15 minutes.", is_edited=True),
        Line(GUEST, 26, "Danke! Wir gehen zum Mittagessen, er kann ruhig hinein."),
        Line("jane", 24, "Gern! Guten Appetit, er meldet sich, wenn alles läuft."),
        Line(GUEST, 7, "Jetzt ist es schön warm. Könnten wir noch zwei Kissen bekommen?"),
        Line(GUEST, 6, "Und geht am Dienstag ein später Check-out? Unser Flug ist um 18 Uhr."),
    ),
    "103": (
        Line(GUEST, 5, "Bonsoir, pourriez-vous me redonner le code du Wi-Fi ? Il ne marche plus."),
    ),
    "113": (
        Line(GUEST, 48, "مساء الخير، هل يمكن تنظيف الغرفة بعد الساعة الثالثة؟"),
        Line("owen", 44, "Good evening Mr Silva, of course. Housekeeping will come at half past"
             " three."),
        Line(GUEST, 3, "شكراً جزيلاً. وهل يوجد موقف للسيارات قريب من الفندق؟"),
    ),
    "221": (
        Line(GUEST, 1, "Is there a table for four tonight, around eight? One of us is coeliac."),
    ),
    "106": (
        Line(GUEST, 41, "¡Hola! ¿Nos pueden pedir un taxi al aeropuerto para las 16:15?"),
        Line("jane", 38, "Of course: your taxi is booked for 16:15 and waits at the main door."),
    ),
    "109": (
        Line(GUEST, 66, "Could somebody bring up an iron, please?"),
        Line("owen", 63, "It is on its way."),
        Line(GUEST, 55, "Thank you so much!"),
        Line("owen", 54, "You’re welcome. Just leave it in front of the door when you are done."),
    ),
    "216": (
        Line(GUEST, 95, "Buongiorno, a che ora possiamo entrare in camera?"),
        Line("jane", 92, "Buongiorno Ms Rossi, your room will be ready at 15:00."),
    ),
    "402": (
        Line(GUEST, 180, "Is the pool open for children in the evening?"),
        Line("owen", 171, "Until 19:00, with an adult. Towels are at the desk downstairs."),
        Line(GUEST, 170, "Perfect, thanks."),
        Line("owen", 169, "Enjoy it!"),
    ),
}  # fmt: skip

TO_COME: Final = (
    Note("The tap in the bathroom drips. I’ve put a towel under it, here is a picture.",
         "Thank you for the picture. Our technician comes within the half hour.", shows="tap"),
    Note("Könnten wir bitte noch zwei Handtücher bekommen?",
         "Gern, sie sind in zehn Minuten bei Ihnen.",
         typo="Könten wir bitte noch zwei Handtüchr bekommen?", room="108"),
    Note("Is breakfast at the weekend longer?", "Yes, until eleven on Saturday and Sunday."),
    Note("C’est très bruyant au-dessus de nous depuis une heure.",
         "Je suis désolé, un collègue monte tout de suite.", room="103"),
    Note("What is the code of the luggage room?", "We open it for you at any time, just ring 100.",
         is_regretted=True),
    Note("Potremmo avere un cuscino in più?", "Certo, arriva subito.", room="216"),
    Note("We left a blue scarf at the bar last night, did somebody find it?",
         "Yes, it is at the desk and waits for you."),
    Note("¿Podemos dejar las maletas mañana después del check-out?",
         "Claro que sí, las guardamos en recepción.", room="106"),
    Note("Our key card stopped working, we are in front of the door.",
         "A porter is on his way with a new one.", typo="Our key crad stopped working"),
    Note("Look at this view! Thank you for the upgrade.", "We are glad you like it!",
         shows="view"),
    Note("Is a late check-out possible on Sunday?", "Until 14:00, with pleasure."),
    Note("すみません、枕をもう一つお願いできますか。", "Of course, housekeeping brings one up."),
)  # fmt: skip
ANSWERS: Final = {note.text: note.answer for note in TO_COME}
OTHERWISE: Final = "Thank you for your message. A colleague takes care of it right away."
