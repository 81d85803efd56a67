import type { ReleaseRow } from '../../db/repositories/releases.ts';
import type { PublicNotice } from '../../shared/contract/public-notice.ts';

/** A notice as it lies in the store after two people let it go; `place` 0 is the newest. */
export function releasedRow(notice: PublicNotice, place: number, matterId = `matter${place}`): ReleaseRow {
  const releasedAt = new Date(Date.UTC(2026, 1, 28, 1) - place * 86_400_000).toISOString();
  return {
    preparedById: 'a',
    preparedBy: '王秀兰',
    preparedAt: '',
    runId: 'run',
    noticeId: null,
    id: `release${place}`,
    matterId,
    stage: 'publish_decision',
    kind: notice.kind,
    state: 'released',
    candidate: '',
    published: JSON.stringify(notice),
    sha256: '',
    releasedAt,
    because: null,
  };
}
