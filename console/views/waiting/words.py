"""What the list of waiting actions says of each."""

from datetime import datetime, tzinfo
from math import ceil

from PySide6.QtCore import QCoreApplication

from console.models.waiting import WaitingLine
from console.state.actions import ActionKind, ActionState
from console.state.own_clock import ClockStep
from console.views.clock.words import step_words
from console.views.icons import Icon
from console.views.place import Place
from console.views.words import clock_time, count, plain, told
from contract.resources.sync import Entity


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("waiting", text)


def what(line: WaitingLine) -> str:
    """What was done: Mark order #1851 ready."""
    if line.entity is Entity.MENU_ITEM:
        dish = plain(line.dish or "") or f"#{plain(line.entity_id)}"
        pattern = tr("{dish} available again") if line.target == "true" else tr("{dish} sold out")
        return pattern.format(dish=dish)
    if line.chat is not None:
        done = _in_chat(line.chat)
        return f"{done}: {plain(line.words)}" if line.words else done
    if line.entity is Entity.STAFF:
        return step_words(ClockStep(line.target))
    is_breakfast = line.entity is Entity.BREAKFAST_ORDER
    if line.is_new:
        return tr("Place a breakfast") if is_breakfast else tr("Place an order")
    name = tr("breakfast {number}") if is_breakfast else tr("order {number}")
    pattern = {
        "pending": tr("Mark {name} new again"),
        "preparing": tr("Mark {name} preparing"),
        "ready": tr("Mark {name} ready"),
        "on_the_way": tr("Mark {name} picked up"),
        "delivered": tr("Mark {name} delivered"),
        "cancelled": tr("Cancel {name}"),
        "acknowledged": tr("Take care of {name}"),
    }.get(line.target, tr("Change {name}"))
    return pattern.format(name=name.format(number=f"#{plain(line.entity_id)}"))


def _in_chat(kind: ActionKind) -> str:
    return {
        ActionKind.WRITE_TO_GUEST: tr("Send a message"),
        ActionKind.EDIT_TO_GUEST: tr("Change a message"),
        ActionKind.DELETE_TO_GUEST: tr("Delete a message"),
        ActionKind.SEND_FILES_TO_GUEST: tr("Send files"),
        ActionKind.DELETE_FILE_TO_GUEST: tr("Delete a file"),
        ActionKind.NOTIFY_ROOM: tr("Send a notice"),
        ActionKind.HANDLE_GUEST: tr("Hand over the conversation"),
        ActionKind.MARK_ANSWERED: tr("Mark the conversation answered"),
        ActionKind.WRITE_TO_STAFF: tr("Write to colleagues"),
        ActionKind.EDIT_TO_STAFF: tr("Change a message to colleagues"),
        ActionKind.DELETE_TO_STAFF: tr("Delete a message to colleagues"),
        ActionKind.SEND_FILES_TO_STAFF: tr("Send files to colleagues"),
        ActionKind.DELETE_FILE_TO_STAFF: tr("Delete a file sent to colleagues"),
        ActionKind.REACT: tr("React to a message"),
        ActionKind.TAKE_REACTION_BACK: tr("Take back a reaction"),
        ActionKind.FORWARD: tr("Forward a message"),
        ActionKind.START_STAFF_CHAT: tr("Begin a conversation"),
        ActionKind.RENAME_STAFF_CHAT: tr("Rename a group"),
        ActionKind.ADD_TO_STAFF_CHAT: tr("Add colleagues to a group"),
        ActionKind.LEAVE_STAFF_CHAT: tr("Leave a group"),
        ActionKind.REMIND: tr("Remind of a break"),
        ActionKind.WELCOME: tr("Let somebody in"),
        ActionKind.REFUSE: tr("Reject a registration"),
        ActionKind.REVOKE_CODE: tr("Revoke a registration code"),
        ActionKind.CHANGE_STAFF: tr("Change a colleague"),
        ActionKind.DEACTIVATE: tr("Deactivate a colleague"),
        ActionKind.REACTIVATE: tr("Reactivate a colleague"),
        ActionKind.REMOVE_DEPARTMENT: tr("Remove a department"),
        ActionKind.REMOVE_ROLE: tr("Remove a role"),
        ActionKind.COUNT_LINE: tr("Count a line of a stocktake"),
        ActionKind.MOVE_STOCK: tr("Note goods that came or went"),
        ActionKind.APPROVE_STOCKTAKE: tr("Approve a stocktake"),
        ActionKind.REOPEN_STOCKTAKE: tr("Open a stocktake again"),
        ActionKind.DELETE_STOCKTAKE: tr("Delete a stocktake"),
        ActionKind.RETIRE_ITEM: tr("Take an item out of use"),
        ActionKind.RESTORE_ITEM: tr("Bring an item back into use"),
        ActionKind.APPROVE_CLOCK_IN: tr("Approve a clock-in"),
        ActionKind.CORRECT_CLOCK_OUT: tr("Put a clock-out right"),
        ActionKind.REJECT_CLOCK_IN: tr("Reject a clock-in"),
        ActionKind.FINALIZE_PERIOD: tr("Finalise a roster period"),
        ActionKind.UNFINALIZE_PERIOD: tr("Open a roster period again"),
        ActionKind.PUBLISH_PERIOD: tr("Publish a roster period"),
        ActionKind.UNPUBLISH_PERIOD: tr("Take a roster period back to draft"),
        ActionKind.REMOVE_SHIFT: tr("Remove a shift"),
        ActionKind.CONFIRM_BOOKING: tr("Confirm a booking"),
        ActionKind.CANCEL_BOOKING: tr("Cancel a booking"),
    }.get(kind, tr("Change a conversation"))


def room(line: WaitingLine) -> str:
    """The room, or a dash where there is none."""
    return plain(line.room or "") or "–"


def since(line: WaitingLine, zone: tzinfo) -> str:
    """When it was done: 14:05."""
    return clock_time(line.made_at, zone)


def state(line: WaitingLine, now: datetime, *, is_live: bool) -> tuple[Icon, str]:
    """How far it got, with its sign."""
    match line.state:
        case ActionState.FAILED:
            return Icon.CIRCLE_ALERT, told(line.refusal or "") or tr("The server did not answer.")
        case ActionState.NOT_CONFIRMED:
            return Icon.CLOUD_OFF, tr("Not confirmed")
        case ActionState.SENDING:
            return Icon.REFRESH, tr("Sending")
        case ActionState.WILL_SEND if line.send_after is not None and now < line.send_after:
            seconds = ceil((line.send_after - now).total_seconds())
            return Icon.CLOCK, tr("Sends in {seconds} s").format(seconds=seconds)
        case ActionState.WILL_SEND:
            return Icon.CLOUD_UPLOAD, tr("Will send") if is_live else tr(
                "Will send when back online"
            )


def spoken(line: WaitingLine, place: Place, *, is_live: bool) -> str:
    """A row as a screen reader says it."""
    _, told_state = state(line, place.now(), is_live=is_live)
    where = tr("Room {room}").format(room=plain(line.room)) if line.room else ""
    made = since(line, place.zone)
    return ", ".join(part for part in (where, what(line), made, told_state) if part)


def title(waiting: int, refused: int) -> str:
    """How many wait, and how many were refused."""
    told = []
    if waiting:
        told.append(count(waiting, tr("action waiting"), tr("actions waiting")))
    if refused:
        told.append(count(refused, tr("refused"), tr("refused")))
    return ", ".join(told) or tr("Nothing is waiting")
