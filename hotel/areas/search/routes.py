"""Finding by words over REST."""

from litestar import Router, get
from litestar.di import Provide

from contract.resources.search import Found
from hotel.areas.search.asking import Question
from hotel.areas.search.service import found
from hotel.database import Database
from hotel.visit import Visit


@get("/")
async def search(visit: Visit, db: Database, question: Question) -> Found:
    """Rooms, guests, orders, colleagues and messages that have every word, by what one may see.

    `q`: the words, found by how they begin; `kinds`: only these; `limit`: of each kind.
    """
    async with db.read() as session:
        return await found(session, visit, question)


router = Router(
    "/api/hotels/{hotel_slug:str}/search",
    route_handlers=[search],
    dependencies={"question": Provide(Question, sync_to_thread=False)},
    tags=["search"],
)
