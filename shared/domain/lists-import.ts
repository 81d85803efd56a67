import type { Day, Id } from '../values.ts';
import { isSameSide, kindOfEntry, type List, type ProjectState, type Side } from './lists.ts';
import { plainName, readDay, textOfCell } from './rosters-cells.ts';
import type { ReadPart } from './units-columns.ts';
import { linesOf, type PartCaution, type PartCell, type PartRow, rejecting } from './units-import.ts';

/** A unit or a community by name; a unit that the same file brings has no id yet. */
export interface NamedSide {
  readonly name: string;
  readonly side: Side | null;
}

/** A line of a list as it stands in the store. */
export interface KnownLine {
  readonly id: Id;
  readonly title: string;
  readonly owner: Side;
  /** Of a need or a resource who has claimed it, of a project who leads it. */
  readonly claimants: readonly Side[];
  readonly untilOn: Day | null;
  readonly state: ProjectState | null;
}

export interface ListStep {
  readonly id: Id | null;
  readonly title: string;
  readonly kind: ReturnType<typeof kindOfEntry>;
  readonly owner: string;
  /** A new claim, or a new lead; null leaves it. */
  readonly claimant: string | null;
  readonly untilOn: Day | null;
  readonly finished: boolean;
}

export interface ListTarget {
  readonly known: readonly KnownLine[];
  find(name: string): NamedSide | null;
}

/** What an import would do to a list, row by row. What is already there by its title and its owner is not entered twice. */
export function planList(part: ReadPart, target: ListTarget): PartRow<ListStep>[] {
  const rowsByKey = new Map<string, number>();
  return linesOf(part).map(({ row, cell }) => {
    const text = (field: Parameters<typeof cell>[0]) => textOfCell(cell(field));
    const title = text('name');
    const no = rejecting<ListStep>(part.part, row, title);
    if (title === '') return no('nameMissing');
    if (title.length > 100) return no('nameTooLong', { limit: 100 });
    if (text('owner') === '') return no('ownerMissing');
    const owner = target.find(text('owner'));
    if (owner === null) return no('ownerUnknown', { text: text('owner') });
    const claimant = text('claimant') === '' ? null : target.find(text('claimant'));
    if (claimant === null && text('claimant') !== '')
      return no('claimantUnknown', { text: text('claimant') });
    const until = readDay(cell('until'), 'last');
    if (until === 'wrong') return no('dayWrong', { text: text('until') });
    const key = `${plainName(title)}|${owner.name}`;
    const earlier = rowsByKey.get(key);
    if (earlier !== undefined) return no('sameEntry', { row: earlier });
    rowsByKey.set(key, row);
    const known =
      target.known.find(
        (line) =>
          plainName(line.title) === plainName(title) &&
          owner.side !== null &&
          isSameSide(line.owner, owner.side),
      ) ?? null;
    return planLine(
      part.part as List | 'project',
      row,
      { title, owner, claimant, until, state: text('state') },
      known,
    );
  });
}

interface Written {
  readonly title: string;
  readonly owner: NamedSide;
  readonly claimant: NamedSide | null;
  readonly until: Day | null;
  readonly state: string;
}

function planLine(
  part: List | 'project',
  row: number,
  { title, owner, claimant, until, state }: Written,
  known: KnownLine | null,
): PartRow<ListStep> {
  const side = claimant?.side ?? null;
  const isNew =
    claimant !== null && !(side !== null && known?.claimants.some((one) => isSameSide(one, side)));
  const untilOn = until ?? known?.untilOn ?? null;
  const finished =
    part === 'project' && /^(已?完成|已?办结|finished)$/i.test(state) && known?.state !== 'finished';
  const cautions: PartCaution[] = [];
  if (part === 'project' && claimant === null && (known?.claimants.length ?? 0) === 0)
    cautions.push('leadMissing');
  if (part === 'project' && /未完成|unfinished/i.test(state) && known?.state !== 'unfinished')
    cautions.push('reasonMissing');
  const cells: PartCell[] = [
    { field: 'name', from: known?.title ?? null, to: known?.title ?? title },
    { field: 'owner', from: known === null ? null : owner.name, to: owner.name },
    { field: 'claimant', from: isNew ? null : (claimant?.name ?? null), to: claimant?.name ?? null },
    { field: 'until', from: known?.untilOn ?? null, to: untilOn },
    ...(finished ? [{ field: 'state' as const, from: known?.state ?? null, to: 'finished' }] : []),
  ];
  const changed = cells.some(({ from, to }) => from !== to);
  const outcome = known === null ? 'added' : changed ? 'changed' : 'same';
  const step: ListStep = {
    id: known?.id ?? null,
    title,
    kind: kindOfEntry(title),
    owner: owner.name,
    claimant: isNew ? (claimant?.name ?? null) : null,
    untilOn,
    finished,
  };
  return {
    part,
    row,
    name: title,
    outcome,
    cells,
    reason: null,
    cautions,
    step: outcome === 'same' ? null : step,
  };
}
