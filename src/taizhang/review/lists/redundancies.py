"""Pairs of words of which one is enough (赘余搭配): pattern, better wording, how grave.

Source: 《现代汉语词典》第7版 on each word (原文未核); collected from returned drafts. Patterns are bounded and match folded text.
Where either of two words will do, both stand there, parted by a stroke.
"""

import re

MUST, SUSPECT, HINT = "must", "suspect", "hint"

_ROWS: tuple[tuple[str, str, str], ...] = (
    (r"鼓励促进|促进鼓励", "鼓励|促进", HINT),
    (r"截[止至]到?[^,。;\n]{1,16}为止", "截至……", SUSPECT),
    (r"目的是为了", "目的是", SUSPECT),
    (r"涉及到", "涉及", HINT),
    (r"付诸于", "付诸", SUSPECT),
    (r"公诸于众", "公之于众", SUSPECT),
    (r"原因是(?:因为|由于)", "原因是", SUSPECT),
    (r"非常十分|十分非常|非常极其", "非常", MUST),
    (r"可以能够|能够可以", "可以|能够", MUST),
    (r"再次重申", "重申", HINT),
    (r"亲眼目睹", "目睹", HINT),
    (r"切[忌勿]不要", "切忌", MUST),
    (r"首次第一次|第一次首次", "首次", MUST),
    (r"多年以来来|以来来", "以来", MUST),
    (r"(?:防止|避免|杜绝)[^,。;\n不]{1,16}不再(?=发生|出现|反弹)", "防止……再次", MUST),
    (r"(?:共计|合计|总计)(?:一共|总共)|(?:一共|总共)(?:共计|合计|总计)", "共计", SUSPECT),
    (r"各项[^,。;\n、]{1,8}等各项", "各项……", SUSPECT),
    (r"凯旋归来|凯旋而归", "凯旋", HINT),
    (r"(?:互相|相互)之间相互|彼此之间互相", "相互", SUSPECT),
    (r"等等等(?!等)|等等之类", "等", SUSPECT),
    (r"进行了?(?:开展|召开|举行)", "开展", SUSPECT),
    (r"(?:予以|给予|加以)(?:进行|开展)", "予以", MUST),
)
REDUNDANCIES = tuple((re.compile(pattern), better, gravity) for pattern, better, gravity in _ROWS)
