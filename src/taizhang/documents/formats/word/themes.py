"""Theme fonts (主题字体): the names behind minorEastAsia, majorHAnsi and their like."""

from lxml import etree

from taizhang.documents.formats.trees import attribute, local, tree

# Scripts by the language that settings.xml names for East Asian text (ECMA-376 part 1, 20.1.4.1.16).
SCRIPTS = {
    "zh-CN": "Hans",
    "zh-SG": "Hans",
    "zh-TW": "Hant",
    "zh-HK": "Hant",
    "ja-JP": "Jpan",
    "ko-KR": "Hang",
}


def theme_fonts(theme: bytes | None, settings: etree._Element | None) -> dict[str, str]:
    """By the names that w:rFonts uses; empty names are left out."""
    if theme is None:
        return {}
    language = settings.find("{*}themeFontLang") if settings is not None else None
    script = SCRIPTS.get((attribute(language, "eastAsia") or "") if language is not None else "", "Hans")
    found: dict[str, str] = {}
    for item in tree(theme).iter("{*}majorFont", "{*}minorFont"):
        kind = local(item).removesuffix("Font")
        latin, chinese = typeface(item, "latin"), typeface(item, "ea") or of_script(item, script)
        found |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": chinese}
    return {name: font for name, font in found.items() if font}


def typeface(item: etree._Element, tag: str) -> str:
    return next(((one.get("typeface") or "")[:80] for one in item if local(one) == tag), "")


def of_script(item: etree._Element, script: str) -> str:
    fonts = (one for one in item if local(one) == "font" and one.get("script") == script)
    return next(((one.get("typeface") or "")[:80] for one in fonts), "")
