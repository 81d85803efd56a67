import { createHash } from 'node:crypto';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Contract, Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { Side } from '../../../shared/domain/lists.ts';
import { type KnownLine, type ListStep, planList } from '../../../shared/domain/lists-import.ts';
import { MOST_ROWS } from '../../../shared/domain/rosters.ts';
import { plainName, textOfCell } from '../../../shared/domain/rosters-cells.ts';
import { type Sheet, widthOf } from '../../../shared/domain/rosters-columns.ts';
import { guessPart, PARTS, type PartField, type ReadPart } from '../../../shared/domain/units-columns.ts';
import { type PartRow, planUnits, type UnitStep } from '../../../shared/domain/units-import.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { createOpener } from '../rosters/open-roster.ts';
import { actorOf, type UseCases } from '../use-cases.ts';
import { writeImport } from './writing.ts';

type Opened = readonly Sheet[] | null;
type Asked = Inputs['units']['preview'];
type Rows = readonly (PartRow<UnitStep> | PartRow<ListStep>)[];
export interface JointPlan {
  readonly units: readonly PartRow<UnitStep>[];
  readonly lists: readonly PartRow<ListStep>[];
}

/** The workbook of partner units as offices send it: read, looked at cell by cell, then written all at once or not at all. */
export function createUnitsImport(
  files: Files,
): Pick<UseCases<Contract['units']>, 'read' | 'preview' | 'confirm'> {
  const open = createOpener(files);
  const prepare = ({ file }: { file: { hash: string } }) => open(file.hash);
  return {
    read: {
      prepare,
      run(_tx, { communityId, file }, call, opened: Opened) {
        assertMayIn(actorOf(call), 'joint.write', communityId);
        return { sheets: assertHere(opened, file.name).map(sheetView) };
      },
    },
    preview: {
      prepare,
      run(tx, asked, call, opened: Opened) {
        assertMayIn(actorOf(call), 'joint.write', asked.communityId);
        const plan = planOf(tx, asked, assertHere(opened, asked.file.name));
        const rows = [...plan.units, ...plan.lists];
        return {
          fingerprint: fingerprintOf(rows, asked, tx.today),
          counts: countOf(rows),
          rows: rows.map(({ step: _step, cells, cautions, ...row }) => ({
            ...row,
            cells: [...cells],
            cautions: [...cautions],
          })),
        };
      },
    },
    confirm: {
      prepare,
      run(tx, { fingerprint, ...asked }, call, opened: Opened) {
        assertMayIn(actorOf(call), 'joint.write', asked.communityId);
        const plan = planOf(tx, asked, assertHere(opened, asked.file.name));
        const rows = [...plan.units, ...plan.lists];
        if (fingerprintOf(rows, asked, tx.today) !== fingerprint) refuse('rosters.stale');
        const counts = countOf(rows);
        if (counts.added + counts.changed > 0) {
          const bodyId = writeImport(tx, plan, asked);
          tx.record({
            type: 'units.imported',
            subject: bodyId,
            data: {
              file: asked.file.name,
              hash: asked.file.hash,
              year: asked.year,
              ...counts,
              rows: factsOf(rows),
            },
          });
        }
        return counts;
      },
    },
  };
}

const assertHere = (opened: Opened, name: string): readonly Sheet[] =>
  opened ?? refuse('records.fileMissing', { name });

function planOf(tx: ReadTx, asked: Asked, sheets: readonly Sheet[]): JointPlan {
  if (asked.parts.length === 0) refuse('units.nothingToRead');
  const parts = asked.parts.map((part) => readPart(part, sheets));
  const years = tx.units.allYears();
  const communities = tx.structure.communities();
  const known = tx.units.all();
  const units = parts
    .filter(({ part }) => part === 'units')
    .flatMap((part) =>
      planUnits(part, {
        units: known,
        communities,
        communityId: asked.communityId,
        year: asked.year,
        isMember: (id) =>
          years.some(
            (one) => one.unitId === id && one.year === asked.year && one.communityId === asked.communityId,
          ),
      }),
    );
  const coming = units.filter(({ outcome }) => outcome === 'added').map(({ name }) => ({ name, side: null }));
  const named = [
    ...known.map(({ id, name }) => ({ name, side: { unitId: id, communityId: null } })),
    ...coming,
    ...communities.map(({ id, name }) => ({ name, side: { unitId: null, communityId: id } })),
  ];
  const byName = new Map(named.map((one) => [plainName(one.name), one]));
  const lists = parts.flatMap((part) =>
    part.part === 'units'
      ? []
      : planList(part, {
          known: knownLines(tx, part.part, asked),
          find: (name) => byName.get(plainName(name)) ?? null,
        }),
  );
  return { units, lists };
}

