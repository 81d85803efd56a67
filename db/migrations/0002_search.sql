-- Registers are searched by words: with the searched text in the index, the wide rows stay unread.
DROP INDEX matters_by_community;
CREATE INDEX matters_by_community ON matters (community_id, state, changed_at, search);
DROP INDEX matters_by_state;
CREATE INDEX matters_by_state ON matters (state, changed_at, search);
DROP INDEX matters_by_change;
CREATE INDEX matters_by_change ON matters (changed_at, search);
