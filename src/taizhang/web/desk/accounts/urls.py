"""Addresses of signing in and of one's own account."""

from django.urls import path

from taizhang.web.desk.accounts.account import account, session_end
from taizhang.web.desk.accounts.ended_there import ended_there
from taizhang.web.desk.accounts.factor import factor, factor_removal
from taizhang.web.desk.accounts.language import language
from taizhang.web.desk.accounts.outside import outside, returned
from taizhang.web.desk.accounts.password import password
from taizhang.web.desk.accounts.proof import proof
from taizhang.web.desk.accounts.resubmission import resubmission
from taizhang.web.desk.accounts.sign_in import sign_in, sign_in_code
from taizhang.web.desk.accounts.sign_out import sign_out

urlpatterns = [
    path("sign-in", sign_in, name="sign-in"),
    path("sign-in/code", sign_in_code, name="sign-in-code"),
    path("sign-in/through/<slug:kind>", outside, name="outside"),
    path("sign-in/through/<slug:kind>/return", returned, name="outside-return"),
    path("sign-in/through/<slug:kind>/ended", ended_there, name="outside-ended"),
    path("sign-out", sign_out, name="sign-out"),
    path("proof", proof, name="proof"),
    path("resubmission", resubmission, name="resubmission"),
    path("language", language, name="language"),
    path("account", account, name="account"),
    path("account/password", password, name="account-password"),
    path("account/second-factor", factor, name="account-factor"),
    path("account/second-factor/removal", factor_removal, name="account-factor-removal"),
    path("account/sessions/<slug:mark>/end", session_end, name="account-session-end"),
]
