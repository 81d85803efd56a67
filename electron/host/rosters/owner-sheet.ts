import type { ReadTx } from '../../../db/transaction.ts';
import type { Field } from '../../../shared/domain/rosters-columns.ts';
import type { Day, Language } from '../../../shared/values.ts';
import { wordsIn } from '../words.ts';
import type { RosterSheet } from './export.ts';
import type { Body } from './open-roster.ts';
import { ownerRows } from './owners.ts';

const FIELDS: readonly Field[] = ['building', 'unit', 'room', 'name', 'coOwners', 'area'];

/** The register of owners of a day, in columns that an import recognises: read again unchanged, nothing changes. */
export function ownerSheet(tx: ReadTx, body: Body, day: Day, language: Language): RosterSheet {
  const t = wordsIn(language);
  const rows = ownerRows(tx, body.id, day).map(
    ({ building, unit, room, owners: [first, ...others], area }) => [
      building,
      unit,
      room,
      first ?? '',
      others.join(t('structure:listMark', {})),
      area,
    ],
  );
  return {
    name: t('rosters:export.name', { body: body.name, day }),
    widths: [12, 12, 12, 16, 24, 16],
    rows: [FIELDS.map((field) => t(`rosters:fields.${field}`, {})), ...rows],
  };
}
