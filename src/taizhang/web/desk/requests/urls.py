"""Addresses of what others must agree to."""

from django.urls import path

from taizhang.web.desk.measures.urls import MEASURE
from taizhang.web.desk.requests.asking import amendment, extension, finding_transfer, measure_transfer
from taizhang.web.desk.requests.chain import approval_chain
from taizhang.web.desk.requests.plan import plan
from taizhang.web.desk.requests.recall import recall
from taizhang.web.desk.requests.request import asked

urlpatterns = [
    path("rounds/<int:pk>/plan", plan, name="plan"),
    path("rounds/<int:pk>/approval-chains/<slug:kind>", approval_chain, name="approval-chain"),
    path("requests/<int:pk>", asked, name="request"),
    path("requests/<int:pk>/recall", recall, name="request-recall"),
    path(f"{MEASURE}/amendment", amendment, name="amendment"),
    path(f"{MEASURE}/extension", extension, name="extension"),
    path(f"{MEASURE}/transfer", measure_transfer, name="measure-transfer"),
    path("findings/<int:finding>/transfer", finding_transfer, name="finding-transfer"),
]
