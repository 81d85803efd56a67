-- Phones and screens in the hall. A session lasts as long as the meeting is open to the network.

CREATE TABLE member_sessions (
  token_hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- What the code was for: a meeting, or a call for topics.
  meeting_id TEXT REFERENCES meetings (id),
  call_id TEXT REFERENCES topic_calls (id),
  -- Whose phone it is, once a name was chosen.
  person_id TEXT REFERENCES people (id),
  screen INTEGER NOT NULL CHECK (screen IN (0, 1)),
  opened_at TEXT NOT NULL,
  claimed_at TEXT,
  expires_at TEXT NOT NULL,
  CHECK ((meeting_id IS NULL) <> (call_id IS NULL)),
  CHECK ((person_id IS NULL) = (claimed_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX member_sessions_one_phone ON member_sessions (meeting_id, person_id) WHERE person_id IS NOT NULL;
CREATE INDEX member_sessions_by_meeting ON member_sessions (meeting_id);
CREATE INDEX member_sessions_by_call ON member_sessions (call_id);
CREATE INDEX member_sessions_by_person ON member_sessions (person_id);

-- What members think of an item before it is dealt with. A later one stands beside the earlier.
CREATE TABLE opinions (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  item_id TEXT NOT NULL REFERENCES agenda_items (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  text TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX opinions_by_meeting ON opinions (meeting_id, at);
CREATE INDEX opinions_by_item ON opinions (item_id);
CREATE INDEX opinions_by_person ON opinions (person_id, meeting_id);
CREATE TRIGGER opinions_keep_update BEFORE UPDATE ON opinions BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
CREATE TRIGGER opinions_keep_delete BEFORE DELETE ON opinions BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
