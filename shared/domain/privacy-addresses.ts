import type { Place } from './privacy.ts';

const FIGURE = '(?:\\d{1,3}|[一二三四五六七八九十百]{1,4})';
const BUILDING = `(?:[甲乙丙丁]?${FIGURE}\\s?(?:号楼|号院|号|栋|幢|座|楼|#|号门)|(?<![A-Za-z])[A-Za-z]\\s?(?:号楼|栋|幢|座|楼))`;
const UNIT = `(?:(?:${FIGURE}|[甲乙丙丁东西中])\\s?(?:单元|门栋|门洞|门))`;
/** A floor and a flat: 501, 1203, 五〇一, 十二楼西户. */
const ROOM = '(?:\\d{3,4}|[一二三四五六七八九十]{1,2}[〇零][一二三四五六七八九]|[一二三四五六七八九]{3})';
const SIDE = `(?:(?:${FIGURE}|顶)\\s?(?:楼|层)\\s?)?(?:[东西中南北左右]\\s?(?:户|室|门)|[左右]手)`;
const JOIN = '[\\s,\\-]{0,2}';
const ENDING = '\\s?(?:室|户|房|号)?(?![\\d\\-])';

const FULL = new RegExp(
  `(?<!\\d)(?:${BUILDING}${JOIN})?${UNIT}${JOIN}(?:${ROOM}${ENDING}|${SIDE})|(?<!\\d)${BUILDING}${JOIN}(?:${FIGURE}-)?(?:${ROOM}${ENDING}|${SIDE})`,
  'g',
);
const DASHED = /(?<![\d\-.])[1-9]\d?#?-[1-9]\d?-\d{3,4}(?:室|户|房|号)?(?![\d\-.])/g;
const TWO_DASHED = /(?<![\d\-.])[1-9]\d?#?-\d{3,4}(?:室|户|房)?(?![\d\-.])/g;
const ROOM_ALONE = new RegExp(`(?<!\\d)${ROOM}\\s?(?:室|房间|户室)(?!内活动)`, 'g');
/** 楼上602户: the neighbour who is meant. */
const NEIGHBOUR = /(?<=楼[上下]|对门|隔壁)\d{3,4}\s?(?:户|室)?(?![\d年月日元号])/g;
/** 五楼西户 alone: no building stands before it. */
const SIDE_ALONE = /(?:[一二三四五六七八九十]{1,2}|\d{1,2}|顶)[楼层][东西]户/g;
const UNIT_OF_HOME = new RegExp(
  `(?<=(?:家住|住在|住址|居住在|住于|家庭住址|现住)[^。;\\n]{0,20})(?:${BUILDING}${JOIN})?${UNIT}(?!${JOIN}${ROOM})`,
  'g',
);

const HOMES = /(?:住|家|房号|室号|门牌|户号|房屋|地址|楼栋|房产|户)[^。;\n]{0,8}$/;
const OFFICES =
  /(?:居委会|街道|办公楼?|办公室|服务中心|服务站|会议|党群|政务|活动中心|大厦|法院|医院|学校|物业(?:公司)?|工作站|邻里中心)[^,。;\n居]{0,10}$/;
const COUNTED = /^(?:居民|业主|家|均|已|同意|代表|中|人|参|未|共|的?改造)/;

/** Addresses down to unit and room. A building alone may be shown. `text` is folded. */
export function findAddresses(text: string): Place[] {
  const full = [...text.matchAll(FULL)].filter((match) => isHome(text, match));
  const dashed = [...text.matchAll(DASHED)].filter(({ 0: found }) => isFlat(found));
  const two = [...text.matchAll(TWO_DASHED)].filter(
    (match) =>
      isFlat(match[0]) &&
      (/[室户房]$/.test(match[0]) || match[0].includes('#') || HOMES.test(before(text, match))),
  );
  // Several of them in a row name homes, whatever stands before.
  const rows = [...text.matchAll(TWO_DASHED)].filter((match) => isFlat(match[0]));
  const alone = [...text.matchAll(ROOM_ALONE)].filter((match) => !OFFICES.test(before(text, match)));
  const cells = [...text.matchAll(/(?<=(?:房号|室号|门牌号?|户号):\s{0,2})\d{3,4}(?!\d)/g)];
  return [
    ...full,
    ...dashed,
    ...(rows.length > 1 ? rows : two),
    ...alone,
    ...cells,
    ...text.matchAll(UNIT_OF_HOME),
    ...text.matchAll(NEIGHBOUR),
    ...text.matchAll(SIDE_ALONE),
  ].map((match) => ({
    kind: 'address',
    start: match.index,
    end: match.index + match[0].length,
    certainty: 'likely',
  }));
}

function isHome(text: string, match: RegExpExecArray): boolean {
  const found = match[0];
  const after = text.slice(match.index + found.length);
  // 3号楼120户居民 counts homes; 3号楼102户 names one.
  if (/\d户$/.test(found) && !/单元|门/.test(found) && (COUNTED.test(after) || !isFlat(found.slice(0, -1))))
    return false;
  if (/[年月日票万元人户个平㎡米%页份]/.test(after.charAt(0)) && /\d$/.test(found)) return false;
  if (/号\s*\d{4}$/.test(found) && /^[-/.年]/.test(after)) return false;
  if (/[一二三四五六七八九]{3}$/.test(found) && !/[室户房]/.test(found)) return false;
  if (/〕\s*$/.test(before(text, match))) return false;
  return !OFFICES.test(before(text, match));
}

const before = (text: string, match: RegExpExecArray): string =>
  text.slice(Math.max(0, match.index - 24), match.index);

/** The last figures as a floor (1 to 40) and a flat on it (01 to 19). */
function isFlat(found: string): boolean {
  const room = /(\d{1,2})(\d{2})\D*$/.exec(found);
  return (
    room !== null &&
    Number(room[1]) >= 1 &&
    Number(room[1]) <= 40 &&
    Number(room[2]) >= 1 &&
    Number(room[2]) <= 19
  );
}

/** A room or a unit right before somebody's name: 302的王秀英, 4号楼1单元文静怡. `text` is folded. */
export function besideNames(text: string, names: readonly Place[]): Place[] {
  const pattern = new RegExp(`(?:(?<![\\d\\-.])\\d{3,4}|${BUILDING}${JOIN}${UNIT})(?=[\\s的]{0,2}$)`);
  return names.flatMap(({ start }) => {
    const found = pattern.exec(text.slice(Math.max(0, start - 16), start));
    if (found === null || (/^\d+$/.test(found[0]) && !isFlat(found[0]))) return [];
    const from = Math.max(0, start - 16) + found.index;
    return [
      { kind: 'address' as const, start: from, end: from + found[0].length, certainty: 'likely' as const },
    ];
  });
}
