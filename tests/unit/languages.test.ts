import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS, ROLES } from '../../shared/actor.ts';
import { METHODS, VOTES } from '../../shared/contract/ballots.ts';
import { FilingView, MISSING } from '../../shared/contract/matter-page.ts';
import { PROPOSER_KINDS, TROUBLES } from '../../shared/contract/matter-rows.ts';
import { MeetingView, PRESENCE } from '../../shared/contract/meetings.ts';
import { NoticeView } from '../../shared/contract/notice-views.ts';
import { OutcomeField } from '../../shared/contract/results.ts';
import { MemberView } from '../../shared/contract/structure.ts';
import { ENTRY_KINDS, ENTRY_STATES, PROJECT_STATES } from '../../shared/domain/lists.ts';
import { CAPACITIES } from '../../shared/domain/people.ts';
import { BASES, BODY_KINDS, RESOLVE_BY, STAGE_KINDS } from '../../shared/domain/procedure.ts';
import { MATTER_STATES, RUN_STATES } from '../../shared/domain/road.ts';
import { FIELDS } from '../../shared/domain/rosters-columns.ts';
import { CAUTIONS, REASONS } from '../../shared/domain/rosters-lines.ts';
import { SORTINGS, STEP_KINDS, TOPIC_STATES, VIAS } from '../../shared/domain/topics.ts';
import { GAPS, UNIT_KINDS } from '../../shared/domain/units.ts';
import { PART_FIELDS, PARTS } from '../../shared/domain/units-columns.ts';
import { PART_CAUTIONS, PART_REASONS } from '../../shared/domain/units-import.ts';
import { REFUSALS } from '../../shared/errors.ts';
import { EVENTS } from '../../shared/events.ts';
import { i18nextOptions, LANGUAGES, NAMESPACES, words } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/values.ts';

const MISMATCHES = [
  'presentAboveDue',
  'recusedAbovePresent',
  'dueAboveMembers',
  'votesAboveVoters',
  'issuedAboveVoters',
  'returnedAboveIssued',
  'returnedNotCounted',
  'notWhole',
  'chooseOutOfRange',
  'marksAbovePapers',
  'marksBelowPapers',
  'optionAbovePapers',
  'secondMissing',
];
const DISORDERS = [
  'notHere',
  'notBehind',
  'notSent',
  'notPosted',
  'alreadySent',
  'alreadyRegistered',
  'noBallot',
  'otherEnding',
];
const listed: Readonly<Record<string, readonly string[]>> = {
  'errors:': REFUSALS,
  'errors:ballots.countMismatch_': MISMATCHES,
  'errors:stages.outOfOrder_': DISORDERS,
  'facts:': EVENTS,
  'missing:': MISSING,
  'words:roles.': ROLES,
  'words:roleHints.': ROLES,
  'words:permissions.': PERMISSIONS,
  'words:bodyKinds.': BODY_KINDS,
  'words:stageKinds.': STAGE_KINDS,
  'words:resolveBy.': RESOLVE_BY,
  'words:resolveByHints.': RESOLVE_BY,
  'words:proposerKinds.': PROPOSER_KINDS,
  'words:states.': MATTER_STATES,
  'words:runStates.': RUN_STATES,
  'words:outcomes.': OutcomeField.options,
  'words:troubles.': TROUBLES,
  'words:methods.': METHODS,
  'words:votes.': [...VOTES, 'blank', 'invalid'],
  'words:presence.': PRESENCE,
  'words:capacities.': CAPACITIES,
  'words:gender.': MemberView.shape.gender.options,
  'rosters:fields.': FIELDS,
  'rosters:capacities.': CAPACITIES,
  'rosters:reasons.': REASONS,
  'rosters:cautions.': CAUTIONS,
  'joint:unitKinds.': UNIT_KINDS,
  'joint:gaps.': GAPS,
  'joint:entryKinds.': ENTRY_KINDS,
  'joint:entryStates.': ENTRY_STATES,
  'joint:projectStates.': PROJECT_STATES,
  'joint:topicStates.': TOPIC_STATES,
  'joint:topics.vias.': VIAS,
  'joint:fate.': STEP_KINDS,
  'joint:sort.': SORTINGS,
  'joint:fields.': [...PART_FIELDS, 'year'],
  'joint:import.parts.': PARTS,
  'joint:reasons.': PART_REASONS,
  'joint:cautions.': PART_CAUTIONS,
  'words:bases.': BASES,
  'words:meetingStates.': MeetingView.shape.state.options,
  'words:filingStates.': FilingView.shape.state.options,
  'words:levelsOfFiling.': FilingView.shape.level.options,
  'words:noticeStates.': NoticeView.shape.state.options,
};

