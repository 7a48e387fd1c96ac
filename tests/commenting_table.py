"""The cells of letters from citizens in the table of state × transition × role (see test_lifecycle.py)."""

COMMENTING = """
comment                admitted  refused  assigned  drafted  answered
assign_comment         R>assigned  -      R>assigned  -      -
extend_comment         R         -        R         R        -
draft_answer           -         -        OH>drafted  -      -
return_answer          -         -        -         LSR>assigned  -
decide_answer          -         -        -         LSR>answered  -
publish_answer         -         -        -         -        R
erase_letter           -         LS       -         -        LS

lookback               open      done     declined
close_lookback         RV>done   -        -
decline_lookback       RV>declined  -     -
"""
