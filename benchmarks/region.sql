-- A region of %(circles)s circles, each in the middle of its life, as a busy database would hold it. Everything is
-- invented by counting. A coordinator has 40 circles, a professional 20, a volunteer one; one request in ten is open.
CREATE OR REPLACE FUNCTION pg_temp.id(kind text, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS
$$ SELECT md5(kind || ':' || n)::uuid $$;
CREATE TEMP TABLE n AS
    SELECT i, i / 40 AS coordinator, i / 20 AS professional, i / 400 AS organisation FROM generate_series(0, %(circles)s - 1) i;

INSERT INTO people_person (id, password, email, given_name, family_name, phone, language, is_active, version)
SELECT pg_temp.id(k.kind, s.i), '', k.kind || s.i || '@voorbeeld.test', initcap(k.kind) || s.i, 'Bakker', '030 000 00 00', 'nl', true, 1
FROM (VALUES ('ouder', 1), ('kind', 1), ('vrijwilliger', 1), ('coordinator', 40), ('professional', 20)) k (kind, each)
CROSS JOIN LATERAL generate_series(0, (%(circles)s - 1) / k.each) s (i);

INSERT INTO people_organisation (id, name, kind, municipality, phone, offer, handles_requests, first_door, norm_days)
SELECT pg_temp.id(k.kind, s.i), k.name || s.i, k.kind, 'Utrecht', '030 000 00 00', '', k.kind = 'volunteers', false, 42
FROM (VALUES ('volunteers', 'Maatjes '), ('local_team', 'Buurtteam ')) k (kind, name)
CROSS JOIN LATERAL generate_series(0, (%(circles)s - 1) / 400) s (i);

INSERT INTO people_position (id, person_id, organisation_id, role, typed_name, typed_phone, invited_at, accepted_at)
SELECT pg_temp.id('p-' || role, i), pg_temp.id(person, i), pg_temp.id(kind, i / per), role, '', '', now() - interval '2 years', now() - interval '2 years'
FROM (
    SELECT 'coordinator' AS person, 'coordinator' AS role, 'volunteers' AS kind, 10 AS per, i FROM generate_series(0, (%(circles)s - 1) / 40) i
    UNION ALL
    SELECT 'professional', 'professional', 'local_team', 20, i FROM generate_series(0, (%(circles)s - 1) / 20) i
    UNION ALL
    SELECT 'vrijwilliger', 'volunteer', 'volunteers', 400, i FROM n
) each_one;

INSERT INTO people_family (id, name, municipality) SELECT pg_temp.id('family', i), 'Gezin ' || i, 'Utrecht' FROM n;
INSERT INTO people_familymember (family_id, person_id, part)
SELECT pg_temp.id('family', i), pg_temp.id(kind, i), part FROM n, (VALUES ('ouder', 'carer'), ('kind', 'young_person')) k (kind, part);

INSERT INTO volunteers_volunteer (id, person_id, organisation_id, type, about, languages, municipalities, rather_not, days, gender, vog_on, max_families, hours_per_week, available, version)
SELECT pg_temp.id('volunteer', i), pg_temp.id('vrijwilliger', i), pg_temp.id('volunteers', organisation), 'fixed_volunteer_org', 'Gaat graag naar buiten.',
       '{nl}', '{Utrecht}', '{}', '{2}', 'unsaid', current_date - 100, 2, 3, true, 1 FROM n;

INSERT INTO requests_helprequest (id, family_id, words, organisation_id, asked_by_id, asked_with_id, asked_with_organisation_id, asked_at, clock_started_at, norm_days, state, taken_by_id, ended_at)
SELECT pg_temp.id('request', i), pg_temp.id('family', i), 'Wie kan iets leuks doen met mijn kind?', pg_temp.id('volunteers', organisation), pg_temp.id('ouder', i),
       pg_temp.id('professional', professional), pg_temp.id('local_team', organisation), now() - interval '200 days', now() - interval '200 days', 42,
       'matched', pg_temp.id('coordinator', coordinator), now() - interval '160 days' FROM n;
INSERT INTO requests_helprequest (id, family_id, words, organisation_id, asked_by_id, asked_with_id, asked_with_organisation_id, asked_at, clock_started_at, norm_days, state)
SELECT pg_temp.id('second request', i), pg_temp.id('family', i), 'Kan er ook iemand helpen met huiswerk?', pg_temp.id('volunteers', organisation), pg_temp.id('ouder', i),
       pg_temp.id('professional', professional), pg_temp.id('local_team', organisation), now() - i %% 60 * interval '1 day', now() - i %% 60 * interval '1 day', 42,
       'waiting' FROM n WHERE i %% 10 = 0;
INSERT INTO requests_step (request_id, act, outcome, at, by_id, organisation_id, reason)
SELECT pg_temp.id('request', i), act, 'done', now() - interval '190 days', pg_temp.id('coordinator', coordinator), pg_temp.id('volunteers', organisation), ''
FROM n, (VALUES ('ask_with_family'), ('confirm_request'), ('take_request'), ('do_intake'), ('propose_volunteer')) a (act);
INSERT INTO requests_intake (request_id, asked, wished, not_wanted, language, gender, days, topics, version)
SELECT pg_temp.id('request', i), 'Elke week iets leuks.', '', '', '', '', '{}', '{}', 1 FROM n;
INSERT INTO requests_proposal (id, request_id, volunteer_id, would_do, by_id, answer, proposed_at, answered_at)
SELECT pg_temp.id('proposal', i), pg_temp.id('request', i), pg_temp.id('volunteer', i), 'Elke woensdag naar buiten', pg_temp.id('coordinator', coordinator),
       'yes', now() - interval '165 days', now() - interval '160 days' FROM n;

INSERT INTO circles_circle (id, family_id, name, opened_at, end_reason, speak_every_weeks, consent_version)
SELECT pg_temp.id('circle', i), pg_temp.id('family', i), 'Gezin ' || i, now() - interval '160 days', '', 6, 2 FROM n;
INSERT INTO circles_member (id, circle_id, person_id, role, organisation_id, does, since, end_reason, match_id)
SELECT pg_temp.id('m-' || k.kind, i), pg_temp.id('circle', i), pg_temp.id(k.kind, CASE k.role WHEN 'coordinator' THEN coordinator WHEN 'professional' THEN professional ELSE i END),
       k.role, CASE k.role WHEN 'family' THEN NULL WHEN 'professional' THEN pg_temp.id('local_team', organisation) ELSE pg_temp.id('volunteers', organisation) END,
       'Doet elke woensdag iets leuks', now() - interval '160 days', '', CASE k.role WHEN 'volunteer' THEN pg_temp.id('proposal', i) END
FROM n, (VALUES ('ouder', 'family'), ('kind', 'family'), ('vrijwilliger', 'volunteer'), ('coordinator', 'coordinator'), ('professional', 'professional')) k (kind, role);
UPDATE circles_member SET guided_by_id = pg_temp.id('m-coordinator', n.i) FROM n WHERE circles_member.id = pg_temp.id('m-vrijwilliger', n.i);
UPDATE circles_circle SET plan_holder_id = pg_temp.id('m-professional', n.i) FROM n WHERE circles_circle.id = pg_temp.id('circle', n.i);
INSERT INTO circles_consent (id, circle_id, member_id, subject, given_by_id, recorded_by_id, given_at, how, text_version)
SELECT pg_temp.id('c-' || kind || subject, i), pg_temp.id('circle', i), pg_temp.id('m-' || kind, i), subject, pg_temp.id('ouder', i), pg_temp.id('ouder', i), now() - interval '150 days', 'screen', 1
FROM n, (VALUES ('vrijwilliger', 'wellbeing'), ('vrijwilliger', 'school'), ('professional', 'wellbeing'), ('professional', 'school'), ('professional', 'money'), ('coordinator', 'wellbeing')) k (kind, subject);

INSERT INTO agreements_agreement (id, circle_id, number, state, limits, speak_every_weeks, plan_holder_id, first_call_id, then_call_id, written_by_id, written_at, in_force_at)
SELECT pg_temp.id('agreement', i), pg_temp.id('circle', i), 1, 'in_force', 'Hoogstens drie uur per week.', 6, pg_temp.id('m-professional', i), pg_temp.id('m-professional', i),
       pg_temp.id('m-coordinator', i), pg_temp.id('m-coordinator', i), now() - interval '150 days', now() - interval '148 days' FROM n;
INSERT INTO agreements_goal (agreement_id, place, words, subject, written_by_id)
SELECT pg_temp.id('agreement', i), place, words, subject, pg_temp.id('m-coordinator', i) FROM n, (VALUES (0, 'Er zijn weer vriendinnen.', 'wellbeing'), (1, 'School gaat beter.', 'school')) g (place, words, subject);
INSERT INTO agreements_part (agreement_id, member_id, does_not, subject, written_by_id)
SELECT pg_temp.id('agreement', i), pg_temp.id('m-' || kind, i), 'Geen huishouden', 'wellbeing', pg_temp.id('m-coordinator', i) FROM n, (VALUES ('ouder'), ('vrijwilliger'), ('professional')) k (kind);
INSERT INTO agreements_task (id, part_id, place, words, state, version)
SELECT gen_random_uuid(), p.id, place, words, 'busy', 1 FROM agreements_part p, (VALUES (0, 'Elke woensdag naar de speeltuin'), (1, 'Praten met school')) t (place, words);
INSERT INTO agreements_confirmation (agreement_id, member_id, yes, remark, at)
SELECT pg_temp.id('agreement', i), pg_temp.id('m-' || kind, i), true, '', now() - interval '149 days'
FROM n, (VALUES ('ouder'), ('kind'), ('vrijwilliger'), ('coordinator'), ('professional')) k (kind);

INSERT INTO rhythm_contact (id, circle_id, kind, "on", logged_by_id, logged_at, note, subject)
SELECT pg_temp.id('contact' || k, i), pg_temp.id('circle', i), 'phone', current_date - k * 10 - (i %% 50)::int, pg_temp.id('m-professional', i), now(), 'Het gaat goed.', 'wellbeing' FROM n, generate_series(1, 12) k;
INSERT INTO rhythm_contact_members (contact_id, member_id)
SELECT pg_temp.id('contact' || k, i), pg_temp.id(kind, i) FROM n, generate_series(1, 12) k, (VALUES ('m-professional'), ('m-vrijwilliger')) m (kind);
INSERT INTO rhythm_tie (circle_id, one_id, other_id, last_on)
SELECT pg_temp.id('circle', i), least(a, b), greatest(a, b), current_date - 10 - (i %% 50)::int
FROM n, LATERAL (VALUES
    (pg_temp.id('m-professional', i), pg_temp.id('m-vrijwilliger', i)),
    (pg_temp.id('m-professional', i), pg_temp.id('m-ouder', i)),
    (pg_temp.id('m-ouder', i), pg_temp.id('m-vrijwilliger', i))) pair (a, b);
INSERT INTO rhythm_meeting (id, circle_id, kind, topic, starts_at, minutes, place, planned_by_id, version)
SELECT pg_temp.id('meeting', i), pg_temp.id('circle', i), 'talk', 'Hoe gaat het?', now() + interval '9 days', 30, 'In het buurthuis', pg_temp.id('m-professional', i), 1 FROM n;
INSERT INTO rhythm_invitee (meeting_id, member_id, reply)
SELECT pg_temp.id('meeting', i), pg_temp.id('m-' || kind, i), 'none' FROM n, (VALUES ('ouder'), ('vrijwilliger'), ('professional')) k (kind);
ANALYZE;