function readPart(
  { sheet, part, headerRow, columns }: Asked['parts'][number],
  sheets: readonly Sheet[],
): ReadPart {
  const found = sheets[sheet] ?? refuse('things.notFound', { what: 'sheet' });
  if (found.rows.length > MOST_ROWS)
    refuse('rosters.tooManyRows', { limit: MOST_ROWS, rows: found.rows.length });
  const fields = columns as (PartField | null)[];
  if (!fields.includes('name')) refuse('units.nameColumnMissing', { sheet: found.name });
  const chosen = fields.filter((field) => field !== null);
  if (new Set(chosen).size < chosen.length) refuse('rosters.columnTwice');
  return { part, sheet: found, header: headerRow === null ? null : headerRow - 1, columns: fields };
}

function knownLines(
  tx: ReadTx,
  part: 'need' | 'resource' | 'project',
  { communityId, year }: Asked,
): KnownLine[] {
  if (part === 'project')
    return tx.lists.projects(year, communityId).map((project) => ({
      id: project.id,
      title: project.title,
      owner: { unitId: project.askerUnitId, communityId: project.askerCommunityId },
      claimants:
        project.lead === '' ? [] : [{ unitId: project.leadUnitId, communityId: project.leadCommunityId }],
      untilOn: project.untilOn,
      state: project.state,
    }));
  return tx.lists.entries(year, part, communityId).map((entry) => ({
    id: entry.id,
    title: entry.title,
    owner: { unitId: entry.ownerUnitId, communityId: entry.ownerCommunityId },
    claimants: tx.lists
      .claimsOf(entry.id)
      .map(({ unitId, communityId: place }): Side => ({ unitId, communityId: place })),
    untilOn: entry.untilOn,
    state: null,
  }));
}

const countOf = (rows: Rows): Outputs['units']['confirm'] => {
  const counts = { added: 0, changed: 0, same: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
};

/** Of everything a confirmation would write; the same store and the same file make the same one. */
const fingerprintOf = (rows: Rows, { file, year, communityId }: Asked, today: string): string =>
  createHash('sha256')
    .update(JSON.stringify([rows, file.hash, year, communityId, today]))
    .digest('hex');

/** What the journal keeps of each row; telephones are not told. */
const factsOf = (rows: Rows) =>
  rows
    .filter(({ step }) => step !== null)
    .map(({ part, row, name, outcome, cells }) => ({
      part,
      row,
      name,
      outcome,
      cells: cells
        .filter(({ field, from, to }) => from !== to && field !== 'telephone')
        .map(({ field, from, to }) => `${field}: ${from === null ? '' : `${from} → `}${to ?? ''}`),
    }));

const SAMPLES = 3;

function sheetView(sheet: Sheet): Outputs['units']['read']['sheets'][number] {
  const { part, header, columns } = guessPart(sheet);
  const below = sheet.rows.slice(header === null ? 0 : header + 1);
  return {
    name: sheet.name,
    rows: Math.max(below.length, 0),
    part: PARTS.find((one) => one === part) ?? null,
    headerRow: header === null ? null : header + 1,
    columns: Array.from({ length: widthOf(sheet) }, (_, place) => ({
      letter: letterOf(place),
      header: header === null ? '' : textOfCell(sheet.rows[header]?.[place]),
      field: columns[place] ?? null,
      samples: below
        .map((row) => textOfCell(row[place]).replace(/\b(\d{3})\d{5,}(\d{3})\b/g, '$1…$2'))
        .filter((text) => text !== '')
        .slice(0, SAMPLES),
    })),
  };
}

/** A, B … Z, AA: as the sheet names its columns. */
const letterOf = (place: number): string =>
  (place < 26 ? '' : letterOf(Math.floor(place / 26) - 1)) + String.fromCharCode(65 + (place % 26));
