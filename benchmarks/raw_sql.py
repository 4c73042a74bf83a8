"""The queries of the raw first pages."""

_RUNG = "(SELECT max(s.at) FROM requests_step s WHERE s.request_id = r.id AND s.act = 'ring_bell')"

# Two ways to have a question, each by its own index.
QUESTIONS = f"""
SELECT r.id, r.words, r.state, r.clock_started_at, r.norm_days, f.name, o.name, {_RUNG}
FROM requests_helprequest r JOIN people_family f ON f.id = r.family_id JOIN people_organisation o ON o.id = r.organisation_id
WHERE r.ended_at IS NULL AND r.id IN (
    SELECT id FROM requests_helprequest WHERE asked_with_id = %(me)s AND ended_at IS NULL
    UNION SELECT id FROM requests_helprequest
          WHERE family_id IN (SELECT family_id FROM people_familymember WHERE person_id = %(me)s))
ORDER BY r.clock_started_at NULLS FIRST, r.id LIMIT 4
"""  # noqa: S608 - put together from constants

CIRCLES = """
WITH mine AS MATERIALIZED (
    SELECT c.id, c.name, c.opened_at, me.id AS member_id, talk.starts_at, talk.topic, talk.place, count(*) OVER () AS in_all
    FROM circles_member me JOIN circles_circle c ON c.id = me.circle_id
    LEFT JOIN LATERAL (
        SELECT m.starts_at, m.topic, m.place FROM rhythm_meeting m JOIN rhythm_invitee i ON i.meeting_id = m.id
        WHERE m.circle_id = c.id AND i.member_id = me.id AND m.cancelled_at IS NULL AND m.recorded_at IS NULL
          AND m.starts_at >= %(now)s ORDER BY m.starts_at LIMIT 1) talk ON true
    WHERE me.person_id = %(me)s AND me.until IS NULL AND c.closed_at IS NULL
    ORDER BY talk.starts_at NULLS LAST, c.opened_at DESC, c.id LIMIT %(limit)s)
SELECT id, name,
       (SELECT json_agg(json_build_object('name', p.given_name, 'person', m.person_id, 'role', m.role)
                        ORDER BY array_position('{family,volunteer,professional,coordinator}', m.role::text), m.since, p.given_name)
        FROM circles_member m JOIN people_person p ON p.id = m.person_id WHERE m.circle_id = mine.id AND m.until IS NULL),
       starts_at, topic || ' · ' || place, in_all,
       (SELECT max(t.last_on) FROM rhythm_tie t WHERE t.circle_id = mine.id AND member_id IN (t.one_id, t.other_id))
FROM mine ORDER BY starts_at NULLS LAST, opened_at DESC, id
"""

SILENT = """
WITH mine AS MATERIALIZED (
    SELECT c.id, c.name, c.speak_every_weeks, me.id AS member_id, me.role
    FROM circles_member me JOIN circles_circle c ON c.id = me.circle_id
    WHERE me.person_id = %(me)s AND me.until IS NULL AND c.closed_at IS NULL)
SELECT mine.id, mine.name, t.last_on, vp.given_name, pp.given_name
FROM mine
JOIN circles_member v ON v.circle_id = mine.id AND v.role = 'volunteer' AND v.until IS NULL
JOIN circles_member p ON p.circle_id = mine.id AND p.role = 'professional' AND p.until IS NULL
JOIN people_person vp ON vp.id = v.person_id JOIN people_person pp ON pp.id = p.person_id
LEFT JOIN rhythm_tie t ON t.one_id = least(v.id, p.id) AND t.other_id = greatest(v.id, p.id)
WHERE (mine.role IN ('family', 'coordinator') OR mine.member_id IN (v.id, p.id))
  AND (t.last_on IS NULL OR t.last_on + mine.speak_every_weeks * 7 < %(today)s)
  AND NOT EXISTS (
    SELECT 1 FROM rhythm_meeting m
    JOIN rhythm_invitee i ON i.meeting_id = m.id AND i.member_id = v.id AND i.reply <> 'no'
    JOIN rhythm_invitee j ON j.meeting_id = m.id AND j.member_id = p.id AND j.reply <> 'no'
    WHERE m.circle_id = mine.id AND m.cancelled_at IS NULL AND m.recorded_at IS NULL AND m.starts_at >= %(now)s)
ORDER BY t.last_on NULLS FIRST, mine.id LIMIT 4
"""

