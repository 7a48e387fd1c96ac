"""Verbs that do not govern these nouns (搭配不当): pattern with group ``at`` on the verb, better verb.

Collected from returned drafts; usage, no standard, and therefore only hints. All bounded.
"""

import re

_END = r"(?=[,。;、\n)]|$)"
_NOUN = r"[^,。;、\n\d的力水规]{1,8}"
_ROWS: tuple[tuple[str, str], ...] = (
    (r"(?:比重|占比|比例|[一-龥]率)(?:由|从)?[^,。;\n]{0,14}(?P<at>增加|增多)(?=[到至了])", "提高"),
    (rf"(?P<at>加强|加大|扩大|加快){_NOUN}水平{_END}", "提高"),
    (rf"(?P<at>提高|提升|加快|扩大){_NOUN}力度{_END}", "加大"),
    (rf"(?P<at>提高|加强|加大|加快){_NOUN}规模{_END}", "扩大"),
    (rf"(?P<at>改善|改进|加大)[^,。;、\n\d的能]{{1,8}}能力{_END}", "提高"),
    (rf"(?P<at>召开)[^,。;、\n会]{{0,8}}(?:活动|演练|仪式|培训班){_END}", "举办"),
    (rf"(?P<at>发挥)[^,。;、\n作]{{1,10}}(?:意义|影响){_END}", "产生"),
    (rf"质量[^,。;、\n]{{0,4}}(?P<at>增加|加大|加强){_END}", "提高"),
    (rf"水平[^,。;、\n]{{0,4}}(?P<at>增加|加强|加大){_END}", "提高"),
)
COLLOCATIONS = tuple((re.compile(pattern), better) for pattern, better in _ROWS)
