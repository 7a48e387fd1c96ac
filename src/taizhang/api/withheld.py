"""Acts that the interface does not offer (不开放的操作), each with the reason. Whatever is added here is seen in review."""

KEPT = "Accounts are kept by administrators on pages of their own; no token can be made for an administrator."
OWN = "Passwords and second factors are changed by whoever sits before the screen, not by a program."
MACHINE = "Channels and jobs are kept by the system administrator on pages; no token can be made for an administrator."
SHEET = "A sheet is recorded after a person has seen what it would do; a program sends rows instead (record)."
NIGHTLY = "Contradictions are found by the house when it compares; nobody states them."
WITHHELD = {
    "open_account": KEPT,
    "activate_account": KEPT,
    "disable_account": KEPT,
    "reopen_account": KEPT,
    "reset_password": KEPT,
    "enter_year": "The calendar is kept by the system administrator, for whom no token can be made.",
    "change_password": OWN,
    "enrol_factor": OWN,
    "remove_factor": OWN,
    "set_timing": MACHINE,
    "retry_job": MACHINE,
    "open_channel": MACHINE,
    "change_channel": MACHINE,
    "activate_channel": MACHINE,
    "pause_channel": MACHINE,
    "end_channel": MACHINE,
    "try_channel": MACHINE,
    "enter_addresses": MACHINE,
    "activate_addresses": MACHINE,
    "decline_addresses": MACHINE,
    "set_preferences": "Where somebody is told of what they owe is said by themselves; a stolen token must not lead it elsewhere.",
    "raise_question": NIGHTLY,
    "renew_question": NIGHTLY,
    "settle_question": NIGHTLY,
    "issue_token": "A stolen token must not be able to make itself a successor: tokens are made on a page alone.",
    "read_again": "What columns are is said before the headings and cells of the sheet, which the page shows.",
    "enter_ledger": "It does what a dry run has shown to a person; the dry run is a page.",
    "bring_file": SHEET,
    "read_columns": SHEET,
    "carry_in": SHEET,
    "drop_import": SHEET,
    "import_roster": "The passwords of the new accounts are shown once, to the person before the screen.",
}