# Five kinds of things that wait for somebody, told in one table: kind, id, moment, words, more words.
WAITS = """
(SELECT 'invitation' AS kind, o.id, q.invited_at AS at, o.name AS words, q.role AS more
 FROM people_position q JOIN people_organisation o ON o.id = q.organisation_id
 WHERE q.person_id = %(me)s AND q.accepted_at IS NULL AND q.declined_at IS NULL AND q.ended_at IS NULL LIMIT 4)
UNION ALL
(SELECT 'proposal', r.id, r.proposed_at, r.would_do, '' FROM people_familymember f
 JOIN requests_helprequest h ON h.family_id = f.family_id JOIN requests_proposal r ON r.request_id = h.id
 WHERE f.person_id = %(me)s AND r.answer = 'open' LIMIT 4)
UNION ALL
(SELECT 'agreement', a.id, a.written_at, c.name, '' FROM circles_member me
 JOIN agreements_agreement a ON a.circle_id = me.circle_id JOIN circles_circle c ON c.id = a.circle_id
 WHERE me.person_id = %(me)s AND me.until IS NULL AND a.state = 'proposed' AND c.closed_at IS NULL
   AND NOT EXISTS (SELECT 1 FROM agreements_confirmation k WHERE k.agreement_id = a.id AND k.member_id = me.id) LIMIT 4)
UNION ALL
(SELECT CASE WHEN m.starts_at >= %(now)s THEN 'meeting' ELSE 'record' END, m.id, m.starts_at, m.topic, m.place
 FROM circles_member me JOIN rhythm_invitee i ON i.member_id = me.id JOIN rhythm_meeting m ON m.id = i.meeting_id
 JOIN circles_circle c ON c.id = m.circle_id
 WHERE me.person_id = %(me)s AND me.until IS NULL AND c.closed_at IS NULL AND m.cancelled_at IS NULL
   AND m.recorded_at IS NULL AND (m.starts_at < %(now)s OR i.reply = 'none')
 ORDER BY m.starts_at LIMIT 4)
"""

FIRST_CALL = """
SELECT p.given_name, p.phone FROM agreements_agreement a JOIN circles_member m ON m.id = a.first_call_id
JOIN people_person p ON p.id = m.person_id WHERE a.circle_id = %s AND a.state = 'in_force'
"""

COORDINATOR = """
SELECT p.given_name, p.family_name, p.phone
FROM circles_member me JOIN circles_circle c ON c.id = me.circle_id AND c.closed_at IS NULL
JOIN circles_member k ON k.circle_id = me.circle_id AND k.role = 'coordinator' AND k.until IS NULL
JOIN people_person p ON p.id = k.person_id
WHERE me.person_id = %(me)s AND me.until IS NULL
ORDER BY (k.id = me.guided_by_id) DESC NULLS LAST, k.since DESC, k.id LIMIT 1
"""

BOARD = f"""
SELECT r.id, r.words, r.state, r.clock_started_at, r.norm_days, f.name, o.name, {_RUNG} AS rung,
       count(*) OVER (), min(r.clock_started_at) OVER (),
       count(*) FILTER (WHERE r.clock_started_at < %(now)s - r.norm_days * interval '1 day') OVER ()
FROM people_position q JOIN requests_helprequest r ON r.organisation_id = q.organisation_id
JOIN people_family f ON f.id = r.family_id JOIN people_organisation o ON o.id = r.organisation_id
WHERE q.person_id = %(me)s AND q.role = 'coordinator' AND q.accepted_at IS NOT NULL AND q.ended_at IS NULL
  AND r.ended_at IS NULL AND r.state IN ('waiting', 'taken', 'searching')
ORDER BY rung DESC NULLS LAST, r.clock_started_at, r.id LIMIT 3
"""  # noqa: S608 - put together from constants

ANSWERS = """
SELECT m.circle_id, f.name, r.answer, p.given_name FROM requests_proposal r
JOIN requests_helprequest h ON h.id = r.request_id JOIN people_family f ON f.id = h.family_id
JOIN volunteers_volunteer v ON v.id = r.volunteer_id JOIN people_person p ON p.id = v.person_id
LEFT JOIN circles_member m ON m.match_id = r.id
WHERE r.by_id = %(me)s AND r.answer IN ('yes', 'no') AND r.answered_at >= %(now)s - interval '14 days'
ORDER BY r.answered_at DESC LIMIT 3
"""

ROOM = """
SELECT (SELECT count(*) FROM people_position q JOIN volunteers_volunteer v ON v.organisation_id = q.organisation_id
        WHERE q.person_id = %(me)s AND q.role = 'coordinator' AND q.accepted_at IS NOT NULL AND q.ended_at IS NULL
          AND v.available AND v.vog_on >= %(today)s - 1095
          AND (SELECT count(*) FROM requests_proposal r WHERE r.volunteer_id = v.id AND r.answer IN ('open', 'yes')
               AND r.ended_at IS NULL) < v.max_families),
       ARRAY(SELECT p.given_name FROM people_representation x JOIN people_person p ON p.id = x.person_id
             WHERE x.helper_id = %(me)s AND x.until IS NULL)
"""
