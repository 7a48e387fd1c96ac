"""Acts on bulletins, who may and where they lead: part of the table of the lifecycle."""

RELEASING = """
bulletins              draft          submitted       approved       frozen   dropped
revise                 R              -               -              -        -
renew_figures          R              -               -              -        -
attach_figures         R              -               -              -        -
waive_defect           R              -               -              -        -
submit_bulletin                R>submitted    -               -              -        -
drop_bulletin          R>dropped      -               -              -        -
countersign            -              sign            -              -        -
sign_off               -              sign>approved   -              -        -
return_bulletin        -              sign>draft      -              -        -
recall_bulletin        -              R>draft         R>draft        -        -
freeze                 -              -               RLS>frozen     -        -
withdraw_publication   -              -               -              LS       -

defect_waivers         standing       withdrawn
take_back_waiver       R>withdrawn    -

withholdings           standing       lifted
lift_withholding       RS>lifted      -
"""
