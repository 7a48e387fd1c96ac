"""Places that were renamed or raised in rank (行政区划变更)."""

from datetime import date

from taizhang.review.lists.entry import Entry

_SOURCE = "民政部县级以上行政区划变更情况：http://xzqh.mca.gov.cn/"


def _of(wrong: str, better: str, year: int, month: int) -> Entry:
    return Entry(wrong, better, _SOURCE, date(year, month, 28))


PLACES: tuple[Entry, ...] = (
    _of("襄樊市", "襄阳市", 2010, 12),
    _of("思茅市", "普洱市", 2007, 4),
    _of("铜仁地区", "铜仁市", 2011, 11),
    _of("毕节地区", "毕节市", 2011, 11),
    _of("海东地区", "海东市", 2013, 2),
    _of("日喀则地区", "日喀则市", 2014, 6),
    _of("昌都地区", "昌都市", 2014, 10),
    _of("林芝地区", "林芝市", 2015, 3),
    _of("吐鲁番地区", "吐鲁番市", 2015, 3),
    _of("哈密地区", "哈密市", 2016, 1),
    _of("山南地区", "山南市", 2016, 1),
    _of("那曲地区", "那曲市", 2017, 7),
    _of("即墨市", "青岛市即墨区", 2017, 10),
    _of("宁乡县", "宁乡市", 2017, 4),
    _of("京山县", "京山市", 2018, 2),
    _of("邹平县", "邹平市", 2018, 7),
    _of("滦县", "滦州市", 2018, 9),
    _of("莱芜市", "济南市莱芜区、钢城区", 2019, 1),
    _of("射洪县", "射洪市", 2019, 8),
    _of("监利县", "监利市", 2020, 6),
)
