"""Acts of the ledger, who may in which state and where they lead: part of the table of the lifecycle."""

TABLES = """
rounds                 proposed       confirmed     discarded
add_finding            R              -             -
add_measure            R              -             -
discard                R>discarded    -             -
merge_finding          R              -             -
move_measure           R              -             -
read_again             R              -             -
revise_finding         R              -             -
revise_measure         R              -             -
split_measure          R              -             -
confirm_intake         R>confirmed    -             -
enter_ledger           R>confirmed    -             -

round                  open           closed
amend_facts            R              -
set_chain              R              -
set_lights             R              -
set_ladder             RV             -
arrange_list           R              -

views                  kept           withdrawn
withdraw_view          OHLSRV>withdrawn  -

findings               in_progress    under_review       written_off
assign_office          R              -                  -
hand_over              R              -                  -
classify               R              R                  R
adopt_resolution       R              -                  -
apply                  OH>under_review  -                -
approve                -              step               -
write_off              -              step>written_off   -
send_back              -              step>in_progress   -
reject                 -              step>in_progress   -
mark_piece             -              step               -
record_visit           -              step               -
post_notice            -              R                  -
erase_objector         LS             LS                 LS
take_down_notice       -              R                  -
reckon_notice          -              R                  -
record_objection       -              R                  -
answer_objection       -              R                  -
withdraw_application   -              OH>in_progress     -

measures               ongoing        done
assign                 RH             -
report                 OH             -
prepare                OH             -
submit                 OH             -
link                   OH             -
unlink                 OH             -
complete               OH>done        -
resume                 -              OHR>ongoing

examinations           kept
waive                  OHLSRV

waivers                standing       withdrawn
withdraw_waiver        OHLSRV>withdrawn  -

tokens                 active         revoked
revoke_token           *>revoked      -

organizations          existing       abolished
rename                 R              -
move_organization      R              -
close_organization     R>abolished    -

mandates               in_force       ended      corrected
end_appointment        R>ended        R>ended    -
correct_appointment    R>corrected    R>corrected  -
end_charge             R>ended        R>ended    -
end_deputy             *>ended        *>ended    -
"""
