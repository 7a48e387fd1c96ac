"""Two ways to write one word, of which one is the recommended (异形词).

Source: 《第一批异形词整理表》（GF 1001—2001）; for the words not in it the first form in 《现代汉语词典》第7版（原文未核）.
"""

from taizhang.review.lists.entry import Entry

_SOURCE = "《第一批异形词整理表》（GF 1001—2001）、《现代汉语词典》第7版（原文未核）"
_WORDS = """
    成份=成分 过份=过分 部份=部分 安份=安分 缘份=缘分 撤消=撤销
    折衷=折中 座落=坐落 引伸=引申 偶而=偶尔 人材=人才 塌实=踏实 妥贴=妥帖
    想像=想象 宏扬=弘扬 磨擦=摩擦 门坎=门槛 思惟=思维 告戒=告诫 劝戒=劝诫 装璜=装潢
    小题大作=小题大做 指手划脚=指手画脚 义无返顾=义无反顾 直接了当=直截了当 混水摸鱼=浑水摸鱼
    无动于中=无动于衷 名符其实=名副其实 受益非浅=受益匪浅 直捷了当=直截了当
    丰富多采=丰富多彩 精采=精彩 联贯=连贯 录象=录像 影象=影像 热中于=热衷于
    毛骨耸然=毛骨悚然 原故=缘故 简炼=简练 想像力=想象力 定货=订货 辈份=辈分
    本份=本分 定阅=订阅 筹画=筹划 美仑美奂=美轮美奂 莫明其妙=莫名其妙
    消弥=消弭 无庸置疑=毋庸置疑 勿庸置疑=毋庸置疑 喝采=喝彩 答覆=答复 挂勾=挂钩
    颠复=颠覆 做为=作为
"""
VARIANTS: tuple[Entry, ...] = tuple(
    Entry(wrong, better, _SOURCE) for wrong, _, better in (pair.partition("=") for pair in _WORDS.split())
)
_NEXT = {"部份": "额", "成份": "额", "过份": "额", "做为": "民了企群基", "想像": "这"}
# Right words in which a variant happens to stand: 自来水份额, 做为民服务的表率.
GUARDS: tuple[str, ...] = tuple(f"{word}{sign}" for word, signs in _NEXT.items() for sign in signs)
