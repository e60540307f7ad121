"""Files of messages among staff over REST: sending, fetching, deleting."""

import msgspec
from litestar import Response, Router, delete, get, post
from litestar.di import Provide
from litestar.response import Stream

from contract.resources.staff_chat import ChatFile, FilesSent
from contract.scalars import Id
from hotel.areas.staff_chat.files import TakenOut, read_beside, send_files, take_out
from hotel.areas.staff_chat.finding import found_conversation, found_file, found_message
from hotel.areas.staff_chat.shapes import file_of
from hotel.attachments.intake import Intake
from hotel.changes.mutation import Mutation
from hotel.database import Database
from hotel.problems import invalid
from hotel.visit import Visit
from hotel.web.answers import AnyRequest
from hotel.web.downloads import file_answer, thumbnail_answer
from hotel.web.uploads import uploaded
from hotel.web.write import Write


class FileGone(msgspec.Struct, frozen=True, kw_only=True):
    """A file that was taken out of its message."""

    attachment_id: Id
    message_id: Id
    success: bool = True


async def provide_member(conversation_id: str, visit: Visit, db: Database) -> Visit:
    """The visit of somebody who takes part: known before anything is uploaded."""
    async with db.read() as session:
        await found_conversation(session, visit, conversation_id)
    return visit


@post(
    "/conversations/{conversation_id:str}/upload",
    request_max_body_size=None,
    dependencies={"member": Provide(provide_member)},
)
async def upload_files(
    conversation_id: str, request: AnyRequest, member: Visit, write: Write, intake: Intake
) -> Response[FilesSent]:
    """Send files, with words or to a message there is.

    Multipart with `files`, and as text fields `message`, `reply_to`, `mentions`, `message_id`.
    """
    async with uploaded(request) as form:
        beside = read_beside(form.fields)
        if not form.files:
            sentence = "Choose at least one file to send."
            raise invalid(sentence, field="files")
        async with intake.taking(form.files) as taken:

            async def send(mutation: Mutation) -> FilesSent:
                sent = await send_files(mutation, member, conversation_id, beside, taken.files)
                taken.use()
                return sent

            return await write(send, status=201, body=form.fingerprint)


@get("/attachments/{file_id:str}/url")
async def read_file_facts(file_id: str, visit: Visit, db: Database) -> ChatFile:
    """What a file is, and where it is fetched."""
    async with db.read() as session:
        row = await found_file(session, visit, file_id)
        message = await found_message(session, visit, str(row.message_id))
        return file_of(row, message, visit)


@get("/attachments/{file_id:str}/file")
async def fetch_file(file_id: str, visit: Visit, db: Database, intake: Intake) -> Stream:
    """A file, to be saved."""
    async with db.read() as session:
        row = await found_file(session, visit, file_id)
    return await file_answer(intake.storage, row)


@get("/attachments/{file_id:str}/thumbnail")
async def fetch_thumbnail(file_id: str, visit: Visit, db: Database, intake: Intake) -> Stream:
    """A picture made small."""
    async with db.read() as session:
        row = await found_file(session, visit, file_id)
    return await thumbnail_answer(intake.storage, row)


@delete("/attachments/{file_id:str}/delete", status_code=200)
async def delete_file(
    file_id: str, visit: Visit, write: Write, intake: Intake
) -> Response[FileGone]:
    """Take a file out of its message."""
    done: list[TakenOut] = []

    async def remove(mutation: Mutation) -> FileGone:
        done[:] = [await take_out(mutation, visit, file_id)]
        return FileGone(attachment_id=Id(done[0].file_id), message_id=Id(done[0].message_id))

    answer = await write(remove)
    for each in done:
        await intake.forget(each.keys)
    return answer


router = Router(
    "/api/staff/hotel/{hotel_slug:str}/staff_chat",
    route_handlers=[upload_files, read_file_facts, fetch_file, fetch_thumbnail, delete_file],
    tags=["staff chat"],
)
