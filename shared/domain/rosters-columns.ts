import { type Cell, nameOf, readGender, textOfCell } from './rosters-cells.ts';

/** The rosters that can be imported: the members of one body, party members spread over the branches, owners of parts. */
export const ROSTER_KINDS = ['members', 'party', 'owners'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

/** What a column may hold. */
export const FIELDS = [
  'name',
  'gender',
  'grid',
  'branch',
  'capacity',
  'category',
  'since',
  'until',
  'birth',
  'identity',
  'phone',
  'households',
  'note',
  'personId',
  'building',
  'unit',
  'room',
  'coOwners',
  'area',
] as const;
export type Field = (typeof FIELDS)[number];

/** Read to tell people of one name apart, and to check the sum; there is no place where they are kept. */
export const UNKEPT: readonly Field[] = ['birth', 'identity', 'phone', 'households', 'note'];

export const fieldsOf = (kind: RosterKind): readonly Field[] =>
  FIELDS.filter((field) => (kind === 'owners' ? OWNERS.includes(field) : !NOT_OF[kind].includes(field)));

const OWNERS: readonly Field[] = [
  'name',
  'coOwners',
  'building',
  'unit',
  'room',
  'area',
  'identity',
  'phone',
  'note',
];
/** Without these no row can be read. */
export const NEEDED: Readonly<Record<RosterKind, readonly Field[]>> = {
  members: ['name'],
  party: ['name'],
  owners: ['name', 'room', 'area'],
};

const OWNERS_ONLY: readonly Field[] = ['building', 'unit', 'room', 'coOwners', 'area'];
const NOT_OF: Readonly<Record<Exclude<RosterKind, 'owners'>, readonly Field[]>> = {
  members: ['branch', 'category', ...OWNERS_ONLY],
  party: ['grid', 'households', ...OWNERS_ONLY],
};

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Layout {
  /** The place of the header among the rows, from 0; null where the sheet has none. */
  readonly header: number | null;
  readonly columns: readonly (Field | null)[];
}

const LOOKED_AT = 15;

/** Finds the header beneath titles and notes, and what each column holds: by its word, else by its content. */
export function guessLayout(
  sheet: Sheet,
  kind: RosterKind,
  header: number | null = findHeader(sheet),
): Layout {
  const width = widthOf(sheet);
  const allowed = fieldsOf(kind);
  const words = header === null ? [] : (sheet.rows[header] ?? []);
  const columns: (Field | null)[] = Array.from({ length: width }, () => null);
  for (let place = 0; place < width; place += 1) {
    const field = fieldOf(textOfCell(words[place]));
    if (field !== null && allowed.includes(field) && !columns.includes(field)) columns[place] = field;
  }
  const below = sheet.rows.slice(header === null ? 0 : header + 1).slice(0, 40);
  for (const field of ['name', 'gender'] as const) {
    if (columns.includes(field)) continue;
    const place = columns.findIndex((taken, at) => taken === null && mostly(below, at, CONTENT[field]));
    if (place >= 0) columns[place] = field;
  }
  return { header, columns };
}

/** A roster that belongs elsewhere than to the members of a body: partner units, owners. */
export function otherRoster(sheets: readonly Sheet[]): 'partners' | 'owners' | null {
  const words = sheets
    .flatMap(({ rows }) => rows.slice(0, LOOKED_AT).flat())
    .map((cell) => wordOf(textOfCell(cell)));
  if (words.some((word) => /^(专有部分|建筑面积|业主姓名|房号|共有人)|^area$|^co-owners$/.test(word)))
    return 'owners';
  return words.some((word) => /^(单位名称|联络员|提出单位|认领单位)$/.test(word)) ? 'partners' : null;
}

export const widthOf = ({ rows }: Sheet): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), 0);

function findHeader({ rows }: Sheet): number | null {
  let best: number | null = null;
  let most = 0;
  rows.slice(0, LOOKED_AT).forEach((row, place) => {
    const fields = new Set(row.map((cell) => fieldOf(textOfCell(cell))).filter((field) => field !== null));
    if (fields.size > most && (fields.has('name') || fields.size > 1)) {
      best = place;
      most = fields.size;
    }
  });
  return best;
}

function fieldOf(text: string): Field | null {
  const word = wordOf(text);
  // A title names the roster, not a column.
  if (word === '' || word.length > 14) return null;
  return HEADERS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const wordOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[\s*:]/g, '');

// The first that fits: 身份证号 is no 身份, 网格党支部 no 网格.
const HEADERS: readonly [RegExp, Field][] = [
  [/^(人员编号|personnumber|personno\.?)$/, 'personId'],
  [/共有|^co-?owners$/, 'coOwners'],
  [/^(居民|代表|党员|成员|人员|业主|产权人|所有权人)?(姓名|名字)$|^(name|业主|产权人|所有权人)$/, 'name'],
  [/^性别$|^(gender|sex)$/, 'gender'],
  [/身份证|证件号/, 'identity'],
  [/出生|^birth/, 'birth'],
  [/电话|手机|联系方式|^phone/, 'phone'],
  [/支部|所在党组织|^branch$/, 'branch'],
  [/网格(?!员)|^grid$/, 'grid'],
  [/党员类别|人员类别|^类别$|^category$/, 'category'],
  [/职务|^(身份|职位|代表身份)$|^(capacity|office)$/, 'capacity'],
  [/任期起|任期开始|任职时间|任职日期|当选时间|当选日期|从哪天起|^since$/, 'since'],
  [/任期止|任期至|任期结束|届满|到哪天止|^until$/, 'until'],
  [/户数/, 'households'],
  [/面积|^area$/, 'area'],
  [/^(楼号|楼栋|楼幢|栋号|幢号|楼座|building)$/, 'building'],
  [/^(单元|单元号|unit)$/, 'unit'],
  [/^(房号|室号|房间号|门牌号|户号|房屋编号|room)$/, 'room'],
  [/备注|说明|^note$/, 'note'],
];

/** A column of names has many different ones; a column of 男 and 女 has two. */
const CONTENT: Readonly<Record<'name' | 'gender', { fits(cell: Cell): boolean; varied: boolean }>> = {
  name: { fits: (cell) => /^\p{Script=Han}{2,4}$/u.test(nameOf(cell)), varied: true },
  gender: { fits: (cell) => ['male', 'female'].includes(readGender(cell) ?? ''), varied: false },
};

function mostly(
  rows: readonly (readonly Cell[])[],
  place: number,
  { fits, varied }: { fits(cell: Cell): boolean; varied: boolean },
): boolean {
  const filled = rows.map((row) => row[place] ?? null).filter((cell) => textOfCell(cell) !== '');
  const fitting = filled.filter(fits);
  if (filled.length === 0 || fitting.length * 10 < filled.length * 8) return false;
  return !varied || new Set(fitting.map(textOfCell)).size * 2 > fitting.length;
}
