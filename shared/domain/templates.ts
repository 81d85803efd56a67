import type { Text } from '../values.ts';
import type { ItemKind } from './agenda.ts';
import { council, partyMembers, representatives, twoCommittees } from './presets/meeting-forms.ts';
import { atLeastHalf, headsForm, local, ofPresent, practice, quorum } from './presets/rules.ts';
import type { BodyKind, MeetingForm } from './procedure.ts';

export type TemplateKey = 'joint' | 'representatives' | 'council' | 'two_committees' | 'party' | 'free';

/** What a meeting that no stage has called begins with: its rules, and a first agenda. */
export interface Template {
  readonly key: TemplateKey;
  readonly bodyKinds: readonly BodyKind[];
  readonly form: MeetingForm;
  readonly items: readonly TemplateItem[];
}

export interface TemplateItem {
  readonly kind: ItemKind;
  readonly title: Text;
  readonly minutes: number;
  /** Comes last, whatever is added. */
  readonly closing?: boolean;
}

const title = (chinese: string, english: string): Text => ({ 'zh-CN': chinese, en: english });

/** Time and topic are told three days before (S61); the quorum of half is a local default. */
const joint = headsForm('joint', ['圆桌会议', 'joint meeting'], ['joint', 'other'], {
  quorum: quorum(atLeastHalf),
  pass: ofPresent,
  noticeDays: 3,
  law: [practice('S61'), local],
});
const free = headsForm('free', ['会议', 'meeting'], ['other'], {
  quorum: quorum(atLeastHalf),
  pass: ofPresent,
  law: [local],
});

const other: TemplateItem = {
  kind: 'other',
  title: title('其他事项', 'Any other business'),
  minutes: 10,
  closing: true,
};

export const TEMPLATE_LIST: readonly Template[] = [
  {
    key: 'joint',
    bodyKinds: ['joint'],
    form: joint,
    items: [
      {
        kind: 'report',
        title: title('通报上次议定事项办理情况', 'What became of the last resolutions'),
        minutes: 15,
      },
      { kind: 'other', title: title('讨论本次议题', 'The topics handed in'), minutes: 60 },
      {
        kind: 'report',
        title: title('对接需求、资源、项目清单', 'Needs, resources and projects'),
        minutes: 20,
      },
      other,
    ],
  },
  { key: 'representatives', bodyKinds: ['representatives'], form: representatives, items: [other] },
  { key: 'council', bodyKinds: ['council'], form: council, items: [other] },
  {
    key: 'two_committees',
    bodyKinds: ['two_committees', 'residents_committee', 'party_committee'],
    form: twoCommittees,
    items: [other],
  },
  { key: 'party', bodyKinds: ['party_branch', 'party_congress'], form: partyMembers, items: [other] },
  { key: 'free', bodyKinds: [], form: free, items: [] },
];

export const templateOf = (key: TemplateKey): Template =>
  TEMPLATE_LIST.find((one) => one.key === key) ?? (TEMPLATE_LIST.at(-1) as Template);
