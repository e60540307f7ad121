"""What the stock area says of stocktakes and of the lines in them."""

from datetime import UTC, date, datetime, time
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from console.models.counting import CountingModel
from console.models.stocktakes import StocktakesModel
from console.state.actions import ActionKind, ActionState, PendingAction
from console.state.quantities import quantity_text
from console.state.stock import ShownLine, count_in, is_draft
from console.state.stock_presence import Counting
from console.views.chips import Chip
from console.views.guest_chat.presence import first_name
from console.views.icons import Icon
from console.views.language import locale
from console.views.moments import dated
from console.views.place import Place
from console.views.registrations.rows import RowWords
from console.views.theme import Theme
from console.views.words import clock_time, count, day, plain
from contract.resources.stock import Stocktake, StocktakeLine
from contract.scalars import Quantity


def tr(text: str) -> str:
    """The text in the language of the screen."""
    return QCoreApplication.translate("Stock", text)


def day_words(when: date | None) -> str:
    """Sun 30 Nov."""
    return "–" if when is None else day(datetime.combine(when, time(12), UTC), UTC)


def period(one: Stocktake) -> str:
    """Sat 1 Nov – Sun 30 Nov 2025."""
    if one.period_start == one.period_end:
        said = day_words(one.period_end)
    else:
        said = f"{day_words(one.period_start)} – {day_words(one.period_end)}"
    return said if one.period_end is None else f"{said} {one.period_end.year}"


def progress(counted: int, total: int) -> str:
    """120 of 340 counted."""
    if not total:
        return tr("No lines yet")
    return tr("{counted} of {total} counted").format(counted=counted, total=total)


def share(counted: int, total: int) -> str:
    """35 %; never all of it while a line is left."""
    return f"{counted * 100 // total} %" if total else ""


def present(people: tuple[Counting, ...]) -> str:
    """Jane, Marek and 2 more are in it."""
    names = [first_name(one.name) for one in people]
    if len(names) > 2:
        more = len(names) - 2
        said = tr("{name}, {other} and {count} more")
        return said.format(name=names[0], other=names[1], count=more)
    return ", ".join(names)


def take_row(one: Stocktake, theme: Theme, *, model: StocktakesModel, place: Place) -> RowWords:
    """A row of a stocktake."""
    began = ""
    if one.created_by_name:
        began = tr("begun by {name}").format(name=plain(one.created_by_name))
    done = progress(one.counted_lines, one.total_lines), share(one.counted_lines, one.total_lines)
    inside = present(model.present(one.id)) if is_draft(one) else ""
    return RowWords(
        ((period(one), began), done, (inside or "–", "")), take_chip(one, theme, model=model)
    )


def take_chip(one: Stocktake, theme: Theme, *, model: StocktakesModel | CountingModel) -> Chip:
    """Where a stocktake stands, or is about to."""
    colour = theme.colour
    step = model.step(one.id) if isinstance(model, StocktakesModel) else model.step
    if step is not None:
        icon, said = _step_words(step)
        return Chip(icon, said, colour.warn_tint, colour.warn_text, is_dashed=True)
    if is_draft(one):
        return Chip(Icon.LIST, tr("Being counted"), colour.info_tint, colour.info_text)
    return Chip(Icon.LOCK, tr("Approved"), colour.ok_tint, colour.ok_text)


def _step_words(step: PendingAction) -> tuple[Icon, str]:
    return {
        ActionKind.APPROVE_STOCKTAKE: (Icon.LOCK, tr("Will be approved")),
        ActionKind.REOPEN_STOCKTAKE: (Icon.PENCIL, tr("Will be opened again")),
    }.get(step.action.kind, (Icon.DELETE, tr("Will be deleted")))


def take_facts(one: Stocktake, place: Place) -> list[tuple[str, str]]:
    """What is known of a stocktake, in order."""
    found = [(tr("Begun by"), plain(one.created_by_name or "") or "–")]
    if one.created_at is not None:
        found.append((tr("Begun"), dated(one.created_at, place)))
    if one.approved_at is not None and not is_draft(one):
        found += [
            (tr("Approved by"), plain(one.approved_by_name or "") or "–"),
            (tr("Approved"), dated(one.approved_at, place)),
        ]
    if one.notes:
        found.append((tr("Notes"), plain(one.notes)))
    return found


def number(quantity: Decimal | None) -> str:
    """24.5, in German 24,5; a dash for none."""
    return "–" if quantity is None else quantity_text(quantity, locale().decimalPoint())


def typed(quantity: Decimal | None) -> str:
    """A quantity as it stands in a field; 0 for none."""
    return "0" if quantity is None else number(quantity)


def full_label(line: StocktakeLine) -> str:
    """What full units are called."""
    fields = line.input_fields
    return (plain(fields.full.label) if fields else "") or tr("Full")


def single_label(line: StocktakeLine) -> str:
    """What single units are called."""
    fields = line.input_fields
    return (plain(fields.partial.label) if fields else "") or tr("Single")


def amount(quantity: Decimal | None, line: StocktakeLine) -> str:
    """98 Bottles."""
    return "–" if quantity is None else f"{number(quantity)} {single_label(line)}"


def difference(quantity: Quantity | None) -> str:
    """+3, −1.5, ±0; nothing while nobody counted."""
    if quantity is None:
        return ""
    sign = "+" if quantity > 0 else "±" if not quantity else ""
    return f"{sign}{number(quantity)}"


