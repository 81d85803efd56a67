import writeSpreadsheet from 'write-excel-file/universal';
import type { ReadTx } from '../../../db/transaction.ts';
import { covers } from '../../../shared/domain/people.ts';
import type { Field } from '../../../shared/domain/rosters-columns.ts';
import type { Day, Language } from '../../../shared/values.ts';
import { wordsIn } from '../words.ts';
import type { Body } from './open-roster.ts';

const WIDTHS: Partial<Record<Field, number>> = {
  name: 14,
  gender: 8,
  grid: 18,
  branch: 24,
  capacity: 12,
  since: 14,
  until: 14,
  personId: 28,
};

export interface RosterSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
}

/** The members of a body on a day, in columns that an import recognises: read again unchanged, nothing changes. */
export function rosterSheet(tx: ReadTx, body: Body, day: Day, language: Language): RosterSheet {
  const t = wordsIn(language);
  const fields: Field[] = ['name', 'gender', body.kind === 'party_branch' ? 'branch' : 'grid'];
  fields.push('capacity', 'since', 'until', 'personId');
  const grids = body.communityId === null ? [] : tx.structure.grids(body.communityId);
  const gridNames = new Map(grids.map(({ id, name }) => [id, name]));
  const rows = tx.rosters
    .members([body.id])
    .filter((member) => covers(member, day))
    .map(
      (member): Partial<Record<Field, string>> => ({
        name: member.name,
        gender: member.gender === 'unknown' ? '' : t(`words:gender.${member.gender}`, {}),
        grid: member.gridId === null ? '' : (gridNames.get(member.gridId) ?? ''),
        branch: body.name,
        capacity: t(`rosters:capacities.${member.capacity}`, {}),
        since: member.since,
        until: member.until ?? '',
        personId: member.personId,
      }),
    )
    .map((cells) => fields.map((field) => cells[field] ?? ''));
  const header = fields.map((field) => t(`rosters:fields.${field}`, {}));
  return {
    name: t('rosters:export.name', { body: body.name, day }),
    widths: fields.map((field) => WIDTHS[field] ?? 14),
    rows: [header, ...rows],
  };
}

/** As text throughout: what Excel and WPS show is what was written, and typed dates are read as well. */
export async function spreadsheetOf({ widths, rows }: RosterSheet, sheetName: string): Promise<Blob> {
  const cells = rows.map((row, place) =>
    row.map((value) => ({ value, type: String, ...(place === 0 ? { fontWeight: 'bold' as const } : {}) })),
  );
  return writeSpreadsheet(cells, {
    columns: widths.map((width) => ({ width })),
    sheet: sheetName,
    stickyRowsCount: 1,
  }).toBlob();
}
