"""What a cell holds (单元格的值): the text that people see and the typed value behind it."""

import datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from itertools import takewhile

from taizhang.documents.formats.sheet.styles import PIECE, Style

EPOCH, EPOCH_1904 = datetime.datetime(1899, 12, 30), datetime.datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet has no zone
LAST_SERIAL = 2_958_465  # 31 December 9999
Value = int | float | bool | datetime.date | None


def number(raw: str, style: Style, epoch_1904: bool) -> tuple[str, Value]:
    """Shown text and typed value of a stored number; what is no number is shown as it stands."""
    try:
        exact = Decimal(raw)
    except InvalidOperation:
        return raw, None
    if not exact.is_finite() or abs(exact.adjusted()) > 308:
        return raw, None
    if style.kind in ("date", "time") and 0 <= exact <= LAST_SERIAL:
        return moment(float(exact), style, epoch_1904)
    value: int | float = int(exact) if exact == exact.to_integral_value() else float(exact)
    return shown(exact, value, style), value


def shown(exact: Decimal, value: float, style: Style) -> str:
    if style.kind == "percent":
        return f"{rounded(exact * 100, style.decimals or 0)}%"
    if style.decimals is not None:
        return str(rounded(exact, style.decimals))
    return str(value) if isinstance(value, int) else f"{value:.15g}"


def rounded(exact: Decimal, decimals: int) -> Decimal | str:
    """Half up, as Excel shows it; figures too long to round are left as they are."""
    try:
        return format(exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP), "f")
    except InvalidOperation:
        return format(exact, "f")


def moment(serial: float, style: Style, epoch_1904: bool) -> tuple[str, Value]:
    if style.kind == "time" or serial < 1:
        seconds = round(serial * 86_400)
        return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}", serial
    # Excel believes in 29 February 1900 (serial 60); dates before it are one day off.
    days = serial + 1 if serial < 60 and not epoch_1904 else serial
    whole = (EPOCH_1904 if epoch_1904 else EPOCH) + datetime.timedelta(seconds=round(days * 86_400))
    text = calendar_text(whole.date(), style.code)
    if whole.time() == datetime.time():
        return text, whole.date()
    return f"{text} {whole.time().isoformat('minutes')}", whole


def calendar_text(day: datetime.date, code: str) -> str:
    """A date in the words of its format: yyyy"年"m"月" shows 2025年8月."""
    pieces = takewhile(lambda piece: piece[0] not in "hHsS", PIECE.findall(code))
    text = "".join(calendar_piece(day, piece) for piece in pieces).strip(" -/")
    return text if any(letter.isdigit() for letter in text) else day.isoformat()


def calendar_piece(day: datetime.date, piece: str) -> str:
    sign, size = piece[0].lower(), len(piece)
    if sign == "y":
        return str(day.year) if size > 2 else f"{day.year % 100:02d}"
    if sign in "md":
        part = day.month if sign == "m" else day.day
        return f"{part:02d}" if size == 2 else str(part)
    if sign == '"':
        return piece[1:-1]
    if sign == "\\":
        return piece[1:]
    return piece if piece in "-/.年月日 " else ""
