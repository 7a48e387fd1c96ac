"""What the check by outsiders says (措辞), in Chinese and English, without any catalogue."""

WORDS = {
    "unreadable": ("读不出来：{why}", "cannot be read: {why}"),
    "file-missing": ("缺这个文件", "the file is missing"),
    "file-altered": ("与清单所记的大小或摘要不符", "size or digest is not that of the manifest"),
    "place": ("序号是 {index}，应为 {due}", "the index is {index} and should be {due}"),
    "digest": ("内容与摘要不符，已被改动", "the content does not agree with the digest; it was altered"),
    "columns": ("栏目与正文不符，已被改动", "the columns do not agree with the content; they were altered"),
    "chain": ("{stream} 的链在这里断了", "the chain of {stream} is broken here"),
    "number": ("{stream} 的序号应为 {due}", "the number within {stream} should be {due}"),
    "no-unit": ("没有单位编号", "there is no number within a unit"),
    "unit": (
        "单位 {unit} 的编号是 {seq}，应为 {due}",
        "the number within unit {unit} is {seq} and should be {due}",
    ),
    "shown": ("对外所示的摘要不在正文里", "the digest shown to the public is not in the content"),
    "unsigned": ("签名不符，或不是所列钥匙签的", "the signature is wrong, or of no key that is listed"),
    "origin": ("不是这一棵树的校验点", "the checkpoint is not of this tree"),
    "size": ("条数与签过名的不符", "the size is not the one that was signed"),
    "order": ("条数不比前一个多", "the size is not larger than the one before"),
    "second-gone": ("国密校验点不见了", "the SM3 checkpoint is gone"),
    "time-gone": ("没有签过名的时间", "no time was signed"),
    "time-back": ("签名的时间早于前一个，时钟被拨回过", "signed before the one that precedes it"),
    "beyond": (
        "校验点到 {size} 条，留痕只有 {count} 条",
        "the checkpoint has {size} leaves, the log {count}",
    ),
    "root": ("由留痕重算的根与它不符", "the root made again from the entries is another"),
    "bulletin-text": ("通报正文与校验码不符", "the text of the bulletin does not agree with its digest"),
    "bulletin-leaf": ("留痕里没有这份通报", "the log has no such bulletin"),
    "forked": (
        "与前一份通报的校验点不在同一部留痕里",
        "it is not the same log as that of the bulletin before",
    ),
    "proof": ("存在证明不成立", "the proof of inclusion does not hold"),
    "count": ("{what} 清单记 {said}，实有 {there}", "{what}: the manifest says {said}, there are {there}"),
    "slow": (
        "这台机器没有 SM3，国密树没有核验；加 --slow 可以慢慢核验",
        "this machine has no SM3: the SM3 tree was not checked; --slow does it slowly",
    ),
    "own-keys": (
        "用的是导出里自带的公钥；请与手里的公钥核对：",
        "the keys are those of the export itself; compare them with the ones that you have:",
    ),
    "passed": (
        "核验通过：{entries} 条留痕，{checkpoints} 个校验点，{bulletins} 份通报，{units} 个单位编号连续。",
        "Passed: {entries} entries, {checkpoints} checkpoints, {bulletins} bulletins, {units} units without a gap.",
    ),
    "failed": ("核验不通过：{count} 处不符。", "Failed: {count} defects."),
    "proved": (
        "证明成立：第 {index} 条（共 {size} 条时）；单位 {unit} 第 {seq} 条；《{title}》，{dated}，校验码 {shown}",
        "The proof holds: index {index} (of {size}); number {seq} of unit {unit}; “{title}”, {dated}, digest {shown}",
    ),
    "no-key": (
        "请用 --key 给出公钥（taizhang seal --key 打印的一行）",
        "say whose key counts with --key, a line that taizhang seal --key prints",
    ),
}
CHINESE, ENGLISH = 0, 1


def sentence(key: str, language: int, **facts: object) -> str:
    return WORDS[key][language].format(**facts)
