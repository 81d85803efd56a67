-- Minutes. What a meeting came to is frozen once, when the first of its two minutes is signed; both are drawn from it.

CREATE TABLE meeting_records (
  meeting_id TEXT PRIMARY KEY REFERENCES meetings (id),
  record TEXT NOT NULL CHECK (json_valid(record)),
  -- SHA-256 of the text of `record`.
  hash TEXT NOT NULL,
  frozen_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER meeting_records_keep_update BEFORE UPDATE ON meeting_records
BEGIN SELECT RAISE(ABORT, 'a signed record is never changed'); END;
CREATE TRIGGER meeting_records_keep_delete BEFORE DELETE ON meeting_records
BEGIN SELECT RAISE(ABORT, 'a signed record is never changed'); END;

CREATE TABLE minutes (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  kind TEXT NOT NULL CHECK (kind IN ('record', 'summary')),
  -- Before a row exists the minutes are live: the meeting's own notes.
  phase TEXT NOT NULL CHECK (phase IN ('editing', 'checking', 'signed')),
  -- The free text by its place; figures and names stand in the record.
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  drawn_by_id TEXT NOT NULL,
  drawn_by TEXT NOT NULL,
  drawn_at TEXT NOT NULL,
  -- Whose minutes are counted together, the year of 〔2026〕3号 ('' for 第3号), and the number.
  series TEXT,
  number_year TEXT,
  number INTEGER,
  signed_by TEXT,
  signed_at TEXT,
  version INTEGER NOT NULL,
  UNIQUE (meeting_id, kind),
  UNIQUE (series, number_year, number),
  CHECK ((phase = 'signed') = (signed_at IS NOT NULL))
) STRICT;

-- The text as it stood when a phase ended, for the differences.
CREATE TABLE minutes_versions (
  minutes_id TEXT NOT NULL REFERENCES minutes (id),
  position INTEGER NOT NULL,
  phase TEXT NOT NULL CHECK (phase IN ('live', 'editing', 'checking', 'signed')),
  texts TEXT NOT NULL CHECK (json_valid(texts)),
  kept_by TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  PRIMARY KEY (minutes_id, position)
) STRICT, WITHOUT ROWID;

-- What people who were there want put right before the signature.
CREATE TABLE minutes_wishes (
  id TEXT PRIMARY KEY,
  minutes_id TEXT NOT NULL REFERENCES minutes (id),
  person TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined')),
  answer TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  entered_at TEXT NOT NULL,
  answered_by TEXT,
  answered_at TEXT
) STRICT;
CREATE INDEX minutes_wishes_by_minutes ON minutes_wishes (minutes_id);

-- After the signature nothing is edited: a correction stands beside what it corrects.
CREATE TABLE minutes_corrections (
  id TEXT PRIMARY KEY,
  minutes_id TEXT NOT NULL REFERENCES minutes (id),
  place TEXT NOT NULL,
  old_text TEXT NOT NULL,
  new_text TEXT NOT NULL,
  reason TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  corrected_on TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_corrections_by_minutes ON minutes_corrections (minutes_id);
