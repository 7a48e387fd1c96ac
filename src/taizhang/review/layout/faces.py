"""Which design a font name stands for (字体同名): the same face goes by other names on other systems.

Names from Windows, WPS, macOS, Founder (方正), SinoType (华文) and the fonts that come with Kylin and UOS (CESI).
"""

from functools import cache
from unicodedata import normalize

from taizhang.review.layout.standard import FANG_SONG, HEI, KAI, SONG, SONG_TITLE

NAMES = {
    FANG_SONG: "仿宋 仿宋_GB2312 仿宋_GB18030 仿宋体 FangSong FangSong_GB2312 方正仿宋_GBK 方正仿宋简体 方正仿宋_GB18030"
    " FZFangSong-Z02 FZFangSong-Z02S FZFSK--GBK1-0 FZFSJW--GB1-0 华文仿宋 STFangsong CESI仿宋-GB2312 CESI仿宋-GB18030"
    " CESI_FS_GB2312 文星仿宋 汉仪仿宋简 汉仪仿宋S 朱雀仿宋",
    KAI: "楷体 楷体_GB2312 楷体_GB18030 KaiTi KaiTi_GB2312 方正楷体_GBK 方正楷体简体 方正楷体_GB18030 FZKai-Z03 FZKai-Z03S"
    " FZKTK--GBK1-0 FZKTJW--GB1-0 华文楷体 STKaiti CESI楷体-GB2312 CESI楷体-GB18030 CESI_KT_GB2312 文星楷体 汉仪楷体简",
    HEI: "黑体 SimHei 方正黑体_GBK 方正黑体简体 方正黑体_GB18030 FZHei-B01 FZHei-B01S FZHTK--GBK1-0 FZHTJW--GB1-0"
    " 华文黑体 STHeiti CESI黑体-GB2312 CESI黑体-GB18030 CESI_HT_GB2312 文星黑体 汉仪中黑简",
    SONG: "宋体 SimSun 新宋体 NSimSun 宋体-方正超大字符集 宋体-PUA 方正书宋_GBK 方正书宋简体 FZShuSong-Z01 FZShuSong-Z01S"
    " FZSSK--GBK1-0 FZSSJW--GB1-0 华文宋体 STSong 方正宋体 CESI宋体-GB2312 CESI宋体-GB18030 CESI_SS_GB2312 汉仪书宋一简",
    SONG_TITLE: "小标宋 小标宋体 方正小标宋 方正小标宋简体 方正小标宋_GBK 方正小标宋_GB18030 方正小标宋简 FZXiaoBiaoSong-B05"
    " FZXiaoBiaoSong-B05S FZXBSK--GBK1-0 FZXBSJW--GB1-0 方正公文小标宋 文鼎小标宋简 文星小标宋 文星简小标宋 长城小标宋体"
    " 创艺简标宋 CESI小标宋-GB2312 CESI小标宋-GB18030 CESI_XBS_GB2312 汉仪小标宋简",
}


def plain(name: str) -> str:
    """What is left of a name when nobody's way of writing it matters; of several the first counts."""
    first = normalize("NFKC", name).split(";")[0].split(",")[0]
    return "".join(sign for sign in first.casefold() if sign not in " _-()'\"")


DESIGNS = {plain(name): design for design, names in NAMES.items() for name in names.split()}


@cache
def design(name: str) -> str:
    """仿宋, 楷体, 黑体, 宋体 or 小标宋; the name itself where it is another, "" where there is none."""
    return DESIGNS.get(plain(name), name.strip())
