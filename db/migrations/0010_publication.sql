-- Publication: what leaves the house, who let it go, with which key, and what came back from another house.

-- How residents reach an office; null is never stored: an office without an address has no row.
CREATE TABLE offices (
  community_id TEXT PRIMARY KEY REFERENCES communities (id),
  address TEXT NOT NULL,
  telephone TEXT NOT NULL,
  hours TEXT NOT NULL,
  -- The street's telephone or mailbox for those who are not content with the community's answer.
  supervision TEXT NOT NULL
) STRICT;

-- One release: a notice drawn up from the record, looked through, masked, let go by two people.
CREATE TABLE releases (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  stage TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('resolution', 'result')),
  state TEXT NOT NULL CHECK (state IN ('checking', 'released', 'withdrawn', 'replaced')),
  candidate TEXT NOT NULL CHECK (json_valid(candidate)),
  prepared_by_id TEXT NOT NULL,
  prepared_by TEXT NOT NULL,
  prepared_at TEXT NOT NULL,
  -- Masked and frozen: these bytes are what is published.
  published TEXT CHECK (published IS NULL OR json_valid(published)),
  sha256 TEXT,
  released_at TEXT,
  notice_id TEXT REFERENCES notices (id),
  because TEXT,
  CHECK ((state = 'checking') = (released_at IS NULL) OR state = 'withdrawn')
) STRICT;
CREATE INDEX releases_by_matter ON releases (matter_id);
CREATE INDEX releases_by_run ON releases (run_id);
CREATE INDEX releases_by_notice ON releases (notice_id);
CREATE INDEX releases_by_state ON releases (state, released_at);

-- Attachments that would leave with it. `reading` says whether its text could be looked through.
CREATE TABLE release_files (
  id TEXT PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES releases (id),
  file_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  reading TEXT NOT NULL CHECK (reading IN ('text', 'unread')),
  pieces TEXT NOT NULL CHECK (json_valid(pieces)),
  choice TEXT CHECK (choice IN ('whole', 'masked_text', 'leave_out')),
  reason TEXT NOT NULL,
  decided_by TEXT
) STRICT;
CREATE INDEX release_files_by_release ON release_files (release_id);

-- One private thing that was found, at its place, and what was decided of it.
CREATE TABLE release_findings (
  id TEXT PRIMARY KEY,
  release_id TEXT NOT NULL REFERENCES releases (id),
  file_id TEXT REFERENCES release_files (id),
  -- The field of the notice, or the piece of the file.
  place TEXT NOT NULL,
  starts INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  kind TEXT NOT NULL,
  certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely')),
  choice TEXT CHECK (choice IN ('mask', 'keep')),
  reason TEXT NOT NULL,
  decided_by TEXT,
  CHECK (choice IS NOT 'keep' OR reason <> '')
) STRICT;
CREATE INDEX release_findings_by_release ON release_findings (release_id);
CREATE INDEX release_findings_by_file ON release_findings (file_id);

CREATE TABLE release_approvals (
  release_id TEXT NOT NULL REFERENCES releases (id),
  account_id TEXT NOT NULL,
  name TEXT NOT NULL,
  approved_at TEXT NOT NULL,
  PRIMARY KEY (release_id, account_id)
) STRICT, WITHOUT ROWID;

-- The paper board: photographs of its first and last day, and days on which the notice was not to be seen.
CREATE TABLE board_photos (
  id TEXT PRIMARY KEY,
  notice_id TEXT NOT NULL REFERENCES notices (id),
  moment TEXT NOT NULL CHECK (moment IN ('start', 'during', 'end')),
  taken_on TEXT NOT NULL,
  place TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  name TEXT NOT NULL,
  added_by TEXT NOT NULL
) STRICT;
CREATE INDEX board_photos_by_notice ON board_photos (notice_id);

CREATE TABLE notice_gaps (
  id TEXT PRIMARY KEY,
  notice_id TEXT NOT NULL REFERENCES notices (id),
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  told_by TEXT NOT NULL,
  -- Entered by mistake, and why it does not count.
  taken_back TEXT,
  CHECK (from_day <= until_day)
) STRICT;
CREATE INDEX notice_gaps_by_notice ON notice_gaps (notice_id);

-- What a public screen wrote in its log: on which day it showed which notice how often.
CREATE TABLE displays (
  notice_id TEXT NOT NULL REFERENCES notices (id),
  day TEXT NOT NULL,
  kiosk TEXT NOT NULL,
  shows INTEGER NOT NULL CHECK (shows > 0),
  seconds INTEGER NOT NULL CHECK (seconds >= 0),
  PRIMARY KEY (notice_id, day, kiosk)
) STRICT, WITHOUT ROWID;

-- Keys with which this house signs. The secret half never stands here. NULL community: the street's.
CREATE TABLE signing_keys (
  id TEXT PRIMARY KEY,
  community_id TEXT REFERENCES communities (id),
  public_key TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  made_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_because TEXT
) STRICT;
CREATE INDEX signing_keys_by_community ON signing_keys (community_id);

-- Whose signatures this house believes: other offices, by their public key.
CREATE TABLE trusted_signers (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  office TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_at TEXT NOT NULL,
  revoked_at TEXT,
  revoked_because TEXT
) STRICT;

-- Packages that were made; their bytes lie with the files, under their hash.
CREATE TABLE packages (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('notice', 'filing', 'meeting', 'matter', 'site', 'receipt', 'trust')),
  community_id TEXT REFERENCES communities (id),
  matter_id TEXT REFERENCES matters (id),
  release_id TEXT REFERENCES releases (id),
  name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX packages_by_community ON packages (community_id, made_at);
CREATE INDEX packages_by_matter ON packages (matter_id);
CREATE INDEX packages_by_release ON packages (release_id);

-- Filings that came from another house, as a package on a stick.
CREATE TABLE incoming_filings (
  id TEXT PRIMARY KEY,
  package_hash TEXT NOT NULL UNIQUE,
  fingerprint TEXT NOT NULL,
  sender TEXT NOT NULL,
  -- Ids and numbers of the house that sent it; nothing here refers to our own matters.
  matter_id TEXT NOT NULL,
  matter_number TEXT NOT NULL,
  title TEXT NOT NULL,
  round INTEGER NOT NULL,
  sent_on TEXT NOT NULL,
  answer_due_on TEXT NOT NULL,
  form TEXT NOT NULL CHECK (json_valid(form)),
  received_on TEXT NOT NULL,
  received_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('received', 'acknowledged', 'returned')),
  number TEXT,
  reason TEXT,
  answered_on TEXT,
  answered_by TEXT,
  answer_hash TEXT,
  UNIQUE (matter_id, round)
) STRICT;
CREATE INDEX incoming_filings_by_state ON incoming_filings (state, answer_due_on);
