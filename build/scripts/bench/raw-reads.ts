import type Database from 'better-sqlite3';

/** The same rows fetched by hand: prepared statements and JSON. What ours is compared with. */
export function rawReads(sqlite: Database.Database) {
  const columns = `m.id, m.number, m.title, c.name AS community, m.community_id, g.name AS grid, m.level, m.resolve_by, m.stage,
    m.state, m.stage_opened_on, m.due_on, m.returned, m.objection, m.no_quorum, m.changed_at`;
  const from =
    'FROM matters m JOIN communities c ON c.id = m.community_id LEFT JOIN grids g ON g.id = m.grid_id';
  const ended = "m.community_id = ? AND m.state IN ('closed_rejected', 'closed', 'archived')";
  const order = 'ORDER BY m.changed_at DESC';
  // Keys from the index first, wide rows only for the fifty shown: raw at its best, not at its plainest.
  const fifty = (
    where: string,
  ) => `SELECT ${columns} FROM (SELECT rowid FROM matters m WHERE ${where} ${order} LIMIT 50) k
    JOIN matters m ON m.rowid = k.rowid JOIN communities c ON c.id = m.community_id LEFT JOIN grids g ON g.id = m.grid_id ${order}`;
  const word = `${ended} AND instr(m.search, ?) > 0`;
  const page = sqlite.prepare(fifty(ended));
  const total = sqlite.prepare(`SELECT count(*) AS total FROM matters m WHERE ${ended}`);
  const found = sqlite.prepare(fifty(word));
  const totalFound = sqlite.prepare(`SELECT count(*) AS total FROM matters m WHERE ${word}`);

  const matter = sqlite.prepare(`SELECT m.*, c.name AS community, g.name AS grid ${from} WHERE m.id = ?`);
  const procedure = sqlite.prepare('SELECT * FROM procedure_versions WHERE id = ?');
  const parts = [
    'SELECT * FROM runs WHERE matter_id = ? ORDER BY opened_on, id',
    'SELECT r.*, f.size FROM records r LEFT JOIN files f ON f.hash = r.file_hash WHERE r.matter_id = ? ORDER BY r.attached_at, r.id',
    'SELECT * FROM meetings WHERE matter_id = ? ORDER BY held_on, id',
    'SELECT o.* FROM motions o JOIN meetings t ON t.id = o.meeting_id WHERE t.matter_id = ? ORDER BY o.position',
    'SELECT b.* FROM ballots b JOIN motions o ON o.id = b.motion_id JOIN meetings t ON t.id = o.meeting_id WHERE t.matter_id = ? ORDER BY b.id',
    'SELECT p.* FROM paper_counts p JOIN ballots b ON b.id = p.ballot_id JOIN motions o ON o.id = b.motion_id JOIN meetings t ON t.id = o.meeting_id WHERE t.matter_id = ?',
    'SELECT * FROM filings WHERE matter_id = ? ORDER BY round',
    'SELECT * FROM notices WHERE matter_id = ? ORDER BY posted_on',
    'SELECT o.* FROM objections o JOIN notices n ON n.id = o.notice_id WHERE n.matter_id = ?',
    'SELECT * FROM implementations WHERE matter_id = ?',
    'SELECT * FROM evaluations WHERE matter_id = ?',
    'SELECT * FROM overrides WHERE matter_id = ?',
    'SELECT * FROM corrections WHERE matter_id = ?',
    'SELECT * FROM comments WHERE matter_id = ?',
  ].map((text) => sqlite.prepare(text));

  return {
    list: (communityId: string): string =>
      JSON.stringify({ ...(total.get(communityId) as object), rows: page.all(communityId) }),
    search: (communityId: string, word: string): string =>
      JSON.stringify({
        ...(totalFound.get(communityId, word) as object),
        rows: found.all(communityId, word),
      }),
    matter(id: string): string {
      const row = matter.get(id) as { procedure_id: string };
      return JSON.stringify({
        row,
        procedure: procedure.get(row.procedure_id),
        parts: parts.map((part) => part.all(id)),
      });
    },
  };
}
