-- The meeting day. A meeting need no longer belong to one matter: it may be called from a template, and hold parts,
-- each part being one body's decision on one matter's stage within the same evening.

CREATE TABLE meetings_new (
  id TEXT PRIMARY KEY,
  matter_id TEXT REFERENCES matters (id),
  run_id TEXT REFERENCES runs (id),
  community_id TEXT REFERENCES communities (id),
  -- The meeting within which this part is held; its sign-in is the host's.
  host_id TEXT REFERENCES meetings (id),
  template TEXT,
  title TEXT NOT NULL DEFAULT '',
  -- Quorum, pass rule and notice of a meeting that no stage of a matter has called.
  rules TEXT CHECK (rules IS NULL OR json_valid(rules)),
  sitting INTEGER NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  body TEXT NOT NULL,
  body_kind TEXT NOT NULL,
  form TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'lapsed', 'cancelled')),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL DEFAULT '',
  ends_at TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL,
  chair TEXT NOT NULL DEFAULT '',
  clerk TEXT NOT NULL DEFAULT '',
  noticed_on TEXT NOT NULL,
  urgent_reason TEXT,
  -- Printed on every page of the meeting, so that a scan finds its way back.
  code TEXT UNIQUE,
  announced_at TEXT,
  opened_at TEXT,
  closed_at TEXT,
  current_item_id TEXT,
  screen_message TEXT NOT NULL DEFAULT '',
  members INTEGER,
  due INTEGER,
  present INTEGER,
  excused INTEGER NOT NULL DEFAULT 0,
  recused INTEGER NOT NULL DEFAULT 0,
  area_due INTEGER,
  area_present INTEGER,
  area_recused INTEGER NOT NULL DEFAULT 0,
  cancelled_because TEXT,
  version INTEGER NOT NULL DEFAULT 1,
  CHECK ((matter_id IS NULL) = (run_id IS NULL)),
  CHECK (matter_id IS NOT NULL OR rules IS NOT NULL)
) STRICT;
INSERT INTO meetings_new (id, matter_id, run_id, community_id, sitting, body_id, body, body_kind, form, state, held_on, place,
  noticed_on, urgent_reason, members, due, present, excused, recused, area_due, area_present, area_recused, cancelled_because)
SELECT id, matter_id, run_id, community_id, sitting, body_id, body, body_kind, form, state, held_on, place,
  noticed_on, urgent_reason, members, due, present, excused, recused, area_due, area_present, area_recused, cancelled_because
FROM meetings;
DROP TABLE meetings;
ALTER TABLE meetings_new RENAME TO meetings;
CREATE INDEX meetings_by_matter ON meetings (matter_id);
CREATE INDEX meetings_by_run ON meetings (run_id);
CREATE INDEX meetings_by_day ON meetings (held_on, community_id);
CREATE INDEX meetings_by_community ON meetings (community_id, held_on);
CREATE INDEX meetings_by_body ON meetings (body_id);
CREATE INDEX meetings_by_host ON meetings (host_id);

CREATE TABLE agenda_items (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  parent_id TEXT REFERENCES agenda_items (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('matter', 'topic', 'tasks', 'minutes', 'report', 'other')),
  title TEXT NOT NULL,
  -- Where this item's motions are put: the meeting itself, or the part of the matter it is about.
  part_id TEXT NOT NULL REFERENCES meetings (id),
  topic_id TEXT,
  -- The meeting whose minutes are put for approval.
  approves_id TEXT REFERENCES meetings (id),
  speaker TEXT NOT NULL DEFAULT '',
  budget_minutes INTEGER,
  announced INTEGER NOT NULL CHECK (announced IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'done', 'moved', 'dropped')),
  started_at TEXT,
  ended_at TEXT,
  spent_seconds INTEGER NOT NULL DEFAULT 0,
  decision TEXT NOT NULL DEFAULT '',
  moved_to TEXT REFERENCES meetings (id),
  came_from TEXT REFERENCES agenda_items (id),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_by_parent ON agenda_items (parent_id);
CREATE INDEX agenda_items_by_part ON agenda_items (part_id);
CREATE INDEX agenda_items_by_approves ON agenda_items (approves_id);
CREATE INDEX agenda_items_by_moved ON agenda_items (moved_to);
CREATE INDEX agenda_items_by_origin ON agenda_items (came_from);

