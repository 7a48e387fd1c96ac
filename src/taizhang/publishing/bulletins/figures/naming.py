"""How a writer asks for a figure in the text (占位): {{规上工业企业数}}, {{scale_industry|2025年6月|幅度}}."""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from taizhang.bureau.refusal import Refused
from taizhang.publishing.bulletins.states import Form
from taizhang.registers.declaring.reading import last_day

# The words of the text itself, which is Chinese like the document that it becomes.
FORMS = {
    "数值": Form.VALUE,
    "数": Form.NUMBER,
    "同比": Form.CHANGE,
    "幅度": Form.RATE,
    "上年": Form.BASE,
    "增减": Form.MORE,
}
PLACEHOLDER = re.compile(r"\{\{([^{}\n]{1,300})\}\}")
SECTION, CITED, WHERE_FROM = "段落:", "引用:", "来源:"
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|年(?:(\d{1,2})月(?:(\d{1,2})日)?)?)")
_PLACES = re.compile(r"([0-4])位")


@dataclass(frozen=True, slots=True)
class Named:
    """One placeholder as it was written. ``where_from`` of a cited figure, which is printed as ``name`` stands."""

    name: str
    on: date | None = None
    form: str = Form.VALUE.value
    places: int | None = None
    where_from: str | None = None


def named(written: str) -> Named:
    """Raises ``Refused`` for a part that is neither a day, a form nor a number of decimals."""
    name, *parts = (one.strip() for one in written.replace("：", ":").replace("｜", "|").split("|"))
    if name.startswith(CITED):
        return _cited(name.removeprefix(CITED), parts)
    on, form, places = None, Form.VALUE, None
    for part in parts:
        if part in FORMS:
            form = FORMS[part]
        elif found := _PLACES.fullmatch(part):
            places = int(found[1])
        elif (day := day_of(part)) is not None:
            on = day
        else:
            raise Refused(
                _("“{{%(written)s}}”里的“%(part)s”看不懂；可以写日期，或 %(forms)s")
                % {"written": written, "part": part, "forms": "、".join(FORMS)}
            )
    return Named(name, on, form.value, places)


def _cited(text: str, parts: list[str]) -> Named:
    said = next((part.removeprefix(WHERE_FROM).strip() for part in parts if part.startswith(WHERE_FROM)), "")
    if not said or not text.strip():
        raise Refused(_("引用的数要写明来源，例如 {{引用:500万元|来源:县财政局2025年6月报表}}"))
    return Named(text.strip(), where_from=said)


def day_of(text: str) -> date | None:
    """2025-06-30, 2025年6月30日; a month or a year is its last day. None for what is no date."""
    found = _DAY.fullmatch(text.strip())
    if not found:
        return None
    year, month = int(found[1]), found[2] or found[4]
    day = found[3] or found[5]
    try:
        if day:
            return date(year, int(month), int(day))
        return last_day(year, int(month) if month else 12)
    except ValueError:
        return None
