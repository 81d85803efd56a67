import type { ReadTx } from '../../../db/transaction.ts';
import { belongs, dueFigures } from '../../../shared/domain/due-lists.ts';
import type { Day, Language } from '../../../shared/values.ts';
import { dueListOf } from '../due-list.ts';
import { wordsIn } from '../words.ts';
import type { RosterSheet } from './export.ts';
import type { Body } from './open-roster.ts';

/** The due list of a body on a day to print: everybody with how they stand and why, those due first, room to sign. */
export function dueSheet(tx: ReadTx, body: Body, day: Day, language: Language): RosterSheet {
  const t = wordsIn(language);
  const list = dueListOf(tx, body.id, day);
  const here = list.filter(({ standing }) => belongs(standing));
  const rows = here.map(({ member, standing, counterpart, exclusion }, place) => [
    String(place + 1),
    member.name,
    t(`rosters:capacities.${member.capacity}`, {}),
    t(`structure:standings.${standing}`, { name: counterpart?.name ?? '' }),
    exclusion === null
      ? ''
      : t('structure:due.because', {
          reason: exclusion.reason,
          approvedBy: exclusion.approvedBy,
          day: exclusion.approvedOn,
        }),
    '',
  ]);
  const header = ['number', 'name', 'capacity', 'standing', 'remark', 'signature'].map((column) =>
    t(`rosters:due.${column}`, {}),
  );
  const figures = t('rosters:due.figures', { ...dueFigures(list) });
  return {
    name: t('rosters:due.file', { body: body.name, day }),
    widths: [6, 14, 14, 34, 44, 16],
    rows: [header, ...rows, [figures]],
  };
}
