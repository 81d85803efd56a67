-- The desk of today counts what ended this year, the list of notices goes back through the years.
CREATE INDEX matters_by_end ON matters (ended_on);
CREATE INDEX notices_by_day ON notices (until_day);