CREATE TABLE agenda_papers (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES agenda_items (id),
  file_hash TEXT NOT NULL REFERENCES files (hash),
  file_name TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_papers_by_item ON agenda_papers (item_id);
CREATE INDEX agenda_papers_by_file ON agenda_papers (file_hash);

-- Signed sheets and ballots that came back from the scanner, found by the code on the page.
CREATE TABLE scans (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  paper TEXT NOT NULL,
  file_hash TEXT NOT NULL REFERENCES files (hash),
  file_name TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL
) STRICT;
CREATE INDEX scans_by_meeting ON scans (meeting_id);
CREATE INDEX scans_by_file ON scans (file_hash);

CREATE TABLE attendance_new (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'left', 'excused', 'absent')),
  reason TEXT NOT NULL,
  may_vote INTEGER NOT NULL CHECK (may_vote IN (0, 1)),
  arrived_at TEXT,
  left_at TEXT,
  signed_by TEXT NOT NULL DEFAULT 'desk' CHECK (signed_by IN ('desk', 'phone')),
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance_new (meeting_id, person_id, presence, reason, may_vote)
SELECT meeting_id, person_id, presence, reason, may_vote FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_new RENAME TO attendance;
CREATE INDEX attendance_by_person ON attendance (person_id);

-- Every coming and going, in order; `attendance` says how it stands.
CREATE TABLE presence_moves (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  move TEXT NOT NULL CHECK (move IN ('arrived', 'left')),
  at TEXT NOT NULL,
  signed_by TEXT NOT NULL CHECK (signed_by IN ('desk', 'phone'))
) STRICT;
CREATE INDEX presence_moves_by_meeting ON presence_moves (meeting_id, at);
CREATE INDEX presence_moves_by_person ON presence_moves (person_id);

-- Those who attend without being due (列席).
CREATE TABLE observers (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  name TEXT NOT NULL,
  unit TEXT NOT NULL
) STRICT;
CREATE INDEX observers_by_meeting ON observers (meeting_id);

CREATE TABLE recusals_new (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  -- One agenda item, or '' for the whole meeting.
  item_id TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL,
  PRIMARY KEY (meeting_id, person_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO recusals_new (meeting_id, person_id, reason) SELECT meeting_id, person_id, reason FROM recusals;
DROP TABLE recusals;
ALTER TABLE recusals_new RENAME TO recusals;
CREATE INDEX recusals_by_person ON recusals (person_id);

CREATE TABLE remarks (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  item_id TEXT REFERENCES agenda_items (id),
  position INTEGER NOT NULL,
  person_id TEXT REFERENCES people (id),
  speaker TEXT NOT NULL,
  text TEXT NOT NULL,
  said_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX remarks_by_meeting ON remarks (meeting_id, position);
CREATE INDEX remarks_by_item ON remarks (item_id);
CREATE INDEX remarks_by_person ON remarks (person_id);

ALTER TABLE motions ADD COLUMN item_id TEXT REFERENCES agenda_items (id);
-- An amendment names the motion it would change; it is voted before it.
ALTER TABLE motions ADD COLUMN amends_id TEXT REFERENCES motions (id);
ALTER TABLE motions ADD COLUMN proposed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE motions ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1));
CREATE INDEX motions_by_item ON motions (item_id);
CREATE INDEX motions_by_amended ON motions (amends_id);

CREATE TABLE ballots_new (
  id TEXT PRIMARY KEY,
  motion_id TEXT NOT NULL REFERENCES motions (id),
  method TEXT NOT NULL CHECK (method IN ('hands', 'roll_call', 'paper', 'secret')),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opened_at TEXT,
  closed_at TEXT,
  -- The roll as it stood when the ballot closed, the count, and what follows from it.
  roll TEXT CHECK (roll IS NULL OR json_valid(roll)),
  count TEXT CHECK (count IS NULL OR json_valid(count)),
  result TEXT CHECK (result IS NULL OR json_valid(result))
) STRICT;
INSERT INTO ballots_new (id, motion_id, method, state, roll, count, result)
SELECT id, motion_id, method, state, roll, count, result FROM ballots;
DROP TABLE ballots;
ALTER TABLE ballots_new RENAME TO ballots;
CREATE INDEX ballots_by_motion ON ballots (motion_id);

-- Who voted and what was voted have only the ballot in common. No row numbers: they would give away the order.
CREATE TABLE ballot_turnout (
  ballot_id TEXT NOT NULL REFERENCES ballots (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (ballot_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_turnout_by_person ON ballot_turnout (person_id);

CREATE TABLE ballot_papers (
  ballot_id TEXT NOT NULL REFERENCES ballots (id),
  key TEXT NOT NULL,
  -- For, against or abstain; of a choice the names as a JSON list.
  choice TEXT NOT NULL,
  PRIMARY KEY (ballot_id, key)
) STRICT, WITHOUT ROWID;

-- A meeting called by a stage has that matter as its first item; its motions are shown under it.
INSERT INTO agenda_items (id, meeting_id, position, kind, title, part_id, announced, state, version)
SELECT meetings.id, meetings.id, 1, 'matter', matters.title, meetings.id, 1,
  CASE meetings.state WHEN 'planned' THEN 'planned' ELSE 'done' END, 1
FROM meetings JOIN matters ON matters.id = meetings.matter_id;
UPDATE meetings SET announced_at = noticed_on || 'T01:00:00.000Z' WHERE state = 'planned';
