import { type Cell, textOfCell } from './rosters-cells.ts';
import { type Sheet, widthOf } from './rosters-columns.ts';

/** What a sheet of a workbook about the joint meeting may be: the units, or one of the three lists. */
export const PARTS = ['units', 'need', 'resource', 'project'] as const;
export type Part = (typeof PARTS)[number];

export const UNIT_FIELDS = [
  'name',
  'kind',
  'partyOrganisation',
  'partyHead',
  'liaison',
  'telephone',
  'agreedOn',
  'community',
] as const;
export const LIST_FIELDS = ['name', 'owner', 'claimant', 'until', 'state'] as const;
export const PART_FIELDS = [...new Set([...UNIT_FIELDS, ...LIST_FIELDS])];
export type PartField = (typeof PART_FIELDS)[number];

export const fieldsOfPart = (part: Part): readonly PartField[] =>
  part === 'units' ? UNIT_FIELDS : LIST_FIELDS;

export interface PartLayout {
  /** null: a sheet about something else. */
  readonly part: Part | null;
  readonly header: number | null;
  readonly columns: readonly (PartField | null)[];
}

/** A sheet as a person has confirmed it is to be read. */
export interface ReadPart {
  readonly part: Part;
  readonly sheet: Sheet;
  readonly header: number | null;
  readonly columns: readonly (PartField | null)[];
}

const LOOKED_AT = 15;

/** What a sheet is about, where its header stands, and what each column holds. */
export function guessPart(sheet: Sheet, asked?: { part: Part | null; header: number | null }): PartLayout {
  const found = asked ?? bestOf(sheet);
  const width = widthOf(sheet);
  const columns: (PartField | null)[] = Array.from({ length: width }, () => null);
  if (found.part === null) return { part: null, header: found.header, columns };
  const words = found.header === null ? [] : (sheet.rows[found.header] ?? []);
  for (let place = 0; place < width; place += 1) {
    const field = fieldOf(found.part, words[place]);
    if (field !== null && !columns.includes(field)) columns[place] = field;
  }
  return { ...found, columns };
}

function bestOf(sheet: Sheet): { part: Part | null; header: number | null } {
  const byName = PARTS.find((part) => NAMES[part].test(sheet.name)) ?? null;
  const candidates = byName === null ? PARTS.filter((part) => part !== 'project') : [byName];
  let best: { part: Part | null; header: number | null; fields: number } = {
    part: null,
    header: null,
    fields: 1,
  };
  sheet.rows.slice(0, LOOKED_AT).forEach((row, header) => {
    for (const part of candidates) {
      const fields = new Set(row.map((cell) => fieldOf(part, cell)).filter((field) => field !== null));
      if (fields.has('name') && fields.size > best.fields) best = { part, header, fields: fields.size };
    }
  });
  return { part: best.part, header: best.header };
}

function fieldOf(part: Part, cell: Cell | undefined): PartField | null {
  const word = textOfCell(cell)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '');
  // A title names the sheet, not a column.
  if (word === '' || word.length > 20) return null;
  const headers = part === 'units' ? UNIT_HEADERS : LIST_HEADERS;
  return headers.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const NAMES: Readonly<Record<Part, RegExp>> = {
  need: /需求|needs?/i,
  resource: /资源|resources?/i,
  project: /项目|projects?/i,
  units: /单位|units?/i,
};

// The first that fits: 党组织负责人 is no 党组织, 联络电话 no 联络员.
const UNIT_HEADERS: readonly [RegExp, PartField][] = [
  [/电话|手机|联系方式|telephone|phone/, 'telephone'],
  [/党组织负责人|书记|partysecretary/, 'partyHead'],
  [/党组织|party/, 'partyOrganisation'],
  [/联络员|联系人|liaison/, 'liaison'],
  [/性质|类别|类型|^kind/, 'kind'],
  [/签约|签订|协议|agreement|signedon/, 'agreedOn'],
  [/社区|community/, 'community'],
  [/单位名称|单位全称|^单位$|^名称$|^unit$|^name$/, 'name'],
];
const LIST_HEADERS: readonly [RegExp, PartField][] = [
  [/认领|承办|承接|牵头|claim|lead/, 'claimant'],
  [/提出|发起|提供|所属单位|owner|enteredby/, 'owner'],
  [/时限|期限|截止|完成时间|until|deadline/, 'until'],
  [/状态|进展|^state/, 'state'],
  [/名称|内容|事项|标题|^需求$|^资源$|^项目$|^title$|^name$/, 'name'],
];
