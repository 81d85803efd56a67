import type { Day, Id } from '../values.ts';
import { type Cell, isName, nameOf, plainName, readDay, textOfCell } from './rosters-cells.ts';
import { shortNameOf, type UnitKind, unitKindOf } from './units.ts';
import type { Part, PartField, ReadPart } from './units-columns.ts';

/** Why a row of the workbook cannot be imported. The words stand in `joint.json`. */
export const PART_REASONS = [
  'nameMissing',
  'nameTooLong',
  'dayWrong',
  'otherCommunity',
  'sameUnit',
  'sameEntry',
  'ownerMissing',
  'ownerUnknown',
  'claimantUnknown',
  'liaisonWrong',
] as const;
export const PART_CAUTIONS = [
  'noLiaison',
  'noPartyOrganisation',
  'kindUnknown',
  'communityUnknown',
  'telephoneUnread',
  'leadMissing',
  'reasonMissing',
] as const;
export type PartCaution = (typeof PART_CAUTIONS)[number];

export interface PartReason {
  readonly code: (typeof PART_REASONS)[number];
  readonly details: Readonly<Record<string, string | number>>;
}
export interface PartCell {
  readonly field: PartField | 'year';
  readonly from: string | null;
  readonly to: string | null;
}
export interface PartRow<Step> {
  readonly part: Part;
  readonly row: number;
  readonly name: string;
  readonly outcome: 'added' | 'changed' | 'same' | 'rejected';
  readonly cells: readonly PartCell[];
  readonly reason: PartReason | null;
  readonly cautions: readonly PartCaution[];
  readonly step: Step | null;
}

export interface KnownUnit {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly partyOrganisation: string | null;
  readonly partyHead: string | null;
  readonly communityId: Id | null;
  readonly community: string | null;
  readonly liaison: string | null;
  readonly liaisonTelephone: string;
  readonly agreedOn: Day | null;
}
export interface UnitStep {
  readonly unitId: Id | null;
  readonly facts: Omit<KnownUnit, 'id' | 'community' | 'liaison'>;
  /** undefined: as it is. */
  readonly liaison: string | undefined;
  readonly joinsYear: boolean;
}
export interface UnitTarget {
  readonly units: readonly KnownUnit[];
  readonly communities: readonly { readonly id: Id; readonly name: string; readonly shortName: string }[];
  /** Whose joint meeting the list is of; null is the street's. */
  readonly communityId: Id | null;
  readonly year: number;
  isMember(unitId: Id): boolean;
}

type CellOf = (field: PartField) => Cell;

/** What an import would do to the units, row by row. Empty cells leave what is known; a gap is told, not rejected. */
export function planUnits(part: ReadPart, target: UnitTarget): PartRow<UnitStep>[] {
  const known = new Map(target.units.map((unit) => [plainName(unit.name), unit]));
  const rowsByName = new Map<string, number>();
  return linesOf(part).map(({ row, cell }) => {
    const name = textOfCell(cell('name'));
    const no = rejecting<UnitStep>('units', row, name);
    if (name === '') return no('nameMissing');
    if (name.length > 60) return no('nameTooLong', { limit: 60 });
    const earlier = rowsByName.get(plainName(name));
    if (earlier !== undefined) return no('sameUnit', { row: earlier });
    rowsByName.set(plainName(name), row);
    return planUnit(row, name, cell, known.get(plainName(name)) ?? null, target, no);
  });
}

