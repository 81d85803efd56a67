-- The joint meeting (圆桌会议) between its meetings: units and their seats, topics they hand in, what they need and offer.

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL,
  initials TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('agency', 'institution', 'state_firm', 'private_firm', 'organisation', 'school',
    'hospital', 'bank', 'army', 'other')),
  party_organisation TEXT,
  party_head TEXT,
  -- The community it lies in; NULL where it belongs to the street as a whole.
  community_id TEXT REFERENCES communities (id),
  liaison_id TEXT REFERENCES people (id),
  -- For the office alone: never in a list, never in the journal.
  liaison_telephone TEXT NOT NULL,
  agreed_on TEXT,
  left_on TEXT,
  left_because TEXT,
  version INTEGER NOT NULL,
  CHECK ((left_on IS NULL) = (left_because IS NULL))
) STRICT;
CREATE INDEX units_by_community ON units (community_id, initials);
CREATE INDEX units_by_liaison ON units (liaison_id);

-- In which years a unit belongs to whose joint meeting; NULL is the street's.
CREATE TABLE unit_years (
  unit_id TEXT NOT NULL REFERENCES units (id),
  year INTEGER NOT NULL,
  community_id TEXT REFERENCES communities (id)
) STRICT;
CREATE UNIQUE INDEX unit_years_once ON unit_years (unit_id, year, ifnull(community_id, ''));
CREATE INDEX unit_years_by_year ON unit_years (year, community_id);
CREATE INDEX unit_years_by_community ON unit_years (community_id);

-- The memberships through which units sit in a joint meeting. Not `named`: somebody is still to be named.
CREATE TABLE unit_seats (
  membership_id TEXT PRIMARY KEY REFERENCES memberships (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  named INTEGER NOT NULL CHECK (named IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_seats_by_unit ON unit_seats (unit_id);

CREATE TABLE topic_calls (
  id TEXT PRIMARY KEY,
  -- Whose joint meeting; NULL is the street's.
  community_id TEXT REFERENCES communities (id),
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  opens_on TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  meeting_id TEXT,
  -- Typed on a phone to hand in a topic.
  code TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  CHECK (closes_on >= opens_on)
) STRICT;
CREATE INDEX topic_calls_by_community ON topic_calls (community_id, closes_on);
CREATE INDEX topic_calls_by_meeting ON topic_calls (meeting_id);

CREATE TABLE topics (
  id TEXT PRIMARY KEY,
  call_id TEXT NOT NULL REFERENCES topic_calls (id),
  unit_id TEXT NOT NULL REFERENCES units (id),
  proposer TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('phone', 'paper', 'desk')),
  -- The day it arrived; a paper is often written down later.
  handed_in_on TEXT NOT NULL,
  -- The proposer's slip: with it the fate is looked up.
  receipt TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('new', 'accepted', 'onAgenda', 'declined', 'answered', 'merged')),
  merged_into_id TEXT REFERENCES topics (id),
  grade TEXT CHECK (grade IN ('atOnce', 'quick', 'assigned', 'joint', 'top')),
  due_on TEXT,
  -- The agenda item it became, of which meeting.
  item_id TEXT,
  meeting_id TEXT,
  version INTEGER NOT NULL,
  CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
  CHECK ((grade IS NULL) = (due_on IS NULL)),
  CHECK ((item_id IS NULL) = (meeting_id IS NULL)),
  CHECK (state <> 'onAgenda' OR item_id IS NOT NULL)
) STRICT;
CREATE INDEX topics_by_call ON topics (call_id, handed_in_on);
CREATE INDEX topics_by_unit ON topics (unit_id);
CREATE INDEX topics_by_merged ON topics (merged_into_id);
CREATE INDEX topics_by_item ON topics (item_id);
CREATE INDEX topics_by_meeting ON topics (meeting_id);

-- What became of a topic, step by step: what its proposer is told.
CREATE TABLE topic_steps (
  id TEXT PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topics (id),
  kind TEXT NOT NULL CHECK (kind IN ('handedIn', 'accepted', 'declined', 'answered', 'merged', 'joined', 'graded', 'onAgenda',
    'offAgenda')),
  day TEXT NOT NULL,
  at TEXT NOT NULL,
  person TEXT NOT NULL,
  text TEXT NOT NULL,
  grade TEXT CHECK (grade IN ('atOnce', 'quick', 'assigned', 'joint', 'top')),
  due_on TEXT,
  other_id TEXT REFERENCES topics (id)
) STRICT;
CREATE INDEX topic_steps_by_topic ON topic_steps (topic_id);
CREATE INDEX topic_steps_by_other ON topic_steps (other_id);
CREATE TRIGGER topic_steps_keep_update BEFORE UPDATE ON topic_steps BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;
CREATE TRIGGER topic_steps_keep_delete BEFORE DELETE ON topic_steps BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END;

-- Within how long each grade of response has to be answered: a street's own figures.
CREATE TABLE grade_limits (
  grade TEXT PRIMARY KEY CHECK (grade IN ('atOnce', 'quick', 'assigned', 'joint', 'top')),
  count INTEGER NOT NULL CHECK (count > 0),
  unit TEXT NOT NULL CHECK (unit IN ('days', 'workingDays'))
) STRICT;
INSERT INTO grade_limits (grade, count, unit) VALUES
  ('atOnce', 1, 'days'), ('quick', 3, 'workingDays'), ('assigned', 7, 'days'), ('joint', 15, 'days'), ('top', 3, 'days');

-- What somebody needs (需求) or offers (资源), of a unit, of a community, or (neither) of the street.
CREATE TABLE list_entries (
  id TEXT PRIMARY KEY,
  -- In whose lists it stands; NULL is the street's.
  community_id TEXT REFERENCES communities (id),
  year INTEGER NOT NULL,
  list TEXT NOT NULL CHECK (list IN ('need', 'resource')),
  kind TEXT NOT NULL CHECK (kind IN ('elderly', 'children', 'health', 'law', 'places', 'jobs', 'environment',
    'volunteers', 'money', 'other')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  owner_unit_id TEXT REFERENCES units (id),
  owner_community_id TEXT REFERENCES communities (id),
  until_on TEXT,
  withdrawn_because TEXT,
  version INTEGER NOT NULL,
  CHECK (owner_unit_id IS NULL OR owner_community_id IS NULL)
) STRICT;
CREATE INDEX list_entries_by_list ON list_entries (year, list, community_id);
CREATE INDEX list_entries_by_community ON list_entries (community_id);
CREATE INDEX list_entries_by_unit ON list_entries (owner_unit_id);
CREATE INDEX list_entries_by_owner ON list_entries (owner_community_id);

-- Who takes it up (认领), and what the owner said to that.
CREATE TABLE claims (
  id TEXT PRIMARY KEY,
  entry_id TEXT NOT NULL REFERENCES list_entries (id),
  unit_id TEXT REFERENCES units (id),
  community_id TEXT REFERENCES communities (id),
  note TEXT NOT NULL,
  claimed_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'declined')),
  answered_on TEXT,
  reason TEXT NOT NULL,
  CHECK (unit_id IS NULL OR community_id IS NULL),
  CHECK ((state = 'asked') = (answered_on IS NULL))
) STRICT;
CREATE INDEX claims_by_entry ON claims (entry_id);
CREATE UNIQUE INDEX claims_agreed_once ON claims (entry_id) WHERE state = 'agreed';
CREATE INDEX claims_by_unit ON claims (unit_id);
CREATE INDEX claims_by_community ON claims (community_id);

