-- What meetings decided and somebody has to do (督办). A task is never deleted: it is done, or it comes back.

CREATE TABLE tasks (
  id TEXT PRIMARY KEY,
  -- 督〔2026〕12号 of the street, 海伦督〔2026〕3号 of a community: one series a year for each.
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  serial INTEGER NOT NULL,
  -- NULL is a task of the whole street.
  community_id TEXT REFERENCES communities (id),
  -- The body whose next meeting hears of it while it is open.
  body_id TEXT REFERENCES bodies (id),
  meeting_id TEXT REFERENCES meetings (id),
  item_id TEXT,
  motion_id TEXT REFERENCES motions (id),
  matter_id TEXT REFERENCES matters (id),
  -- The line of the minutes it comes from.
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  search TEXT NOT NULL,
  grade TEXT CHECK (grade IN ('atOnce', 'quick', 'assigned', 'joint', 'top')),
  lead_unit_id TEXT REFERENCES units (id),
  -- Where no unit of the joint meeting leads: a section of the street, the community itself.
  lead_name TEXT,
  responsible TEXT NOT NULL,
  -- Who asked for it and will rate it; neither is the street.
  asker_unit_id TEXT REFERENCES units (id),
  asker_community_id TEXT REFERENCES communities (id),
  given_on TEXT NOT NULL,
  first_due_on TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('todo', 'doing', 'extensionAsked', 'toCheck', 'sentBack', 'signedOff')),
  missed INTEGER NOT NULL,
  evidence INTEGER NOT NULL,
  extension_until TEXT,
  extension_by_id TEXT,
  handed_in_on TEXT,
  handed_in_by_id TEXT,
  rating TEXT CHECK (rating IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
  signed_off_by_id TEXT,
  signed_off_on TEXT,
  changed_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  CHECK ((lead_unit_id IS NULL) <> (lead_name IS NULL)),
  CHECK (asker_unit_id IS NULL OR asker_community_id IS NULL),
  CHECK (first_due_on >= given_on),
  CHECK ((state = 'extensionAsked') = (extension_until IS NOT NULL)),
  -- Done is done by two people, with evidence, and to the satisfaction of whoever asked.
  CHECK (state <> 'signedOff' OR (evidence > 0 AND signed_off_on IS NOT NULL AND signed_off_by_id <> handed_in_by_id
    AND rating IN ('satisfied', 'basicallySatisfied')))
) STRICT;
CREATE UNIQUE INDEX tasks_by_number ON tasks (ifnull(community_id, ''), year, serial);
CREATE INDEX tasks_by_state ON tasks (state, due_on);
CREATE INDEX tasks_by_year ON tasks (year);
CREATE INDEX tasks_by_community ON tasks (community_id, due_on);
CREATE INDEX tasks_by_body ON tasks (body_id, state);
CREATE INDEX tasks_by_meeting ON tasks (meeting_id);
CREATE INDEX tasks_by_motion ON tasks (motion_id);
CREATE INDEX tasks_by_matter ON tasks (matter_id);
CREATE INDEX tasks_by_lead ON tasks (lead_unit_id);
CREATE INDEX tasks_by_asker_unit ON tasks (asker_unit_id);
CREATE INDEX tasks_by_asker_community ON tasks (asker_community_id);
CREATE TRIGGER tasks_keep BEFORE DELETE ON tasks BEGIN SELECT RAISE(ABORT, 'a task is never deleted'); END;

-- Units that help (配合单位).
CREATE TABLE task_units (
  task_id TEXT NOT NULL REFERENCES tasks (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  PRIMARY KEY (task_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_units_by_unit ON task_units (unit_id);

CREATE TABLE task_milestones (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks (id),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  reached_on TEXT
) STRICT;
CREATE INDEX task_milestones_by_task ON task_milestones (task_id, due_on);

-- Everything that happened to a task, one line each (一事一记).
CREATE TABLE task_entries (
  id TEXT PRIMARY KEY,
  task_id TEXT NOT NULL REFERENCES tasks (id),
  kind TEXT NOT NULL CHECK (kind IN ('given', 'reported', 'evidence', 'milestoneSet', 'milestoneReached', 'extensionAsked',
    'extensionGranted', 'extensionRefused', 'handedIn', 'rated', 'sentBack', 'signedOff', 'renewed', 'carriedOver')),
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  text TEXT NOT NULL,
  file_hash TEXT REFERENCES files (hash),
  file_name TEXT,
  due_from TEXT,
  due_to TEXT,
  rating TEXT CHECK (rating IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
  meeting_id TEXT REFERENCES meetings (id),
  CHECK ((file_hash IS NULL) = (file_name IS NULL)),
  CHECK ((file_hash IS NULL) = (kind <> 'evidence'))
) STRICT;
CREATE INDEX task_entries_by_task ON task_entries (task_id);
CREATE INDEX task_entries_by_file ON task_entries (file_hash);
-- NULLs differ: only the carrying over to one meeting is unique.
CREATE UNIQUE INDEX task_entries_by_meeting ON task_entries (meeting_id, task_id);
CREATE TRIGGER task_entries_keep_update BEFORE UPDATE ON task_entries BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER task_entries_keep_delete BEFORE DELETE ON task_entries BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
