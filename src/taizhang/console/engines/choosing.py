"""Which engine was asked for (选择执行方式)."""

from taizhang.console.engines.cluster import Cluster, Unreachable
from taizhang.console.engines.engine import Engine, Here
from taizhang.console.engines.processes import Processes
from taizhang.console.language import gettext as _

AUTO, DASK = "local", "dask://"


def engine_for(address: str, jobs: int) -> Engine:
    """Raises Unreachable with a sentence for an address that is none."""
    if address.startswith(DASK):
        return Cluster(address)
    if address != AUTO:
        said = _("没有 {engine} 这种执行方式，可用的有：local、dask://主机:端口、dask://local。")
        raise Unreachable(said.format(engine=address))
    return Processes(jobs) if jobs > 1 else Here()
