-- Due lists: who is not due because a body said so, and who is due instead of somebody.

CREATE TABLE exclusions (
  id TEXT PRIMARY KEY,
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  since TEXT NOT NULL,
  until TEXT,
  reason TEXT NOT NULL,
  -- The body that approved it, by the name it bore then: it need not be one of the program's.
  approved_by TEXT NOT NULL CHECK (approved_by <> ''),
  approved_on TEXT NOT NULL
) STRICT;
CREATE INDEX exclusions_by_membership ON exclusions (membership_id);

CREATE TABLE substitutions (
  id TEXT PRIMARY KEY,
  membership_id TEXT NOT NULL REFERENCES memberships (id),
  substitute_id TEXT NOT NULL REFERENCES memberships (id),
  since TEXT NOT NULL,
  until TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX substitutions_by_membership ON substitutions (membership_id);
CREATE INDEX substitutions_by_substitute ON substitutions (substitute_id);

-- Owners: known by their names within one body of owners; no telephone is kept.

CREATE TABLE owners (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  name TEXT NOT NULL
) STRICT;
CREATE INDEX owners_by_body ON owners (body_id);

-- An exclusive part as it stood for a time: another area or other owners begin another row.
CREATE TABLE owner_parts (
  id TEXT PRIMARY KEY,
  body_id TEXT NOT NULL REFERENCES bodies (id),
  building TEXT NOT NULL,
  unit TEXT NOT NULL,
  room TEXT NOT NULL,
  area_hundredths INTEGER NOT NULL CHECK (area_hundredths > 0),
  since TEXT NOT NULL,
  until TEXT
) STRICT;
CREATE INDEX owner_parts_by_body ON owner_parts (body_id, since);

-- Who owns it; the first in order is the one the register names as owner, the others are co-owners.
CREATE TABLE owner_shares (
  part_id TEXT NOT NULL REFERENCES owner_parts (id),
  owner_id TEXT NOT NULL REFERENCES owners (id),
  position INTEGER NOT NULL,
  PRIMARY KEY (part_id, owner_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_shares_by_owner ON owner_shares (owner_id);
