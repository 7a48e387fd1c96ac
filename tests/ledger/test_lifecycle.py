"""Every cell of state × transition × role, declared and tried: the specification of the ledger.

A cell names who may: O 承办人, H 股室负责人, L 分管领导, S 书记, R 整改办, V 巡察办, Y N J 三员; ``step`` the role of the current
review step; ``*`` everybody; ``-`` nobody. The table must name every transition, and the declarations must agree with it.
"""

import pytest
from agreeing_table import AGREEING
from calling_table import CALLING
from commenting_table import COMMENTING
from counting_table import COUNTING
from ledger_table import TABLES
from releasing_table import RELEASING

import cast
from taizhang.bureau.accounts.duties import DUTIES, Duty
from taizhang.bureau.accounts.roles import EVERYONE, Role
from taizhang.bureau.journal.catalogue import creations, transitions
from taizhang.ledger.requests.steps import answering_roles
from taizhang.ledger.writeoffs.guards import reviewers
from taizhang.publishing.bulletins.signing import signing_roles
from taizhang.registers.books.keeping import keepers

DEPENDING = {"step": reviewers, "their": answering_roles, "keep": keepers, "sign": signing_roles}
LETTERS = dict(zip("OHLSRVYNJ", (*Role, *Duty), strict=True))


def cells():
    tables = (TABLES, AGREEING, CALLING, COUNTING, RELEASING, COMMENTING)
    for block in "\n\n".join(table.strip() for table in tables).split("\n\n"):
        head, *rows = (line.split() for line in block.splitlines())
        for name, *who in rows:
            for state, cell in zip(head[1:], who, strict=True):
                roles, _, target = cell.partition(">")
                yield name, state, roles, target or None


CELLS = list(cells())
BY_THE_OFFICE = """upload/proposed draft/draft establish/existing enrol/in_force appoint/in_force put_in_charge/in_force
import_roster/entered record_meeting/recorded subscribe/active open_programme/open set_task/in_progress open_book/open
begin_correction/draft set_bulletin_template/set raise_question/open
admit/admitted turn_away/refused"""
BY_ISSUERS = "issue_notice/issued set_schedule/running open_roundup/open"
BY_EVERYBODY = "name_deputy/in_force examine/kept keep_view/kept issue_token/active"
BY_THE_SYSTEM = "open_account/waiting enter_year/entered set_timing/set retry_job/ordered open_channel/paused enter_addresses/waiting"
BY_WHO_CALLS = "keep_form/kept send_call/open begin_cycle/running"
BY_OFFICE_AND_SECRETARY = "withhold/standing set_signing_chain/set"
BY_KEEPERS = "bring_file/waiting"
BY_OWNERS = "enrol_factor/active set_preferences/set"
BY_NAME = {one.name: one for one in transitions()}


def test_the_table_names_every_transition():
    assert {name for name, *_ in CELLS} == set(BY_NAME)


def test_no_two_transitions_share_a_name():
    assert len(BY_NAME) == len(transitions())


@pytest.mark.parametrize(("name", "state", "roles", "target"), CELLS, ids=lambda value: str(value))
def test_the_declaration_says_what_the_table_says(name, state, roles, target):
    declared = BY_NAME[name]
    assert (state in declared.source) == (roles != "-")
    if roles in DEPENDING:
        assert declared.roles is DEPENDING[roles]
    elif roles.startswith("*"):
        assert declared.roles == EVERYONE | {LETTERS[letter] for letter in roles[1:]}
    elif roles != "-":
        assert declared.roles == {LETTERS[letter] for letter in roles}
    if roles != "-":
        assert declared.target == target


def test_evidence_is_accepted_and_returned_with_the_application_alone():
    along = {one.name: one.along for one in transitions() if one.along}
    whole = {"write_off": "accepted", "send_back": "returned", "reject": "returned"}
    others = {
        "merge_findings": "merged",
        "reset_password": "removed",
        "close_roundup": "missed",
        "withdraw_call": "lifted",
    }
    assert along == {**whole, **others}
    alike = {"return_request", "accept_submission", "return_submission"}
    of_evidence = {one.target for one in transitions() if one.name not in alike}
    assert not {"accepted", "returned"} & of_evidence


def test_rows_are_made_by_the_rectification_office_but_everybody_has_texts_examined_keeps_views_names_a_deputy_makes_tokens():
    assert {(one.name, one.state, tuple(sorted(one.roles))) for one in creations()} == {
        *((*one.split("/"), ("rectifier",)) for one in BY_THE_OFFICE.split()),
        *((*one.split("/"), tuple(sorted(EVERYONE))) for one in BY_EVERYBODY.split()),
        *((*one.split("/"), ("system_admin",)) for one in BY_THE_SYSTEM.split()),
        *((*one.split("/"), ("oversight", "rectifier")) for one in BY_ISSUERS.split()),
        *((*one.split("/"), ("leader", "rectifier", "secretary")) for one in BY_WHO_CALLS.split()),
        *((*one.split("/"), ("office_head", "officer", "rectifier")) for one in BY_KEEPERS.split()),
        *((*one.split("/"), ("rectifier", "secretary")) for one in BY_OFFICE_AND_SECRETARY.split()),
        ("define_indicator", "in_use", ("office_head", "rectifier")),
        *((*one.split("/"), tuple(sorted(EVERYONE | DUTIES))) for one in BY_OWNERS.split()),
    }


@pytest.mark.django_db
class TestTheGateHoldsTheTable:
    """For each transition of a finding, each role is tried on a real row in each state."""

    PEOPLE = dict(zip(Role, ("zhou", "xu", "gao", "fang", "shen", "observer"), strict=True))

    @pytest.fixture
    def rows(self):
        house = cast.bureau()
        round = cast.round_with_findings(house, findings=3, measures=1)
        first, second, third = round.findings.order_by("number")
        cast.apply_for(house, cast.carry_out(house, second))
        cast.write_off_through(house, cast.apply_for(house, cast.carry_out(house, third)))
        found = {"in_progress": first, "under_review": second, "written_off": third}
        return house, {state: type(row).objects.get(pk=row.pk) for state, row in found.items()}

    def test_only_the_right_role_in_the_right_state(self, rows):
        house, findings = rows
        wrong = []
        for name, state, letters, _target in (cell for cell in CELLS if cell[1] in findings):
            allowed = {"step": {Role.OFFICE_HEAD}, "-": set()}.get(letters) or {
                LETTERS[one] for one in letters if one in LETTERS
            }
            for role, who in self.PEOPLE.items():
                actor = cast.acting(getattr(house, who))
                is_open = BY_NAME[name].is_open_to(findings[state], actor)
                if is_open != (role in allowed):
                    wrong.append((name, state, role))
        assert wrong == []

    def test_the_same_role_next_door_may_do_nothing(self, rows):
        house, findings = rows
        actor = cast.acting(house.stranger)
        assert not [
            (name, state)
            for name, state, *_ in CELLS
            if state in findings and BY_NAME[name].is_open_to(findings[state], actor)
        ]
