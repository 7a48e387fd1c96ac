"""Which fonts of the machine stand for the faces of the standard (字体): the first that is there."""

from collections.abc import Collection

# Names as the font files give them. What comes with Windows, WPS and macOS stands first, free fonts of the same design
# last: Noto and Source Han have no 仿宋 and no 楷体, and their 宋体 stands for both.
FREE_SERIF = ("Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "Source Han Serif CN")
FREE_SANS = ("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN")
FACES = {
    "song_title": ("FZXiaoBiaoSong-B05S", "方正小标宋简体", "FZXiaoBiaoSong-B05", "STZhongsong", *FREE_SERIF),
    "fang_song": ("FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋", "STFangsong", *FREE_SERIF),
    "kai": ("KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体", "STKaiti", "LXGW WenKai", *FREE_SERIF),
    "hei": ("SimHei", "黑体", "STHeiti", *FREE_SANS),
    "song": ("SimSun", "宋体", "STSong", *FREE_SERIF),
}
# typst brings the last one along.
LATIN = ("Times New Roman", "Liberation Serif", "Tinos", "Libertinus Serif")
# Where the first font of a face lacks a sign, these are asked.
RESCUE = (*FREE_SERIF, *FREE_SANS, "SimSun-ExtB", "HanaMinB")


def chosen(families: Collection[str]) -> dict[str, list[str]] | None:
    """For each face the fonts to ask in order; None where the machine has no Chinese font at all."""
    there = {name.casefold(): name for name in families}
    rescue = [there[name.casefold()] for name in RESCUE if name.casefold() in there]
    made = {}
    for face, wanted in FACES.items():
        found = [there[name.casefold()] for name in wanted if name.casefold() in there]
        asked = list(dict.fromkeys([*found[:1], *rescue]))
        if not asked:
            return None
        made[face] = asked
    made["latin"] = [there[name.casefold()] for name in LATIN if name.casefold() in there][:1]
    return made
