"""The bulletins of a unit: one that is published, one being written, with what is waived and withheld (通报)."""

from datetime import timedelta
from typing import Any

from releasing import released

import cast
from cast import DAY, at_work
from taizhang.publishing.bulletins.actions.draft import draft
from taizhang.publishing.bulletins.actions.revise import revise
from taizhang.publishing.bulletins.actions.set_bulletin_template import set_bulletin_template
from taizhang.publishing.bulletins.actions.set_signing_chain import set_signing_chain
from taizhang.publishing.bulletins.actions.waive_defect import waive_defect
from taizhang.publishing.bulletins.actions.withhold import withhold
from taizhang.publishing.bulletins.models import Bulletin


def bulletins_of(house: Any, mark: str, round: Any) -> tuple[Bulletin, Bulletin, dict[str, int]]:
    """The one in hand, the published one, and the keys of what belongs to them."""
    published = draft(round, as_of=DAY - timedelta(days=1), **at_work(house.shen))
    said = {"title": "关于整改进展情况的通报", "issuer": "某局", "dated": DAY, "text": "现将情况通报如下。"}
    revise(published, **said, **at_work(house.shen))
    released(house, published, at=cast.NOON)
    drafted = draft(round, as_of=DAY, **at_work(house.shen))
    waived = {"code": "S101", "passage": mark, "reason": mark}
    waive_defect(Bulletin.objects.get(pk=drafted.pk), **waived, **at_work(house.shen))
    hidden = withhold(round.findings.get(number=2), because="secret", reason=mark, **at_work(house.fang))
    waiver, by = drafted.waivers.get().pk, at_work(house.shen)
    words = {"title": f"{mark}通报", "text": f"{mark}{{{{段落:引言}}}}"}
    template = set_bulletin_template(house.unit, kind="internal", **words, **by)
    chain = set_signing_chain(house.unit, kind="internal", steps=[(f"{mark}签发", "secretary")], **by)
    more = {
        "defect_waiver": waiver,
        "defect-waiver": waiver,
        "withholding": hidden.pk,
        "publication": published.publication.pk,
        "bulletin-template": template.pk,
        "signing-chain": chain.pk,
    }
    return Bulletin.objects.get(pk=drafted.pk), Bulletin.objects.get(pk=published.pk), more
