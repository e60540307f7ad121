"""What the demo hotel keeps in stock, and how far its bar has come with counting it."""

from typing import Final

from contract.record import Record

# SKU, name, size, what the books have, what was counted (single ones), and its level.
Kept = tuple[str, str, str, str, str | None, str | None]


class Shelf(Record, frozen=True, kw_only=True):
    """Items that are counted alike: so many single ones (`partial`) make a `full` one."""

    category: str
    full: str
    partial: str
    uom: str
    items: tuple[Kept, ...]


SHELVES: Final = (
    Shelf(category="Bottled beer", full="Cases", partial="Bottles", uom="24", items=(
        ("BB-001", "Heineken", "330 ml", "168", "163", "72"),
        ("BB-002", "Peroni Nastro Azzurro", "330 ml", "96", "96", "48"),
        ("BB-003", "Bulmers Original", "568 ml", "60", "57", "48"),
        ("BB-004", "Erdinger Weissbier", "500 ml", "48", "44", "24"),
        ("BB-005", "Heineken 0.0", "330 ml", "72", "72", "48"),
        ("BB-006", "Corona Extra", "330 ml", "72", "70", "48"),
    )),
    Shelf(category="Draught", full="Kegs", partial="Litres", uom="50", items=(
        ("DR-001", "Guinness", "50 l", "210", "196.5", "100"),
        ("DR-002", "Smithwick’s Red Ale", "50 l", "75", "71", "50"),
        ("DR-003", "Rockshore Lager", "50 l", "130", "128", "100"),
    )),
    Shelf(category="Spirits", full="Bottles", partial="Measures", uom="20", items=(
        ("SP-001", "Jameson", "700 ml", "172", "164.5", "60"),
        ("SP-002", "Bushmills Black Bush", "700 ml", "90", "88", "40"),
        ("SP-003", "Redbreast 12", "700 ml", "44", "41.5", "40"),
        ("SP-004", "Dingle Gin", "700 ml", "120", "96", "60"),
        ("SP-005", "Hendrick’s Gin", "700 ml", "66", "65", "40"),
        ("SP-006", "Absolut Vodka", "700 ml", "104", None, "60"),
        ("SP-007", "Havana Club 3", "700 ml", "58", None, "40"),
        ("SP-008", "Courvoisier VS", "700 ml", "36", None, "20"),
        ("SP-009", "Baileys", "700 ml", "52", None, "20"),
        ("SP-010", "Campari", "700 ml", "28", None, "20"),
        ("SP-011", "Aperol", "700 ml", "47", None, "40"),
    )),
    Shelf(category="Wine", full="Cases", partial="Bottles", uom="6", items=(
        ("WI-001", "Chablis, Domaine Laroche", "750 ml", "31", "30", "12"),
        ("WI-002", "Sauvignon blanc, Marlborough", "750 ml", "44", "44", "18"),
        ("WI-003", "Pinot grigio, house", "750 ml", "70", "67", "36"),
        ("WI-004", "Rioja crianza", "750 ml", "38", "38", "18"),
        ("WI-005", "Malbec, Mendoza", "750 ml", "27", None, "18"),
        ("WI-006", "Merlot, house", "750 ml", "62", None, "36"),
        ("WI-007", "Côtes de Provence rosé", "750 ml", "22", None, "12"),
        ("WI-008", "Prosecco, Treviso", "750 ml", "54", None, "30"),
        ("WI-009", "Champagne brut, Moët & Chandon", "750 ml", "14", None, "6"),
    )),
    Shelf(category="Soft drinks", full="Cases", partial="Bottles", uom="24", items=(
        ("SD-001", "Cola", "200 ml", "190", "185", "96"),
        ("SD-002", "Cola zero", "200 ml", "144", None, "96"),
        ("SD-003", "Indian tonic", "200 ml", "38", "31", "72"),
        ("SD-004", "Ginger ale", "200 ml", "66", None, "48"),
        ("SD-005", "Soda water", "200 ml", "92", None, "48"),
        ("SD-006", "Still water", "750 ml", "110", None, "72"),
        ("SD-007", "Sparkling water", "750 ml", "87", None, "72"),
        ("SD-008", "Apple juice", "250 ml", "51", None, "48"),
    )),
    Shelf(category="Coffee and tea", full="Bags", partial="Kilograms", uom="6", items=(
        ("CT-001", "Espresso beans, house blend", "1 kg", "21.5", None, "12"),
        ("CT-002", "Decaffeinated beans", "1 kg", "4.25", None, "3"),
        ("CT-003", "Hot chocolate powder", "1 kg", "7.5", None, "4"),
    )),
)  # fmt: skip
# Goods that came while it is counted: SKU, full units, and what was noted.
DELIVERED: Final = (("SD-003", "2", "Delivery note 4471"), ("BB-001", "3", "Delivery note 4471"))
BROKEN: Final = (("WI-001", "1", "Dropped in the cellar"),)
