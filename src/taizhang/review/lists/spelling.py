"""Misspelt words of which only one reading is possible (错别字). Short on purpose: what is not certain is not here.

Source: 《现代汉语词典》第7版; 《第一批异形词整理表》（GF 1001—2001） for 账.
"""

from taizhang.review.lists.entry import Entry

_SOURCE = "《现代汉语词典》第7版"
_WORDS = """
    布署=部署 帐户=账户 帐目=账目 台帐=台账 帐款=账款 坐谈会=座谈会 再接再励=再接再厉 一如继往=一如既往
    迫不急待=迫不及待 不径而走=不胫而走 通迅=通讯 渲泄=宣泄 松驰=松弛 家俱=家具 竟争=竞争 己经=已经 己完成=已完成 己整改=已整改
    己办结=已办结 震憾=震撼 必竟=毕竟 陷井=陷阱 粗旷=粗犷 追朔=追溯 幅射=辐射 复盖=覆盖 严励=严厉 防犯=防范 修定=修订 签定=签订
    拔付=拨付 拔款=拨款 贯切=贯彻 帮挟=帮扶 廉结=廉洁 委巡查组=委巡察组 委巡查办=委巡察办 一愁莫展=一筹莫展
    鼎立相助=鼎力相助 相形见拙=相形见绌 以身作责=以身作则 出奇不意=出其不意 悬梁刺骨=悬梁刺股
    谈笑风声=谈笑风生 事必恭亲=事必躬亲 穿流不息=川流不息 金榜提名=金榜题名 甘败下风=甘拜下风
    走头无路=走投无路 默守成规=墨守成规 人情事故=人情世故 励精图志=励精图治 因地治宜=因地制宜
"""
SPELLING: tuple[Entry, ...] = tuple(
    Entry(wrong, better, _SOURCE) for wrong, _, better in (pair.partition("=") for pair in _WORDS.split())
)
# Right words in which a wrong one happens to stand.
GUARDS: tuple[str, ...] = (
    "自己经",
    "自己完成",
    "自己整改",
    "自己办结",
    "知己经",
    "防犯罪",
    "公布署",
    "发布署",
    "究竟争",
    "从严励",
    "一贯切",
    "维修定",
    "检修定",
    "标签定",
    "选拔付",
    "提拔付",
    "选拔款",
    "反复盖",
    "重复盖",
    "恢复盖",
    "委巡查组织",
)
