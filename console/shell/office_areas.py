"""What the manager station has besides its dashboard: each area is made when somebody opens it."""

from typing import TYPE_CHECKING

from console.views.stations import Area
from contract.permissions import Duty

if TYPE_CHECKING:
    from datetime import date

    from console.models.manager import ManagerModels
    from console.shell.stations import Fed, Workbench
    from console.views.approvals.area import ApprovalArea
    from console.views.attendance.area import AttendanceArea
    from console.views.audit.area import AuditArea
    from console.views.manager.actions import OfficeActions
    from console.views.manager.station import ManagerStation
    from console.views.registrations.area import RegistrationsArea
    from console.views.roster.area import RosterArea
    from console.views.staff.area import StaffArea
    from console.views.stock.area import StockArea


def offer_approvals(station: "ManagerStation", bench: "Workbench", fed: "Fed") -> None:
    """Have the clock-ins that wait."""
    station.offer_area(Area.APPROVALS, lambda: _approvals(bench, fed))


def offer_office(
    station: "ManagerStation",
    office: "ManagerModels",
    may: "OfficeActions",
    bench: "Workbench",
    fed: "Fed",
) -> None:
    """Have the areas of a hotel's own manager; what feeds one is added to `fed` as it is made."""
    station.offer_area(Area.ATTENDANCE, lambda: _attendance(bench, fed))
    station.offer_area(Area.STAFF, lambda: _staff(bench, fed))
    station.offer_area(Area.REGISTRATIONS, lambda: _registrations(office, may, bench, fed))
    station.offer_area(Area.ROSTER, lambda: _roster(bench, fed))
    station.offer_area(Area.STOCK, lambda: _stock(office, bench, fed))
    station.offer_area(Area.AUDIT, lambda: _audit(bench, fed))
    station.dashboard.hours_wanted.connect(lambda first: _look_since(station, first))


def _look_since(station: "ManagerStation", first: "date") -> None:
    from console.views.attendance.area import AttendanceArea

    area = station.page(Area.ATTENDANCE)
    if isinstance(area, AttendanceArea):
        area.look_since(first)


def _approvals(bench: "Workbench", fed: "Fed") -> "ApprovalArea":
    from console.models.approvals import ApprovalModels
    from console.shell.approval_doing import approval_panel
    from console.views.approvals.area import ApprovalArea
    from console.views.approvals.queue import EVERYBODY

    models = ApprovalModels(bench.board)
    fed.add(models)
    panel = approval_panel(models, bench.doing, bench.place, bench.looks, most=EVERYBODY)
    return ApprovalArea(panel, bench.looks.theme(Duty.MANAGER))


def _attendance(bench: "Workbench", fed: "Fed") -> "AttendanceArea":
    """Who came and went."""
    from console.models.attendance import AttendanceModel
    from console.shell.back_office_doing import attendance_actions
    from console.views.attendance.area import AttendanceArea

    model, theme = AttendanceModel(bench.board), bench.looks.theme(Duty.MANAGER)
    fed.add(model)
    actions = attendance_actions(bench.doing, bench.say)
    return AttendanceArea(model, actions, place=bench.place, theme=theme)


def _staff(bench: "Workbench", fed: "Fed") -> "StaffArea":
    from console.models.places import PlacesModel
    from console.models.staff_list import StaffListModel
    from console.shell.back_office_doing import staff_actions
    from console.views.staff.area import StaffArea, StaffModels
    from contract.resources.sync import Entity

    departments = PlacesModel(bench.board, Entity.DEPARTMENT)
    roles = PlacesModel(bench.board, Entity.ROLE)
    models = StaffModels(StaffListModel(bench.board), departments, roles)
    for each in (models.people, departments, roles):
        fed.add(each)
    actions, theme = staff_actions(bench.doing, bench.say), bench.looks.theme(Duty.MANAGER)
    return StaffArea(models, actions, place=bench.place, theme=theme)


def _registrations(
    office: "ManagerModels", may: "OfficeActions", bench: "Workbench", fed: "Fed"
) -> "RegistrationsArea":
    from console.models.codes import CodesModel
    from console.models.joining import JoiningModel
    from console.shell.joining_doing import joining_actions
    from console.views.registrations.area import JoiningModels, RegistrationsArea

    models = JoiningModels(office, JoiningModel(bench.board), CodesModel(bench.board))
    fed.add(models.people)
    fed.add(models.codes)
    actions, theme = joining_actions(bench.doing, bench.say), bench.looks.theme(Duty.MANAGER)
    return RegistrationsArea(models, actions, may, place=bench.place, theme=theme)


def _roster(bench: "Workbench", fed: "Fed") -> "RosterArea":
    from console.models.roster import RosterModel
    from console.shell.back_office_doing import roster_actions
    from console.views.roster.area import RosterArea

    roster, theme = RosterModel(bench.board), bench.looks.theme(Duty.MANAGER)
    fed.add(roster)
    actions = roster_actions(bench.doing, bench.say, bench.unsay)
    return RosterArea(roster, actions, place=bench.place, theme=theme)


def _audit(bench: "Workbench", fed: "Fed") -> "AuditArea":
    from console.models.audit import AuditModel
    from console.shell.back_office_doing import audit_actions
    from console.views.audit.area import AuditArea

    audit, theme = AuditModel(bench.board), bench.looks.theme(Duty.MANAGER)
    fed.add(audit)
    read = audit_actions(bench.doing, bench.say)
    return AuditArea(audit, read, place=bench.place, theme=theme)


def _stock(office: "ManagerModels", bench: "Workbench", fed: "Fed") -> "StockArea":
    from console.models.counting import CountingModel
    from console.models.stock_items import ItemsModel
    from console.shell.stock_doing import stock_actions
    from console.views.stock.area import StockArea, StockModels

    models = StockModels(office.stocktakes, CountingModel(bench.board), ItemsModel(bench.board))
    fed.add(models.lines)
    fed.add(models.items)
    actions, theme = stock_actions(bench.doing, bench.say), bench.looks.theme(Duty.MANAGER)
    return StockArea(models, actions, place=bench.place, theme=theme)