def about(line: StocktakeLine) -> str:
    """B0010 · Beers · 330ml."""
    parts = line.item_sku, line.category_name, line.item_size
    return " · ".join(plain(part) for part in parts if part)


def line_facts(shown: ShownLine, place: Place) -> list[tuple[str, str]]:
    """What is known of a line besides the count that is typed."""
    line = shown.line
    found = [(tr("Expected"), amount(line.expected_qty, line))]
    moved = moved_words(line)
    if moved:
        found.append((tr("Since the last stocktake"), moved))
    if line.counted_at is not None and line.counted_full_units is not None:
        who, at = plain(line.counted_by_name or ""), dated(line.counted_at, place)
        found.append((tr("Counted"), ", ".join(part for part in (at, who) if part)))
    return found


def moved_words(line: StocktakeLine) -> str:
    """24 there, 12 came, 2 wasted."""
    parts = [tr("{count} there").format(count=number(line.opening_qty))]
    if line.purchases:
        parts.append(tr("{count} came").format(count=number(line.purchases)))
    if line.waste:
        parts.append(tr("{count} wasted").format(count=number(line.waste)))
    return "" if line.opening_qty is None else ", ".join(parts)


def sum_words(total: Decimal, line: StocktakeLine) -> str:
    """52.5 Bottles, 3 fewer than expected."""
    said = amount(total, line)
    if line.expected_qty is None:
        return said
    beyond = total - line.expected_qty
    if not beyond:
        return tr("{amount}, as expected").format(amount=said)
    if beyond > 0:
        return tr("{amount}, {count} more than expected").format(amount=said, count=number(beyond))
    return tr("{amount}, {count} fewer than expected").format(amount=said, count=number(-beyond))


def mine_words(pending: PendingAction, line: StocktakeLine) -> str:
    """You counted: 4 Cases, 3 Bottles."""
    mine = count_in(pending)
    if mine is None:
        return ""
    numbers = (
        (mine.counted_full_units, full_label(line)),
        (mine.counted_partial_units, single_label(line)),
    )
    counted = [f"{number(one)} {label}" for one, label in numbers if isinstance(one, Quantity)]
    if not counted:
        return tr("You took the count back.")
    return tr("You counted: {amounts}.").format(amounts=", ".join(counted))


def line_state(shown: ShownLine, theme: Theme, *, is_live: bool) -> Chip | None:
    """What was counted here and is not at the hotel; None when it has everything."""
    colour = theme.colour
    if shown.refused is not None:
        return Chip(Icon.CIRCLE_ALERT, tr("Not saved"), colour.bad_tint, colour.bad_text)
    counting = shown.counting
    if counting is None:
        return None
    if counting.state is ActionState.SENDING and is_live:
        return Chip(Icon.REFRESH, tr("Saving"), colour.sunken, colour.text2, is_dashed=True)
    return Chip(Icon.CLOUD_UPLOAD, tr("Will send"), colour.warn_tint, colour.warn_text, True)


def counted_lines(shown: ShownLine, place: Place) -> tuple[str, str]:
    """When a line was counted, and below it by whom."""
    line = shown.line
    if line.counted_at is None or line.counted_full_units is None:
        return "", ""
    return clock_time(line.counted_at, place.zone), plain(line.counted_by_name or "")


def is_in(colleague: Counting) -> str:
    """Jane is in this line."""
    return tr("{name} is in this line").format(name=first_name(colleague.name))


def spoken(shown: ShownLine, model: CountingModel, place: Place, theme: Theme) -> str:
    """A line as a screen reader says it."""
    line = shown.line
    parts = [plain(line.item_name), about(line)]
    parts.append(tr("expected {amount}").format(amount=amount(line.expected_qty, line)))
    if shown.counted is None:
        parts.append(tr("not counted"))
    else:
        for one, label in ((shown.full, full_label(line)), (shown.partial, single_label(line))):
            parts.append(f"{number(one)} {label}")
        parts.append(tr("difference {count}").format(count=difference(shown.difference)))
    chip, colleague = line_state(shown, theme, is_live=model.is_live), model.editing(line.id)
    if chip is not None:
        parts.append(chip.words)
    if colleague is not None:
        parts.append(is_in(colleague))
    return ", ".join(part for part in (*parts, *counted_lines(shown, place)) if part)


def takes_counted(model: StocktakesModel) -> str:
    """2 being counted, 14 in all."""
    listed = count(len(model.rows), tr("stocktake"), tr("stocktakes"))
    if not model.counted:
        return listed
    return tr("{stocktakes}, {count} being counted").format(stocktakes=listed, count=model.counted)


def meanwhile(line: StocktakeLine) -> str:
    """Jane saved 4 Cases, 3 Bottles meanwhile."""
    name = first_name(line.counted_by_name or "") or tr("Somebody")
    if line.counted_full_units is None:
        return tr("{name} took the count back meanwhile").format(name=name)
    numbers = (
        (line.counted_full_units, full_label(line)),
        (line.counted_partial_units, single_label(line)),
    )
    said = ", ".join(f"{number(one)} {label}" for one, label in numbers)
    return tr("{name} saved {amounts} meanwhile").format(name=name, amounts=said)