/** How dayjs is told to write a day; a pattern, not a word. */
const DATE_PATTERN = 'YYYY年M月D日';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe.each(LANGUAGES)('the words in %s', (language) => {
  test('every file of words is listed in shared/i18n/index.ts, and every listed one exists', () => {
    const files = readdirSync(`${root}shared/i18n/${language}`).filter((file) => file.endsWith('.json'));
    expect(files.map((file) => file.slice(0, -'.json'.length)).sort()).toEqual([...NAMESPACES].sort());
  });

  test('no word is empty', () => {
    expect([...sentencesOf(language)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(Object.entries(listed))('each of the closed list under %s has its words', (prefix, codes) => {
    const sentences = sentencesOf(language);
    expect(codes.filter((code) => !sentences.has(`${prefix}${code}`))).toEqual([]);
  });
});

test('both languages have the same keys', () => {
  const [chinese = [], english = []] = LANGUAGES.map((language) =>
    [...new Set([...sentencesOf(language).keys()].map(withoutPlural))].sort(),
  );
  expect({ onlyChinese: without(chinese, english), onlyEnglish: without(english, chinese) }).toEqual({
    onlyChinese: [],
    onlyEnglish: [],
  });
});

test('a sentence has the same placeholders in both languages', () => {
  const chinese = sentencesOf('zh-CN');
  const english = sentencesOf('en');
  const differing = [...english].flatMap(([key, text]) => {
    const other = chinese.get(key) ?? chinese.get(withoutPlural(key)) ?? '';
    const [here, there] = [placeholdersOf(text), placeholdersOf(other)];
    return here.join() === there.join() ? [] : [{ key, en: here, 'zh-CN': there }];
  });
  expect(differing).toEqual([]);
});

test('Chinese sentences use Chinese punctuation', () => {
  const narrow = /[\u3001\u3002\u4e00-\u9fff\uff00-\uffef][,;:!?()]|[,;:!?()][\u4e00-\u9fff]/;
  const wrong = [...sentencesOf('zh-CN')].filter(([, text]) => narrow.test(withoutNesting(text)));
  expect(wrong).toEqual([]);
});

test('English sentences use English punctuation', () => {
  const wide = /[\u3000-\u303f\uff00-\uffef]/;
  expect([...sentencesOf('en')].filter(([, text]) => wide.test(text))).toEqual([]);
});

test('no Chinese word stands in the code of the screens, the host or the shell', () => {
  const found = ['renderer', 'electron'].flatMap((folder) =>
    sourcesIn(`${root}${folder}`).filter((file) =>
      /[\u4e00-\u9fff]/.test(withoutComments(readFileSync(file, 'utf8')).replaceAll(DATE_PATTERN, '')),
    ),
  );
  expect(found.map((file) => file.slice(root.length))).toEqual([]);
});

test.each(LANGUAGES)('a refusal is told with its figures in %s', async (language) => {
  const i18n = createInstance();
  await i18n.init({ ...i18nextOptions, lng: language });
  const figures = { given: 2, needed: 10, earliest: '2026-03-11' };
  const plain = i18n.t('errors:meetings.noticeTooShort', figures);
  const urgent = i18n.t('errors:meetings.noticeTooShort', { ...figures, context: 'urgent' });
  for (const sentence of [plain, urgent]) {
    for (const figure of Object.values(figures)) expect(sentence).toContain(String(figure));
    expect(sentence).not.toContain('{{');
  }
  expect(urgent).not.toBe(plain);
  expect(i18n.t('words:units.people', { count: 31 })).toBe(language === 'en' ? '31 people' : '31人');
  expect(i18n.t('words:units.people', { count: 1 })).toBe(language === 'en' ? '1 person' : '1人');
});

/** `errors:stages.outOfOrder` → its sentence, for every leaf of every topic. */
function sentencesOf(language: Language): Map<string, string> {
  const sentences = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') sentences.set(key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, below] of Object.entries(value))
        walk(below, key.endsWith(':') ? `${key}${name}` : `${key}.${name}`);
    } else throw new Error(`${key} is neither a sentence nor a group of them`);
  };
  for (const [topic, content] of Object.entries(words[language])) walk(content, `${topic}:`);
  return sentences;
}

// Chinese has one plural form, English two: `_one` and `_other` are the same word.
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');

const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*-?\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? ''))].sort();

const withoutNesting = (text: string): string => text.replace(/\$t\([^)]*\)/g, '');

const without = (keys: readonly string[], others: readonly string[]): string[] =>
  keys.filter((key) => !others.includes(key));

// The sample street is invented Chinese content, like what people type, not words of the program.
const sourcesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((file) => !file.includes('/host/sample/'));

/** Comments may name a Chinese term; strings may not. A comment mark inside a string is part of the string. */
const withoutComments = (source: string): string =>
  source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_match, string: string | undefined) => string ?? '',
  );
