"""The stock where several managers write at once: PostgreSQL has no single writer."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from hotel_process import founded_in, running
from stock_house import BEER, StockHouse


def test_that_of_many_who_give_an_item_one_sku_at_once_the_others_are_told(
    postgresql: str, tmp_path: Path
) -> None:
    with running(tmp_path, database=postgresql) as process, founded_in(process) as hotel:
        stock = StockHouse(hotel)
        path, manager = stock.at("items/"), stock.manager
        with ThreadPoolExecutor(8) as people:
            made = list(people.map(lambda _: manager.post(path, json=BEER), range(8)))
        assert sorted(each.status_code for each in made) == [201] + [400] * 7
        refused = [each.json()["detail"] for each in made if each.status_code == 400]
        assert set(refused) == {"Heineken 330ml has this SKU already."}
        assert "Traceback" not in process.log
