"""The sheet that a clerk fills in: its headings, and one invented bureau as an example (样表)."""

COLUMNS = ("县区", "单位", "股室", "姓名", "职务", "角色", "账号")

EXAMPLE = (
    ("青禾县", "", "", "严明", "巡察办副主任", "巡察办", "yanming"),
    ("青禾县", "青禾县科学技术和经济信息化局", "", "方正", "党组书记", "党组书记", "fangzheng"),
    ("青禾县", "青禾县科学技术和经济信息化局", "", "高远", "副局长", "分管领导", "gaoyuan"),
    ("青禾县", "青禾县科学技术和经济信息化局", "", "沈洁", "整改办主任", "整改办", "shenjie"),
    ("青禾县", "青禾县科学技术和经济信息化局", "投资促进股", "许琳", "股长", "股室负责人", "xulin"),
    ("青禾县", "青禾县科学技术和经济信息化局", "投资促进股", "周明", "科员", "承办人", "zhouming"),
)

# To be picked from; the sheet is written before Django is there to be asked.
ROLES = ("承办人", "股室负责人", "分管领导", "党组书记", "整改办", "巡察办")

# In characters, as Excel counts the columns.
WIDTHS = (12, 34, 18, 12, 18, 14, 16)

# For the person who fills the sheet in; the sheet is Chinese whatever the command line speaks.
ADVICE = (
    "第一张表每行一个人，示例行请换成自己的。",
    "县区：每行都填。单位：被巡察单位的全称；巡察办的人留空。股室：股室的人填，局领导和整改办留空。",
    "角色：从下拉列表里选。承办人报进展、交佐证；股室负责人初审；分管领导复核；整改办录入、分解、审定；巡察办只看。",
    "账号：登录用的名字，建议用姓名拼音，每人一个，不能重复。不需要登录的人留空。",
    "一个人有几个职务的，写几行，姓名和账号写成一样。",
    "通报要由没有动过笔的人公布：至少要有一位党组书记、分管领导，或者第二位整改办同事。",
)
