import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Contract, Inputs } from '../../../shared/contract/index.ts';
import { isDay } from '../../../shared/domain/days.ts';
import { countOutcomes } from '../../../shared/domain/rosters.ts';
import { type Cell, textOfCell } from '../../../shared/domain/rosters-cells.ts';
import {
  fieldsOf,
  guessLayout,
  type Layout,
  type Sheet,
  widthOf,
} from '../../../shared/domain/rosters-columns.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { type Body, createOpener, kindFor, likeliestSheet, sheetAt } from '../rosters/open-roster.ts';
import { planOwnersImport, writeOwners } from '../rosters/owners.ts';
import { type Asked, planImport } from '../rosters/planning.ts';
import { writePlan } from '../rosters/writing.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

type Opened = readonly Sheet[] | null;

/** Rosters as offices send them: read, looked at cell by cell, then written all at once or not at all. */
export function createRosters(files: Files): UseCases<Contract['rosters']> {
  const open = createOpener(files);
  const prepare = ({ file }: Inputs['rosters']['read']) => open(file.hash);
  return {
    read: {
      prepare,
      run(tx, asked, call, opened: Opened) {
        const body = bodyFor(tx, asked.bodyId, call);
        const sheets = assertHere(opened, asked.file.name);
        const place = asked.sheet ?? likeliestSheet(sheets, body);
        const sheet = sheetAt(sheets, place, body);
        const kind = kindFor(body);
        const header = asked.headerRow == null ? asked.headerRow : asked.headerRow - 1;
        const layout = header === undefined ? guessLayout(sheet, kind) : guessLayout(sheet, kind, header);
        return {
          kind,
          sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
          sheet: place,
          headerRow: layout.header === null ? null : layout.header + 1,
          top: topOf(sheet),
          fields: [...fieldsOf(kind)],
          columns: columnsOf(sheet, layout),
        };
      },
    },

    preview: {
      prepare,
      run(tx, asked, call, opened: Opened) {
        const body = bodyFor(tx, asked.bodyId, call);
        const sheets = assertHere(opened, asked.file.name);
        if (kindFor(body) === 'owners') return planOwnersImport(tx, body, sheets, asked).preview;
        const planned = planImport(tx, body, sheets, asked);
        return {
          kind: planned.target.kind,
          fingerprint: planned.fingerprint,
          counts: countOutcomes(planned.plan),
          rows: planned.plan.rows.map(({ step: _step, cells, cautions, ...row }) => ({
            ...row,
            cells: [...cells],
            cautions: [...cautions],
          })),
          skipped: [...planned.read.skipped],
          unlisted: [...planned.plan.unlisted],
          households: planned.read.households,
          representatives: planned.share,
          owners: null,
          places: planned.places,
          otherCommunity: planned.otherCommunity,
        };
      },
    },

    confirm: {
      // A file that is gone is missed within the transaction: the same command sent again is answered as before.
      prepare,
      run(tx, { fingerprint, ...asked }, call, opened: Opened) {
        const body = bodyFor(tx, asked.bodyId, call);
        const { counts, rows } = write(tx, body, assertHere(opened, asked.file.name), asked, fingerprint);
        if (rows.length > 0) {
          const { added, changed, same, rejected } = counts;
          tx.record({
            type: 'rosters.imported',
            subject: body.id,
            data: {
              body: body.name,
              file: asked.file.name,
              hash: asked.file.hash,
              added,
              changed,
              same,
              rejected,
              rows,
            },
          });
        }
        return counts;
      },
    },
  };
}

/** Plans once more and writes, if it is still what was looked at. Refuses `rosters.stale`. */
function write(tx: WriteTx, body: Body, sheets: readonly Sheet[], asked: Asked, fingerprint: string) {
  if (kindFor(body) === 'owners') {
    const planned = planOwnersImport(tx, body, sheets, asked);
    if (planned.preview.fingerprint !== fingerprint) refuse('rosters.stale');
    return { counts: planned.preview.counts, rows: writeOwners(tx, body, planned) };
  }
  const planned = planImport(tx, body, sheets, asked);
  if (planned.fingerprint !== fingerprint) refuse('rosters.stale');
  return { counts: countOutcomes(planned.plan), rows: writePlan(tx, planned) };
}

function bodyFor(tx: ReadTx, bodyId: string, call: Call): Body {
  const body = tx.structure.getBody(bodyId);
  assertMayIn(actorOf(call), 'structure.edit', body.communityId);
  return body;
}

const assertHere = (opened: Opened, name: string): readonly Sheet[] =>
  opened ?? refuse('records.fileMissing', { name });

const TOP_ROWS = 15;
const SAMPLES = 3;

const topOf = (sheet: Sheet) =>
  sheet.rows.slice(0, TOP_ROWS).map((row, place) => ({
    row: place + 1,
    text: row
      .map(shownOf)
      .filter((text) => text !== '')
      .slice(0, 8)
      .join(' | '),
  }));

function columnsOf(sheet: Sheet, { header, columns }: Layout) {
  const below = sheet.rows.slice(header === null ? 0 : header + 1);
  return Array.from({ length: widthOf(sheet) }, (_, place) => ({
    letter: letterOf(place),
    header: header === null ? '' : textOfCell(sheet.rows[header]?.[place]),
    field: columns[place] ?? null,
    samples: below
      .map((row) => shownOf(row[place]))
      .filter((text) => text !== '')
      .slice(0, SAMPLES),
  }));
}

/** A, B … Z, AA: as the sheet names its columns. */
const letterOf = (place: number): string =>
  (place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));

/** The screen may be on a wall: numbers of identity and of telephones show only their ends. */
const shownOf = (cell: Cell | undefined): string =>
  textOfCell(cell).replace(/\b(\d{3})[\d-]{5,}([\dXx]{3})\b/g, (number, first, last) =>
    isDay(number) ? number : `${first}…${last}`,
  );
