"""The demonstration's books are opened, filled and counted, and its figures frozen (底账、指标)."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from taizhang.console.demonstration.books import FIGURES, all_rows
from taizhang.console.demonstration.organising import Bureau
from taizhang.console.demonstration.people import Cast
from taizhang.registers.books.actions.open_book import open_book
from taizhang.registers.books.actions.record import record
from taizhang.registers.books.changes import Change
from taizhang.registers.books.models import Book
from taizhang.registers.catalogue import registers
from taizhang.registers.declaring.formulas import Condition, Formula, When, plain
from taizhang.registers.declaring.register import Seed
from taizhang.registers.indicators.actions.define_indicator import define_indicator
from taizhang.registers.indicators.actions.freeze_figure import freeze_figure
from taizhang.registers.indicators.actions.report_value import report_value
from taizhang.registers.indicators.actions.set_target import set_target
from taizhang.registers.indicators.defining import DefinitionFacts
from taizhang.registers.indicators.models import Indicator

OFFICES = {
    "enterprises": "运行监测股",
    "outputs": "运行监测股",
    "projects": "投资促进股",
    "contracts": "投资促进股",
    "bands": "投资促进股",
    "steps": "投资促进股",
    "stages": "投资促进股",
}
OTHERS = "科技创新股"
IN_TRADES = Seed(
    code="scale_in_trades",
    title="五大产业规上企业数",
    unit="家",
    definition="所属行业为汽车装备、食品加工、循环经济、木业家居、光电信息的规上企业（含规上工业、服务业等）",
    formula=Formula(
        "tiers",
        When("standing", "from_day", "until_day"),
        "different",
        "enterprise",
        (
            Condition("tier", "is", "规上"),
            Condition("enterprise.trade", "in", ("汽车装备", "食品加工", "循环经济", "木业家居", "光电信息")),
        ),
    ),
)

THIS_YEAR = When("within", "applied_on", span="year")


def _applied(code: str, programme: str) -> Seed:
    return Seed(
        code=code,
        title=f"申报{programme}企业数" if programme != "区域创新" else "申报区域创新项目企业数",
        unit="家",
        definition=f"当年 1 月 1 日至当日推荐申报{programme}项目的企业，同一企业只计一次",
        formula=Formula(
            "applications", THIS_YEAR, "different", "enterprise", (Condition("programme", "is", programme),)
        ),
    )


NEW_GAZELLES = Seed(
    code="new_gazelles",
    title="当年新入库瞪羚企业数",
    unit="家",
    definition="当年 1 月 1 日至当日入库的瞪羚企业",
    formula=Formula(
        "tiers",
        When("within", "from_day", span="year"),
        "different",
        "enterprise",
        (Condition("tier", "is", "瞪羚企业"),),
    ),
)
# What the bureau counts besides what the registers propose.
OWN = (
    IN_TRADES,
    NEW_GAZELLES,
    _applied("quality_applied", "省级高质量发展专项"),
    _applied("innovation_applied", "省技术创新计划"),
    _applied("regional_applied", "区域创新"),
)


def fill(cast: Cast, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    for register, rows in all_rows():
        book = open_book(
            cast.unit,
            kind=register,
            keeper=bureau.office(OFFICES.get(register, OTHERS)),
            **bureau.by(days=40),
        )
        book = Book.objects.get(pk=book.pk)
        record(book, changes=[Change(values=row) for row in rows], **bureau.by(days=39))
    open_book(cast.unit, kind="stages", keeper=bureau.office(OFFICES["stages"]), **bureau.by(days=39))


def count(cast: Cast, *, today: date, now: datetime) -> None:
    bureau = Bureau(cast, today, now)
    seeds = {seed.code: seed for one in registers().values() for seed in one.seeds}
    seeds |= {seed.code: seed for seed in OWN}
    for code, on, _value, _growth in FIGURES:
        indicator = _define(bureau, seeds[code])
        freeze_figure(indicator, on=on, purpose="集中整改进展情况通报", **bureau.by(days=3))
    scale = Indicator.objects.get(organization=cast.unit, code="scale_industry")
    set_target(
        scale, on=date(2026, 12, 31), value=Decimal(160), basis="县政府工作报告", **bureau.by("高远", days=20)
    )
    scale.refresh_from_db()
    said: dict[str, Any] = {"source": "县统计局 6 月快报", "explanation": "1 家已批准入库，底账待更新"}
    report_value(scale, on=date(2025, 6, 30), value=Decimal(143), **said, **bureau.by(days=10))


def _define(bureau: Bureau, seed: Seed) -> Indicator:
    facts = DefinitionFacts(
        title=str(seed.title),
        unit=str(seed.unit),
        wording=str(seed.definition),
        formula=plain(seed.formula),
        per=plain(seed.per) if seed.per else {},
        is_share=seed.is_share,
        places=seed.places,
    )
    owner = bureau.office(OFFICES.get(seed.formula.register, OTHERS))
    made = define_indicator(owner, unit=bureau.cast.unit, code=seed.code, facts=facts, **bureau.by(days=38))
    return Indicator.objects.get(pk=made.pk)