function planUnit(
  row: number,
  name: string,
  cell: CellOf,
  unit: KnownUnit | null,
  target: UnitTarget,
  no: ReturnType<typeof rejecting<UnitStep>>,
): PartRow<UnitStep> {
  const text = (field: PartField) => textOfCell(cell(field));
  const agreedOn = readDay(cell('agreedOn'));
  if (agreedOn === 'wrong') return no('dayWrong', { text: text('agreedOn') });
  const place = text('community');
  const community =
    target.communities.find(
      (one) => one.name === place || one.shortName === place || `${one.shortName}社区` === place,
    ) ?? null;
  const communityId = community?.id ?? unit?.communityId ?? target.communityId;
  const elsewhere = place !== '' && community === null;
  if (target.communityId !== null && (elsewhere || communityId !== target.communityId))
    return no('otherCommunity', { text: place });
  const liaison = nameOf(cell('liaison'));
  if (liaison !== '' && !isName(liaison)) return no('liaisonWrong', { text: liaison });
  const kind = unitKindOf(text('kind'));
  const telephone = telephoneOf(text('telephone'));
  const facts = {
    name: unit?.name ?? name,
    shortName: unit?.shortName ?? shortNameOf(name),
    kind: kind ?? unit?.kind ?? 'other',
    partyOrganisation: text('partyOrganisation') || (unit?.partyOrganisation ?? null),
    partyHead: text('partyHead') || (unit?.partyHead ?? null),
    communityId,
    liaisonTelephone: telephone || (unit?.liaisonTelephone ?? ''),
    agreedOn: agreedOn ?? unit?.agreedOn ?? null,
  };
  const sits = liaison === '' ? (unit?.liaison ?? null) : liaison;
  const joinsYear = unit === null || !target.isMember(unit.id);
  const nameOfCommunity = target.communities.find(({ id }) => id === communityId)?.name ?? null;
  const cells: PartCell[] = [
    { field: 'name', from: unit?.name ?? null, to: facts.name },
    { field: 'kind', from: unit?.kind ?? null, to: facts.kind },
    { field: 'partyOrganisation', from: unit?.partyOrganisation ?? null, to: facts.partyOrganisation },
    { field: 'partyHead', from: unit?.partyHead ?? null, to: facts.partyHead },
    { field: 'liaison', from: unit?.liaison ?? null, to: sits },
    { field: 'telephone', from: endOf(unit?.liaisonTelephone), to: endOf(facts.liaisonTelephone) },
    { field: 'agreedOn', from: unit?.agreedOn ?? null, to: facts.agreedOn },
    { field: 'community', from: unit?.community ?? null, to: nameOfCommunity },
    { field: 'year', from: joinsYear ? null : String(target.year), to: String(target.year) },
  ];
  const cautions: PartCaution[] = [];
  if (sits === null) cautions.push('noLiaison');
  if (facts.partyOrganisation === null) cautions.push('noPartyOrganisation');
  if (text('kind') !== '' && kind === null) cautions.push('kindUnknown');
  if (elsewhere) cautions.push('communityUnknown');
  if (text('telephone') !== '' && telephone === '') cautions.push('telephoneUnread');
  const changed =
    cells.some(({ from, to }) => from !== to) || unit?.liaisonTelephone !== facts.liaisonTelephone;
  const outcome = unit === null ? 'added' : changed ? 'changed' : 'same';
  const step: UnitStep = {
    unitId: unit?.id ?? null,
    facts,
    liaison: sits === unit?.liaison || sits === null ? undefined : sits,
    joinsYear,
  };
  return {
    part: 'units',
    row,
    name,
    outcome,
    cells,
    reason: null,
    cautions,
    step: outcome === 'same' ? null : step,
  };
}

/** The rows below the header that say something. */
export function linesOf({ sheet, header, columns }: ReadPart): { row: number; cell: CellOf }[] {
  const from = header === null ? 0 : header + 1;
  return sheet.rows.slice(from).flatMap((cells, offset) => {
    const filled = cells.map(textOfCell).filter((text) => text !== '');
    const [first = ''] = filled;
    if (filled.length === 0 || /^(合计|总计|小计|共计|注|填表|制表|审核|说明|备注)/.test(first)) return [];
    // A number alone is a line that nobody filled in.
    if (filled.length === 1 && /^\d+$/.test(first)) return [];
    const cell: CellOf = (field) => {
      const place = columns.indexOf(field);
      return place < 0 ? null : (cells[place] ?? null);
    };
    return [{ row: from + offset + 1, cell }];
  });
}

export const rejecting =
  <Step>(part: Part, row: number, name: string) =>
  (code: PartReason['code'], details: PartReason['details'] = {}): PartRow<Step> => ({
    part,
    row,
    name,
    outcome: 'rejected',
    cells: [],
    reason: { code, details },
    cautions: [],
    step: null,
  });

/** Digits with their hyphens, such as 0532-8380 1234; '' where it cannot be a telephone number. */
function telephoneOf(text: string): string {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\+?\d{7,15}$/.test(plain) ? plain : '';
}

/** The preview may be on a wall. */
const endOf = (telephone: string | undefined): string | null =>
  telephone ? `…${telephone.slice(-4)}` : null;
