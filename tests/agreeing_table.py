"""The part of the table of test_lifecycle that is about plans, kinds, requests, lineage and meetings; ``their`` is the role of the step."""

AGREEING = """
succession             in_progress    under_review   written_off   split   merged
transfer_finding       H              -              -             -       -
split_finding          R>split        -              -             -       -
merge_findings         R>merged       -              -             -       -

planning               open           closed
submit_plan            R              -
set_approval_chain     R              -

requests               pending        granted        returned      recalled
agree                  their          -              -             -
grant                  their>granted  -              -             -
return_request         their>returned -              -             -
recall                 OHR>recalled   -              -             -

agreements             ongoing        done
set_stages             RH             -
propose_amendment      RH             -
ask_extension          OH             -
transfer_measure       H              -
reach                  OH             -
check_in               OH             OH

meetings               recorded       struck
correct_meeting        R              -
file_minutes           R              -
resolve                R              -
strike_meeting         R>struck       -

resolutions            adopted        dropped
drop_resolution        R>dropped      -

accounts               waiting        active         disabled
activate_account       N>active       -              -
reset_password         Y>waiting      Y>waiting      -
disable_account        YN>disabled    YN>disabled    -
reopen_account         -              -              Y>waiting
change_password        -              *YNJ           -

factors                active         removed
remove_factor          *YNJ>removed   -

channels               paused         active         ended
change_channel         Y              Y              -
try_channel            Y              Y              -
activate_channel       Y>active       -              -
pause_channel          -              Y>paused       -
end_channel            Y>ended        Y>ended        -

notices                issued         received       answered       closed        withdrawn
receive_notice         OHLS>received  -              -              -             -
take_note              OHLS>closed    -              -              -             -
reply_to_notice        -              OHLS>answered  -              -             -
accept_reply           -              -              RV>closed      -             -
return_reply           -              -              RV>received    -             -
withdraw_notice        RV>withdrawn   RV>withdrawn   RV>withdrawn   -             -
reckon_reply           RV             RV             RV             -             -

subscriptions          active         paused         ended
pause_subscription     R>paused       -              -
resume_subscription    -              R>active       -
end_subscription       R>ended        R>ended        -
renew_secret           R              R              -

evidence               draft          submitted      accepted       returned       expired        withdrawn
redraft                OH             -              -              -              -              -
hand_in                OH>submitted   -              -              -              -              -
renew                  -              OH>submitted   OH>submitted   OH>submitted   OH>submitted   -
expire                 -              OHR>expired    OHR>expired    -              -              -
withdraw               OH>withdrawn   OH>withdrawn   OH>withdrawn   OH>withdrawn   OH>withdrawn   -
classify_evidence      OHR            OHR            OHR            OHR            OHR            OHR

keytasks               in_progress    under_review   written_off
describe_task          R              -              -
break_down             RH             -              -
appraise               LSRV           -              LSRV

schedules              running        ended
end_schedule           RV>ended       -

roundups               open           closed
close_roundup          RV>closed      -

turns                  owed           answered       missed
answer_turn            OHLS>answered  -              -
return_turn            -              RV>owed        -

ladders                open           closed
set_automatic          RV             -

addresses              waiting        active         declined
activate_addresses     N>active       -              -
decline_addresses      N>declined     -              -
"""
