-- The first store. Rows say how things stand; `events` says how they came to stand so.

CREATE TABLE store (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  street TEXT NOT NULL,
  rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  actor_id TEXT,
  actor_name TEXT NOT NULL,
  type TEXT NOT NULL,
  subject TEXT NOT NULL,
  data TEXT NOT NULL CHECK (json_valid(data)),
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_subject ON events (subject, seq);

-- The newest row of the journal: without it, a row cut off the end would leave no gap.
CREATE TABLE journal_head (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE receipts (
  actor_id TEXT NOT NULL,
  command_id TEXT NOT NULL,
  method TEXT NOT NULL,
  input_hash TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  at TEXT NOT NULL,
  PRIMARY KEY (actor_id, command_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX receipts_by_time ON receipts (at);

CREATE TABLE drafts (
  account_id TEXT NOT NULL,
  form TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (account_id, form)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_days (
  day TEXT PRIMARY KEY,
  working INTEGER NOT NULL CHECK (working IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Structure

CREATE TABLE communities (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  households INTEGER NOT NULL,
  residents INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE grids (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES communities (id),
  name TEXT NOT NULL,
  station TEXT NOT NULL,
  households INTEGER NOT NULL,
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (community_id, name)
) STRICT;

CREATE TABLE compounds (
  id TEXT PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES communities (id),
  grid_id TEXT NOT NULL REFERENCES grids (id),
  name TEXT NOT NULL,
  households INTEGER NOT NULL,
  managed INTEGER NOT NULL CHECK (managed IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX compounds_by_community ON compounds (community_id);
CREATE INDEX compounds_by_grid ON compounds (grid_id);

CREATE TABLE bodies (
  id TEXT PRIMARY KEY,
  community_id TEXT REFERENCES communities (id),
  grid_id TEXT REFERENCES grids (id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX bodies_by_community ON bodies (community_id, kind);
CREATE INDEX bodies_by_grid ON bodies (grid_id);

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  initials TEXT NOT NULL,
  gender TEXT NOT NULL CHECK (gender IN ('female', 'male', 'unknown')),
  community_id TEXT REFERENCES communities (id),
  grid_id TEXT REFERENCES grids (id),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX people_by_community ON people (community_id, name);
CREATE INDEX people_by_grid ON people (grid_id);

CREATE TABLE memberships (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  capacity TEXT NOT NULL CHECK (capacity IN ('member', 'chair', 'deputy', 'probationary', 'under_probation', 'substitute')),
  since TEXT NOT NULL,
  until TEXT
) STRICT;
CREATE INDEX memberships_by_body ON memberships (body_id, since);
CREATE INDEX memberships_by_person ON memberships (person_id);

-- Close relatives, as far as they are declared (居民委员会组织法 art. 8, 36).
CREATE TABLE kinships (
  person_id TEXT NOT NULL REFERENCES people (id),
  relative_id TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (person_id, relative_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX kinships_by_relative ON kinships (relative_id);

-- Accounts

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  sign_in_name TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  failed_tries INTEGER NOT NULL,
  locked_until TEXT,
  last_sign_in_at TEXT,
  demo INTEGER NOT NULL CHECK (demo IN (0, 1)),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE account_grants (
  account_id TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  community_id TEXT REFERENCES communities (id)
) STRICT;
CREATE INDEX account_grants_by_account ON account_grants (account_id);
CREATE INDEX account_grants_by_community ON account_grants (community_id);

CREATE TABLE sessions (
  token_hash TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  opened_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account_id);

-- Procedures

CREATE TABLE procedure_versions (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  state TEXT NOT NULL CHECK (state IN ('draft', 'enacted')),
  preset INTEGER NOT NULL CHECK (preset IN (0, 1)),
  applies_from TEXT,
  edited_at TEXT NOT NULL,
  UNIQUE (key, version)
) STRICT;

-- Matters

CREATE TABLE matters (
  id TEXT PRIMARY KEY,
  number TEXT UNIQUE,
  title TEXT NOT NULL,
  -- Title, number and pinyin initials in one searched text.
  search TEXT NOT NULL,
  situation TEXT NOT NULL,
  request TEXT NOT NULL,
  plan TEXT NOT NULL,
  community_id TEXT NOT NULL REFERENCES communities (id),
  grid_id TEXT REFERENCES grids (id),
  level TEXT NOT NULL CHECK (level IN ('grid', 'community')),
  resolve_by TEXT NOT NULL CHECK (resolve_by IN ('representatives', 'residents', 'owners', 'owners_special')),
  proposer_kind TEXT NOT NULL,
  proposer_name TEXT NOT NULL,
  proposer_contact TEXT NOT NULL,
  households INTEGER,
  funding TEXT NOT NULL,
  common_parts INTEGER NOT NULL CHECK (common_parts IN (0, 1)),
  combine TEXT CHECK (combine IN ('each', 'sum')),
  procedure_id TEXT NOT NULL REFERENCES procedure_versions (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'suspended', 'closed_rejected', 'closed', 'archived')),
  stage TEXT NOT NULL,
  stage_opened_on TEXT NOT NULL,
  due_on TEXT,
  returned INTEGER NOT NULL DEFAULT 0 CHECK (returned IN (0, 1)),
  objection INTEGER NOT NULL DEFAULT 0 CHECK (objection IN (0, 1)),
  no_quorum INTEGER NOT NULL DEFAULT 0 CHECK (no_quorum IN (0, 1)),
  proposed_on TEXT NOT NULL,
  registered_on TEXT,
  postponed_until TEXT,
  ended_on TEXT,
  end_reason TEXT,
  changed_at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX matters_by_community ON matters (community_id, state, changed_at);
CREATE INDEX matters_by_state ON matters (state, changed_at);
CREATE INDEX matters_by_stage ON matters (stage, state, changed_at);
CREATE INDEX matters_by_due ON matters (state, due_on);
CREATE INDEX matters_by_grid ON matters (grid_id);
CREATE INDEX matters_by_procedure ON matters (procedure_id);
CREATE INDEX matters_by_change ON matters (changed_at);

CREATE TABLE runs (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  stage TEXT NOT NULL,
  round INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'passed', 'failed', 'sent_back', 'skipped', 'superseded')),
  opened_on TEXT NOT NULL,
  due_on TEXT,
  concluded_on TEXT,
  outcome TEXT,
  reason TEXT,
  -- Quorum, verdict and what was chosen, as judged; NULL where nothing is counted.
  result TEXT CHECK (result IS NULL OR json_valid(result)),
  overridden INTEGER NOT NULL DEFAULT 0 CHECK (overridden IN (0, 1)),
  UNIQUE (matter_id, stage, round)
) STRICT;

CREATE TABLE files (
  hash TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  kind TEXT NOT NULL,
  file_hash TEXT REFERENCES files (hash),
  file_name TEXT,
  waived_because TEXT,
  attached_by TEXT NOT NULL,
  attached_at TEXT NOT NULL,
  CHECK ((file_hash IS NULL) <> (waived_because IS NULL))
) STRICT;
CREATE INDEX records_by_matter ON records (matter_id);
CREATE INDEX records_by_run ON records (run_id);
CREATE INDEX records_by_file ON records (file_hash);

-- Meetings. A sitting is the set of meetings called together for one run of a stage.

CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  community_id TEXT NOT NULL REFERENCES communities (id),
  sitting INTEGER NOT NULL,
  body_id TEXT REFERENCES bodies (id),
  body TEXT NOT NULL,
  body_kind TEXT NOT NULL,
  form TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'lapsed', 'cancelled')),
  held_on TEXT NOT NULL,
  place TEXT NOT NULL,
  noticed_on TEXT NOT NULL,
  urgent_reason TEXT,
  members INTEGER,
  due INTEGER,
  present INTEGER,
  excused INTEGER NOT NULL DEFAULT 0,
  recused INTEGER NOT NULL DEFAULT 0,
  area_due INTEGER,
  area_present INTEGER,
  area_recused INTEGER NOT NULL DEFAULT 0,
  cancelled_because TEXT
) STRICT;
CREATE INDEX meetings_by_matter ON meetings (matter_id);
CREATE INDEX meetings_by_run ON meetings (run_id);
CREATE INDEX meetings_by_day ON meetings (held_on, community_id);
CREATE INDEX meetings_by_community ON meetings (community_id, held_on);
CREATE INDEX meetings_by_body ON meetings (body_id);

CREATE TABLE attendance (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  presence TEXT NOT NULL CHECK (presence IN ('present', 'excused', 'absent')),
  reason TEXT NOT NULL,
  may_vote INTEGER NOT NULL CHECK (may_vote IN (0, 1)),
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE recusals (
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL,
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX recusals_by_person ON recusals (person_id);

CREATE TABLE motions (
  id TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('yesNo', 'choice')),
  yes_means TEXT NOT NULL CHECK (yes_means IN ('adopt', 'reject')),
  choose INTEGER NOT NULL,
  options TEXT NOT NULL CHECK (json_valid(options))
) STRICT;
CREATE INDEX motions_by_meeting ON motions (meeting_id, position);

CREATE TABLE ballots (
  id TEXT PRIMARY KEY,
  motion_id TEXT NOT NULL REFERENCES motions (id),
  method TEXT NOT NULL CHECK (method IN ('hands', 'roll_call', 'paper')),
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  -- The roll as it stood when the ballot closed, the count, and what follows from it.
  roll TEXT CHECK (roll IS NULL OR json_valid(roll)),
  count TEXT CHECK (count IS NULL OR json_valid(count)),
  result TEXT CHECK (result IS NULL OR json_valid(result))
) STRICT;
CREATE INDEX ballots_by_motion ON ballots (motion_id);

CREATE TABLE paper_counts (
  ballot_id TEXT NOT NULL REFERENCES ballots (id),
  counted_as TEXT NOT NULL CHECK (counted_as IN ('teller', 'scrutineer')),
  counted_by TEXT NOT NULL,
  account_id TEXT NOT NULL,
  count TEXT NOT NULL CHECK (json_valid(count)),
  PRIMARY KEY (ballot_id, counted_as)
) STRICT, WITHOUT ROWID;

-- Roll call only: these votes are called out aloud by name.
CREATE TABLE named_votes (
  ballot_id TEXT NOT NULL REFERENCES ballots (id),
  person_id TEXT NOT NULL REFERENCES people (id),
  vote TEXT NOT NULL CHECK (vote IN ('for', 'against', 'abstain')),
  PRIMARY KEY (ballot_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX named_votes_by_person ON named_votes (person_id);

-- Filing, notices, works, appraisal

CREATE TABLE filings (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  round INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('community', 'street')),
  state TEXT NOT NULL CHECK (state IN ('sent', 'acknowledged', 'returned')),
  sent_on TEXT NOT NULL,
  answer_due_on TEXT NOT NULL,
  answered_on TEXT,
  number TEXT,
  reason TEXT
) STRICT;
CREATE INDEX filings_by_matter ON filings (matter_id);
CREATE INDEX filings_by_run ON filings (run_id);
CREATE INDEX filings_by_state ON filings (state, answer_due_on);

CREATE TABLE notices (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  stage TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'completed', 'replaced')),
  posted_on TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT NOT NULL,
  needed_days INTEGER NOT NULL,
  place TEXT NOT NULL,
  completed_on TEXT,
  replaced_because TEXT
) STRICT;
CREATE INDEX notices_by_matter ON notices (matter_id);
CREATE INDEX notices_by_run ON notices (run_id);
CREATE INDEX notices_by_state ON notices (state, until_day);

CREATE TABLE objections (
  id TEXT PRIMARY KEY,
  notice_id TEXT NOT NULL REFERENCES notices (id),
  number INTEGER NOT NULL,
  raised_on TEXT NOT NULL,
  answer_due_on TEXT NOT NULL,
  text TEXT NOT NULL,
  channel TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT,
  upheld INTEGER CHECK (upheld IN (0, 1)),
  UNIQUE (notice_id, number)
) STRICT;

CREATE TABLE implementations (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  finished_on TEXT NOT NULL,
  accepted_on TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX implementations_by_matter ON implementations (matter_id);
CREATE INDEX implementations_by_run ON implementations (run_id);

CREATE TABLE evaluations (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  counted_on TEXT NOT NULL,
  issued INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  invalid INTEGER NOT NULL,
  satisfied INTEGER NOT NULL,
  basically_satisfied INTEGER NOT NULL,
  dissatisfied INTEGER NOT NULL,
  households INTEGER,
  verdict TEXT NOT NULL CHECK (json_valid(verdict))
) STRICT;
CREATE INDEX evaluations_by_matter ON evaluations (matter_id);
CREATE INDEX evaluations_by_run ON evaluations (run_id);

-- What was set aside, corrected, remarked

CREATE TABLE overrides (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  run_id TEXT NOT NULL REFERENCES runs (id),
  gates TEXT NOT NULL CHECK (json_valid(gates)),
  reason TEXT NOT NULL,
  asked_by_id TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  confirmed_by_id TEXT,
  confirmed_by TEXT,
  confirmed_on TEXT,
  used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1)),
  CHECK (confirmed_by_id IS NULL OR confirmed_by_id <> asked_by_id)
) STRICT;
CREATE INDEX overrides_by_matter ON overrides (matter_id);
CREATE INDEX overrides_by_run ON overrides (run_id);

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  meeting_id TEXT REFERENCES meetings (id),
  field TEXT NOT NULL,
  old_value TEXT NOT NULL,
  new_value TEXT NOT NULL,
  reason TEXT NOT NULL,
  corrected_by TEXT NOT NULL,
  corrected_on TEXT NOT NULL
) STRICT;
CREATE INDEX corrections_by_matter ON corrections (matter_id);
CREATE INDEX corrections_by_meeting ON corrections (meeting_id);

CREATE TABLE comments (
  id TEXT PRIMARY KEY,
  matter_id TEXT NOT NULL REFERENCES matters (id),
  text TEXT NOT NULL,
  written_by TEXT NOT NULL,
  written_at TEXT NOT NULL
) STRICT;
CREATE INDEX comments_by_matter ON comments (matter_id);
