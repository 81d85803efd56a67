import { isNameShape, SURNAME } from './privacy-surnames.ts';

const NAME = `${SURNAME}\\p{Script=Han}{1,2}?`;
const START = '(?<=^|[\\s,。;:、("])';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${START}(${NAME})(?=:\\s?"?(?:我|同意|不|建议|这|大家|你|没|支持|反对))`, 'gu'),
  new RegExp(`${START}(${NAME})(?=说|在群里|建议|发言|刚(?:做|从|出)|骨折|查出|住院)`, 'gu'),
  new RegExp(
    `(?:委托|感谢|走访了?|慰问了?|看望了?|探望了?|寻找|的有|低保的|推选|选出)(${NAME})(?=$|[\\s,、。;(]|代|老人|两|等|和|与|为)`,
    'gu',
  ),
  new RegExp(`由(${NAME})(?=[和与、].{2,6}(?:监票|计票|唱票|代|签))`, 'gu'),
  new RegExp(`由.{2,4}[和与、](${NAME})(?=监票|计票|唱票|代|签)`, 'gu'),
];

/** Names that only the sentence around them tells: who speaks, who is visited, who counts the votes. `text` is folded. */
export function findSpeakers(text: string): string[] {
  const said = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  // 尤 佳: on forms the signs of a name stand apart.
  const spaced = new RegExp(
    `姓\\s*名\\s*:\\s*(${SURNAME}\\s+\\p{Script=Han}(?:\\s?\\p{Script=Han})?)(?=$|[\\s,])`,
    'gu',
  );
  const apart = [...text.matchAll(spaced)].map((match) => match[1] ?? '');
  // A name with a dot in it is a person's: 阿依古丽·买买提.
  const dotted =
    text.match(/(?<!\p{Script=Han})\p{Script=Han}{2,5}·\p{Script=Han}{2,4}(?=反映|表示|说|,|$)/gu) ?? [];
  return [
    ...said.filter(isNameShape),
    ...apart.filter((name) => isNameShape(name.replaceAll(/\s/g, ''))),
    ...dotted,
  ];
}
