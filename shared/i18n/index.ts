import type { Language } from '../values.ts';
import enAccounts from './en/accounts.json' with { type: 'json' };
import enAgenda from './en/agenda.json' with { type: 'json' };
import enDocuments from './en/documents.json' with { type: 'json' };
import enErrors from './en/errors.json' with { type: 'json' };
import enFacts from './en/facts.json' with { type: 'json' };
import enFrame from './en/frame.json' with { type: 'json' };
import enHall from './en/hall.json' with { type: 'json' };
import enJoint from './en/joint.json' with { type: 'json' };
import enJournal from './en/journal.json' with { type: 'json' };
import enKiosk from './en/kiosk.json' with { type: 'json' };
import enLaws from './en/laws.json' with { type: 'json' };
import enMatter from './en/matter.json' with { type: 'json' };
import enMatters from './en/matters.json' with { type: 'json' };
import enMeetings from './en/meetings.json' with { type: 'json' };
import enMinutes from './en/minutes.json' with { type: 'json' };
import enMissing from './en/missing.json' with { type: 'json' };
import enPackages from './en/packages.json' with { type: 'json' };
import enProcedures from './en/procedures.json' with { type: 'json' };
import enReleases from './en/releases.json' with { type: 'json' };
import enRosters from './en/rosters.json' with { type: 'json' };
import enSettings from './en/settings.json' with { type: 'json' };
import enShell from './en/shell.json' with { type: 'json' };
import enStructure from './en/structure.json' with { type: 'json' };
import enTasks from './en/tasks.json' with { type: 'json' };
import enVerdicts from './en/verdicts.json' with { type: 'json' };
import enWords from './en/words.json' with { type: 'json' };
import zhAccounts from './zh-CN/accounts.json' with { type: 'json' };
import zhAgenda from './zh-CN/agenda.json' with { type: 'json' };
import zhDocuments from './zh-CN/documents.json' with { type: 'json' };
import zhErrors from './zh-CN/errors.json' with { type: 'json' };
import zhFacts from './zh-CN/facts.json' with { type: 'json' };
import zhFrame from './zh-CN/frame.json' with { type: 'json' };
import zhHall from './zh-CN/hall.json' with { type: 'json' };
import zhJoint from './zh-CN/joint.json' with { type: 'json' };
import zhJournal from './zh-CN/journal.json' with { type: 'json' };
import zhKiosk from './zh-CN/kiosk.json' with { type: 'json' };
import zhLaws from './zh-CN/laws.json' with { type: 'json' };
import zhMatter from './zh-CN/matter.json' with { type: 'json' };
import zhMatters from './zh-CN/matters.json' with { type: 'json' };
import zhMeetings from './zh-CN/meetings.json' with { type: 'json' };
import zhMinutes from './zh-CN/minutes.json' with { type: 'json' };
import zhMissing from './zh-CN/missing.json' with { type: 'json' };
import zhPackages from './zh-CN/packages.json' with { type: 'json' };
import zhProcedures from './zh-CN/procedures.json' with { type: 'json' };
import zhReleases from './zh-CN/releases.json' with { type: 'json' };
import zhRosters from './zh-CN/rosters.json' with { type: 'json' };
import zhSettings from './zh-CN/settings.json' with { type: 'json' };
import zhShell from './zh-CN/shell.json' with { type: 'json' };
import zhStructure from './zh-CN/structure.json' with { type: 'json' };
import zhTasks from './zh-CN/tasks.json' with { type: 'json' };
import zhVerdicts from './zh-CN/verdicts.json' with { type: 'json' };
import zhWords from './zh-CN/words.json' with { type: 'json' };

/** Every visible word, by language and topic. zh-CN is written first; a test compares the two. */
export const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];
export const DEFAULT_LANGUAGE: Language = 'zh-CN';

const chinese = {
  accounts: zhAccounts,
  errors: zhErrors,
  facts: zhFacts,
  frame: zhFrame,
  journal: zhJournal,
  packages: zhPackages,
  releases: zhReleases,
  joint: zhJoint,
  kiosk: zhKiosk,
  tasks: zhTasks,
  agenda: zhAgenda,
  hall: zhHall,
  minutes: zhMinutes,
  documents: zhDocuments,
  laws: zhLaws,
  matter: zhMatter,
  matters: zhMatters,
  meetings: zhMeetings,
  missing: zhMissing,
  procedures: zhProcedures,
  rosters: zhRosters,
  settings: zhSettings,
  shell: zhShell,
  structure: zhStructure,
  verdicts: zhVerdicts,
  words: zhWords,
};

const english = {
  accounts: enAccounts,
  errors: enErrors,
  facts: enFacts,
  frame: enFrame,
  journal: enJournal,
  packages: enPackages,
  releases: enReleases,
  joint: enJoint,
  kiosk: enKiosk,
  tasks: enTasks,
  agenda: enAgenda,
  hall: enHall,
  minutes: enMinutes,
  documents: enDocuments,
  laws: enLaws,
  matter: enMatter,
  matters: enMatters,
  meetings: enMeetings,
  missing: enMissing,
  procedures: enProcedures,
  rosters: enRosters,
  settings: enSettings,
  shell: enShell,
  structure: enStructure,
  verdicts: enVerdicts,
  words: enWords,
};

export const words = { 'zh-CN': chinese, en: english };

export type Namespace = keyof typeof chinese;
export const NAMESPACES = Object.keys(chinese) as Namespace[];

/** Options every i18next instance of ours shares. */
export const i18nextOptions = {
  resources: words,
  fallbackLng: DEFAULT_LANGUAGE,
  supportedLngs: [...LANGUAGES],
  ns: NAMESPACES,
  defaultNS: 'words',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const;
