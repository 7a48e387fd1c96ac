"""Acts on books and indicators, who may and where they lead: part of the table of the lifecycle."""

COUNTING = """
books                  open           closed
record                 keep           -
set_book               R              -

imports                waiting        carried        dropped
read_columns           keep           -              -
carry_in               keep>carried   -              -
drop_import            keep>dropped   -              -

indicators             in_use         retired
redefine               HR             -
set_target             LSR            -
report_value           OHR            -
freeze_figure          OHR            -
retire                 R>retired      -

questions              open           answered       settled
answer_question        OHR>answered   -              -
renew_question         R>open         R>open         R>open
settle_question        R>settled      R>settled      -
"""
