"""Files in guest conversations over REST."""

from typing import Annotated

from litestar import Response, Router, delete, get, post
from litestar.di import Provide
from litestar.params import Parameter
from litestar.response import Stream

from contract.resources.guest_chat import AttachmentGone, MessageSent
from contract.scalars import Id
from hotel.areas.guest_chat.checks import checked_text
from hotel.areas.guest_chat.deleting import Deletion, delete_file
from hotel.areas.guest_chat.finding import file_to_read, found
from hotel.areas.guest_chat.pace import GuestPace
from hotel.areas.guest_chat.writing import Sending, add_files, send_files
from hotel.attachments.intake import Intake, Taken
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import ProblemError, invalid
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.downloads import file_answer, thumbnail_answer
from hotel.web.uploads import Form, read_over, uploaded
from hotel.web.write import Write


async def provide_sender(
    conversation_id: str, request: AnyRequest, visit: Visit, db: Database, pace: GuestPace
) -> Visit:
    """The visit of somebody who may send here: known before anything that is sent is kept."""
    try:
        pace.take(visit)
        async with db.read() as session:
            await found(session, visit, conversation_id)
    except ProblemError:
        await read_over(request)
        raise
    return visit


@post(
    "/api/chat/{hotel_slug:str}/conversations/{conversation_id:str}/upload-attachment",
    status_code=200,
    request_max_body_size=None,
    dependencies={"sender": Provide(provide_sender)},
)
async def upload(
    conversation_id: str, request: AnyRequest, sender: Visit, write: Write, intake: Intake
) -> Response[MessageSent]:
    """Send files, with a `message` or without; with `message_id` more files for one's own."""
    async with uploaded(request) as form:
        sending = _sending(form)
        async with intake.taking(form.files) as taken:
            return await write(
                lambda mutation: _keep(mutation, sender, conversation_id, (sending, taken, form)),
                body=form.fingerprint,
            )


@get("/api/chat/attachments/{file_id:str}/file")
async def read_file(file_id: str, own_visit: Visit, db: Database, intake: Intake) -> Stream:
    """A file, to be saved."""
    async with db.read() as session:
        row = await file_to_read(session, own_visit, file_id)
    return await file_answer(intake.storage, row)


@get("/api/chat/attachments/{file_id:str}/thumbnail")
async def read_thumbnail(file_id: str, own_visit: Visit, db: Database, intake: Intake) -> Stream:
    """The small picture of a file."""
    async with db.read() as session:
        row = await file_to_read(session, own_visit, file_id)
    return await thumbnail_answer(intake.storage, row)


@delete("/api/chat/attachments/{file_id:str}/delete", status_code=200)
async def remove_file(
    file_id: str,
    own_visit: Visit,
    own_write: Write,
    intake: Intake,
    expected_rev: Annotated[int | None, Parameter(ge=0, le=2**31)] = None,
) -> Response[AttachmentGone]:
    """Take a file out of its message; `expected_rev` is that of the message as it was seen."""
    deletion = Deletion(expected_rev=expected_rev)
    answer = await own_write(lambda mutation: delete_file(mutation, own_visit, file_id, deletion))
    await intake.forget(deletion.keys)
    return answer


def _sending(form: Form) -> Sending:
    if not form.files:
        sentence = "No files were sent."
        raise invalid(sentence, field="files")
    text = form.fields.get("message", "")
    reply_to = form.fields.get("reply_to")
    seen_up_to = form.fields.get("seen_up_to")
    return Sending(
        text=checked_text(text) if text.strip() else "",
        reply_to=Id(reply_to) if reply_to else None,
        seen_up_to=Id(seen_up_to) if seen_up_to else None,
    )


async def _keep(
    mutation: Mutation, visit: Visit, conversation_id: str, wish: tuple[Sending, Taken, Form]
) -> MessageSent:
    sending, taken, form = wish
    message_id = form.fields.get("message_id")
    if message_id:
        return await add_files(mutation, visit, message_id, taken.use())
    return await send_files(mutation, visit, conversation_id, sending.with_files(taken.use()))


router = Router(
    "/",
    route_handlers=[upload, read_file, read_thumbnail, remove_file],
    tags=["guest chat"],
)
