"""The cells of calls and submissions in the table of state × transition × role (see test_lifecycle.py)."""

CALLING = """
call                   open           withdrawn
withdraw_call          RLS>withdrawn  -
postpone_call          RLS            -
reckon_due             RLS            -

cycle                  running        ended
open_occurrence        RLS            -
end_cycle              RLS>ended      -

submission             owed      sent      returned  accepted  correcting  lifted
save_draft             OH        -         OH        -         OH          -
attach_file            OH        -         OH        -         OH          -
detach_file            OH        -         OH        -         OH          -
send_in                OH>sent   -         OH>sent   -         OH>sent     -
recall_submission      -         OH>owed   -         -         -           -
accept_submission      -         RLS>accepted  -     -         -           -
return_submission      -         RLS>returned  -     -         -           -
correct_submission     -         -         -         OH>correcting  -      -
adopt_submission       -         -         -         RLS       -           -

adoption               standing       withdrawn
withdraw_adoption      RLS>withdrawn  -
"""