-- What was agreed (项目): who leads, for whom, until when, and how it ended.
CREATE TABLE projects (
  id TEXT PRIMARY KEY,
  community_id TEXT REFERENCES communities (id),
  year INTEGER NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  claim_id TEXT UNIQUE REFERENCES claims (id),
  lead_unit_id TEXT REFERENCES units (id),
  lead_community_id TEXT REFERENCES communities (id),
  asker_unit_id TEXT REFERENCES units (id),
  asker_community_id TEXT REFERENCES communities (id),
  until_on TEXT,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'unfinished')),
  ended_on TEXT,
  report TEXT NOT NULL,
  rating TEXT CHECK (rating IN ('satisfied', 'basicallySatisfied', 'dissatisfied')),
  rated_on TEXT,
  rating_note TEXT NOT NULL,
  version INTEGER NOT NULL,
  CHECK (lead_unit_id IS NULL OR lead_community_id IS NULL),
  CHECK (asker_unit_id IS NULL OR asker_community_id IS NULL),
  CHECK ((state = 'running') = (ended_on IS NULL)),
  CHECK (state <> 'unfinished' OR report <> ''),
  CHECK (rating IS NULL OR state = 'finished'),
  CHECK ((rating IS NULL) = (rated_on IS NULL))
) STRICT;
CREATE INDEX projects_by_year ON projects (year, community_id);
CREATE INDEX projects_by_community ON projects (community_id);
CREATE INDEX projects_by_lead_unit ON projects (lead_unit_id);
CREATE INDEX projects_by_lead_community ON projects (lead_community_id);
CREATE INDEX projects_by_asker_unit ON projects (asker_unit_id);
CREATE INDEX projects_by_asker_community ON projects (asker_community_id);
