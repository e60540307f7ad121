"""Staff over REST."""

from litestar import Response, Router, get, post

from contract.permissions import Capability
from contract.resources.staff import FcmToken, SignedIn, SignIn, StaffMember
from hotel.areas.staff.navigation import NAVIGATION, NavigationItem
from hotel.areas.staff.service import colleagues, filter_of, metadata, save_fcm_token
from hotel.areas.staff.shapes import Done, FcmTokenSaved, Me, Metadata, me_of, member_for
from hotel.areas.staff.sign_in import SignInDesk
from hotel.areas.staff.tables import Staff
from hotel.database import Database
from hotel.problems import not_found
from hotel.visit import Visit
from hotel.web.answers import AnyRequest, read_body
from hotel.web.documents import OPEN_TO_ALL, takes
from hotel.web.farewell import Farewell
from hotel.web.pages import Page, Paging, count_of, page_of
from hotel.web.write import Write


@post("/login", status_code=200, operation_class=takes(SignIn), security=OPEN_TO_ALL)
async def sign_in(request: AnyRequest, desk: SignInDesk) -> SignedIn:
    """Sign in; the token goes into `Authorization: Token …`."""
    wanted = await read_body(request, SignIn)
    return await desk.sign_in(wanted, request.client.host if request.client else "")


@post("/logout", status_code=200)
async def sign_out(
    request: AnyRequest, own_visit: Visit, desk: SignInDesk, farewell: Farewell
) -> Done:
    """Revoke the token this request came with."""
    token = request.headers["Authorization"].partition(" ")[2].strip()
    # Other places may still be signed in as the same colleague: their sockets stay.
    if await desk.sign_out(token, own_visit.staff_id):
        await farewell.say(own_visit.actor)
    return Done(detail="You are signed out.")


@get(["/hotel/{hotel_slug:str}/me", "/{hotel_slug:str}/me"])
async def read_me(visit: Visit, db: Database) -> Me:
    """The signed-in colleague."""
    staff_id = visit.staff_id
    async with db.read() as session:
        staff = await session.get(Staff, staff_id)
        if staff is None:
            sentence = "You are no longer on this hotel's staff."
            raise not_found(sentence)
        return me_of(staff, visit.hotel)


@post("/save-fcm-token", status_code=200, operation_class=takes(FcmToken))
async def keep_fcm_token(
    request: AnyRequest, own_visit: Visit, own_write: Write
) -> Response[FcmTokenSaved]:
    """Send this colleague's pushes to this device."""
    staff_id = own_visit.staff_id
    saved = await read_body(request, FcmToken)
    return await own_write(lambda mutation: save_fcm_token(mutation, staff_id, saved))


@get("/{hotel_slug:str}/metadata")
async def read_metadata(visit: Visit, db: Database) -> Metadata:
    """Departments, roles and access levels."""
    _ = visit.staff_id
    async with db.read() as session:
        return await metadata(session, visit.hotel.id)


@get("/{hotel_slug:str}")
async def list_staff(
    request: AnyRequest,
    visit: Visit,
    db: Database,
    paging: Paging,
) -> Page[StaffMember]:
    """The active colleagues; filters: department__slug, role__slug, search."""
    visit.require(Capability.SEE_STAFF, "Only the hotel's staff may do this.")
    query = colleagues(visit.hotel.id, filter_of(request))
    async with db.read() as session:
        rows = await session.scalars(paging.of(query))
        members = tuple(map(member_for(visit), rows))
        count = await count_of(session, query)
    return page_of(request, members, count=count, paging=paging)


@get("/navigation-items")
async def list_navigation(
    own_visit: Visit, hotel_slug: str | None = None
) -> tuple[NavigationItem, ...]:
    """Every entry a front end's menu can have; `allowed_navs` of `me` names those for oneself."""
    _ = own_visit.staff_id
    if hotel_slug not in {None, own_visit.hotel.slug}:
        sentence = "This hotel is not known here, or it is not yours."
        raise not_found(sentence)
    return NAVIGATION


router = Router(
    "/api/staff",
    route_handlers=[
        sign_in,
        sign_out,
        read_me,
        keep_fcm_token,
        read_metadata,
        list_navigation,
        list_staff,
    ],
    tags=["staff"],
)
