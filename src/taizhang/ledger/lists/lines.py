"""The statements that write lines and wordings from the ledger (台账行的来历); ``{where}`` names the rows, f, m, r their tables."""

LAST_DAY = "9999-12-31"
# The date that a measure's light goes by, as measures/milestones.py says: none for what is kept up for good.
LIGHT_DATE = """CASE WHEN m.kind = 'standing' THEN NULL WHEN m.kind = 'staged' THEN coalesce((SELECT s.due_date
    FROM measures_milestone s WHERE s.measure_id = m.id AND s.due_date IS NOT NULL AND NOT s.is_dropped
      AND s.reached_on IS NULL ORDER BY s.number LIMIT 1), m.due_date) ELSE m.due_date END"""
# Findings that live on in others stand in no list.
GONE = "('split', 'merged')"
FINDING_LINE = """
INSERT INTO lists_findingline (finding_id, round_id, number, heading_first, answering_id, group_id, state, is_done,
  measure_count, done_count, progress, due_key, last_done, leaders)
SELECT f.id, f.round_id, f.number,
  coalesce((SELECT l.heading_first FROM lists_findingline l WHERE l.finding_id = f.id AND l.round_id = f.round_id),
    (SELECT min(g.number) FROM findings_finding g WHERE g.round_id = f.round_id AND g.path = f.path)),
  coalesce(f.office_id, r.organization_id), f.group_id, f.state,
  f.state = 'written_off' OR (count(m.id) > 0 AND count(m.id) = count(m.id) FILTER (WHERE m.state = 'done')),
  count(m.id), count(m.id) FILTER (WHERE m.state = 'done'),
  CASE WHEN count(m.id) = 0 THEN 0 ELSE 1000 * count(m.id) FILTER (WHERE m.state = 'done') / count(m.id) END,
  CASE WHEN f.state = 'written_off' THEN '{last}'
    ELSE coalesce(min({light}) FILTER (WHERE m.state <> 'done'), '{last}') END,
  max(m.done_on), coalesce({leaders}, '')
FROM findings_finding f JOIN rounds_round r ON r.id = f.round_id LEFT JOIN measures_measure m ON m.finding_id = f.id
WHERE {where} AND f.state NOT IN {gone} GROUP BY f.id, r.id
ON CONFLICT (finding_id) DO UPDATE SET round_id = excluded.round_id, number = excluded.number,
  heading_first = excluded.heading_first, answering_id = excluded.answering_id, group_id = excluded.group_id,
  state = excluded.state, is_done = excluded.is_done, measure_count = excluded.measure_count,
  done_count = excluded.done_count, progress = excluded.progress, due_key = excluded.due_key,
  last_done = excluded.last_done, leaders = excluded.leaders
"""
FINDING_GONE = """
DELETE FROM lists_findingline WHERE finding_id IN
  (SELECT f.id FROM findings_finding f WHERE f.state IN {gone} AND {where})
"""
MEASURE_LINE = """
INSERT INTO lists_measureline (measure_id, finding_id, round_id, place, answering_id, group_id, leader, kind, state,
  finding_state, due_date, due_key, done_on, proofs, latest_id)
SELECT m.id, m.finding_id, f.round_id, f.number * 10000 + m.number,
  coalesce(m.office_id, f.office_id, r.organization_id), f.group_id, m.leader_name, m.kind, m.state, f.state,
  m.due_date, CASE WHEN m.state = 'done' THEN '{last}' ELSE coalesce({light}, '{last}') END,
  m.done_on, (SELECT count(*) FROM evidence_evidencelink l JOIN evidence_evidence e ON e.id = l.evidence_id
    LEFT JOIN evidence_unlinking u ON u.link_id = l.id
    WHERE l.measure_id = m.id AND u.id IS NULL AND e.state IN ('submitted', 'accepted')),
  (SELECT max(p.id) FROM measures_progressreport p WHERE p.measure_id = m.id)
FROM measures_measure m JOIN findings_finding f ON f.id = m.finding_id JOIN rounds_round r ON r.id = f.round_id
WHERE {where}
ON CONFLICT (measure_id) DO UPDATE SET finding_id = excluded.finding_id, round_id = excluded.round_id,
  place = excluded.place, answering_id = excluded.answering_id, group_id = excluded.group_id,
  leader = excluded.leader, kind = excluded.kind, state = excluded.state, finding_state = excluded.finding_state,
  due_date = excluded.due_date, due_key = excluded.due_key,
  done_on = excluded.done_on, proofs = excluded.proofs, latest_id = excluded.latest_id
"""
FINDING_WORDING = """
INSERT INTO lists_findingwording (finding_id, content)
SELECT f.id, f.title || ' ' || {path} FROM findings_finding f WHERE {where}
ON CONFLICT (finding_id) DO UPDATE SET content = excluded.content
"""
MEASURE_WORDING = """
INSERT INTO lists_measurewording (measure_id, content)
SELECT m.id, m.text || ' ' || m.leader_name || ' ' || m.unit_name || ' ' || m.person_name || ' ' ||
  coalesce((SELECT {reports} FROM measures_progressreport p WHERE p.measure_id = m.id), '') || ' ' ||
  coalesce((SELECT {titles} FROM evidence_evidencelink l JOIN evidence_evidence e ON e.id = l.evidence_id
    JOIN evidence_evidencerevision v ON v.evidence_id = e.id
    LEFT JOIN evidence_unlinking u ON u.link_id = l.id
    WHERE l.measure_id = m.id AND u.id IS NULL AND e.state IN ('submitted', 'accepted')
      AND v.number = (SELECT max(w.number) FROM evidence_evidencerevision w WHERE w.evidence_id = e.id)), '')
FROM measures_measure m WHERE {where}
ON CONFLICT (measure_id) DO UPDATE SET content = excluded.content
"""
WORDS = {
    "sqlite": {
        "leaders": "replace(group_concat(DISTINCT nullif(m.leader_name, '')), ',', '、')",
        "reports": "group_concat(p.text, ' ')",
        "titles": "group_concat(v.title, ' ')",
        "path": "(SELECT coalesce(group_concat(j.value, ' '), '') FROM json_each(f.path) j)",
    },
    "postgresql": {
        "leaders": "string_agg(DISTINCT nullif(m.leader_name, ''), '、')",
        "reports": "string_agg(p.text, ' ')",
        "titles": "string_agg(v.title, ' ')",
        "path": "(SELECT coalesce(string_agg(j.value, ' '), '') FROM jsonb_array_elements_text(f.path) j)",
    },
}


def spoken(statement: str, where: str, vendor: str) -> str:
    """The statement in the dialect of the database, for the rows that ``where`` names."""
    facts = {"last": LAST_DAY, "light": LIGHT_DATE, "gone": GONE, **WORDS[vendor]}
    return statement.format(where=where, **facts).strip()
