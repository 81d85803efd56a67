import type { Procedure, Stage } from '../procedure.ts';
import * as forms from './meeting-forms.ts';
import { end, law, minutes, practice, signIn } from './rules.ts';
import * as stages from './stages.ts';

/** The five shipped procedures (一议 … 六议 differ by place; all end with one filing and two notices). */

const sixDiscussions: Procedure = {
  key: 'urban_default',
  name: {
    'zh-CN': '六议一备两公开（城市社区默认）',
    en: 'Six discussions, one filing, two notices (urban default)',
  },
  summary: {
    'zh-CN':
      '群众提议、党组织初议、两委商议、协商参议、党员审议、居民决议，备案后决议公开，实施评议后结果公开。',
    en: 'Proposal, first party reading, both committees, deliberation, party members, residents; filing; two notices.',
  },
  stages: [
    stages.intake,
    stages.propose,
    stages.partyInitial,
    stages.consult,
    stages.deliberate,
    stages.partyReview,
    stages.resolve,
    stages.file,
    stages.publishDecision,
    stages.implement,
    stages.evaluate,
    stages.publishResult,
    stages.archive,
  ],
};

const partyProposal: Stage = stages.discuss(
  'propose',
  ['党支部提议', 'Proposal of the party branch'],
  ['党支部委员会', 'branch committee'],
  ['支部委员会成员', 'committee members'],
  [forms.partyCommittee],
  {
    party: true,
    records: [end('提议表'), signIn, minutes],
    limit: { count: 10, unit: 'days' },
    law: [law('L1', '30'), practice('S3'), practice('S4')],
    onPass: 'consult',
    onFail: 'closed_rejected',
  },
);

/** Where no deliberation stage exists, a valid objection goes back to those who decided. */
const noticeBackToResolve: Stage = { ...stages.publishDecision, onFail: 'resolve' };
const fourConsult: Stage = { ...stages.consult, onPass: 'party_review', onFail: 'propose' };
const noEvaluation: Stage = { ...stages.implement, onPass: 'publish_result' };

const siYi: Procedure = {
  key: 'si_yi',
  name: { 'zh-CN': '四议两公开', en: 'Four discussions, two notices' },
  summary: {
    'zh-CN': '党支部提议、两委商议、党员大会审议、居民代表会议或居民会议决议；决议公开、实施结果公开。',
    en: 'Party branch, both committees, party members, residents; two notices.',
  },
  stages: [
    stages.intake,
    partyProposal,
    fourConsult,
    stages.partyReview,
    stages.resolve,
    stages.file,
    noticeBackToResolve,
    noEvaluation,
    stages.publishResult,
    stages.archive,
  ],
};

const wuYi: Procedure = {
  key: 'wu_yi',
  name: {
    'zh-CN': '五议两公开（实施后评议）',
    en: 'Five discussions, two notices (appraisal after the work)',
  },
  summary: {
    'zh-CN': '四议之后增加一议：实施完成后由群众评议效果，再公开实施结果。',
    en: 'The four discussions, and a fifth after the work: residents appraise it before its result is published.',
  },
  stages: siYi.stages.flatMap((stage) =>
    stage.key === 'implement' ? [stages.implement, stages.evaluate] : [stage],
  ),
};

const villageResolve: Stage = {
  ...stages.resolve,
  name: { 'zh-CN': '村民决议', en: 'Villagers’ resolution' },
  convener: { 'zh-CN': '村民委员会', en: 'villagers’ committee' },
  forms: [
    forms.villageRepresentatives,
    forms.villagers,
    forms.villageHouseholds,
    forms.owners,
    forms.ownersSpecial,
  ],
  law: [law('L9', '25'), law('L9', '26'), law('L9', '28'), law('L9', '30')],
};

const advise: Stage = {
  ...stages.discuss(
    'advise',
    ['驻村干部参议', 'Advice of the resident official'],
    ['驻村干部', 'resident official'],
    ['驻村干部、包村领导', 'officials in charge of the village'],
    [{ ...forms.openMeeting, noticeDays: 0 }],
    {
      records: [end('参议意见')],
      limit: { count: 5, unit: 'workingDays' },
      law: [practice('S7')],
      onPass: 'deliberate',
      onFail: 'consult',
    },
  ),
  ending: 'consensus',
};

const liuYiVillage: Procedure = {
  key: 'liu_yi_village',
  name: { 'zh-CN': '六议两公开（村）', en: 'Six discussions, two notices (village)' },
  summary: {
    'zh-CN': '村民小组提议、村党支部初议、村两委商议、驻村干部参议、议事会评议、村民大会决议。',
    en: 'Villagers’ group, party branch, both committees, resident official, council, villagers.',
  },
  stages: [
    stages.intake,
    {
      ...stages.propose,
      name: { 'zh-CN': '村民小组提议', en: 'Proposal of the villagers’ group' },
      law: [practice('S7')],
    },
    {
      ...stages.partyInitial,
      name: { 'zh-CN': '村党支部初议', en: 'First reading of the party branch' },
      law: [law('L9', '28'), practice('S7')],
    },
    {
      ...stages.consult,
      name: { 'zh-CN': '村两委商议', en: 'Consultation of both village committees' },
      onPass: 'advise',
      law: [practice('S7')],
    },
    advise,
    {
      ...stages.deliberate,
      name: { 'zh-CN': '两委代表议事会评议', en: 'Appraisal by the council' },
      forms: [forms.council, forms.openMeeting],
      law: [law('L9', '33'), practice('S7')],
      onPass: 'resolve',
    },
    villageResolve,
    { ...stages.file, law: [law('L9', '31'), practice('S14')] },
    { ...stages.publishDecision, law: [law('L9', '35')] },
    noEvaluation,
    { ...stages.publishResult, law: [law('L9', '35')] },
    { ...stages.archive, law: [law('L9', '39'), law('L12', '13')] },
  ],
};

const yiZhengSanYi: Procedure = {
  key: 'yi_zheng_san_yi',
  name: { 'zh-CN': '一征三议两公开', en: 'One survey, three discussions, two notices' },
  summary: {
    'zh-CN': '逐户征求意见，党支部会提议，党员代表会和居委会审议，居民大会决议。',
    en: 'Every household is asked; party branch, party delegates with the residents’ committee, residents.',
  },
  stages: [
    { ...stages.intake, onPass: 'solicit' },
    {
      ...stages.propose,
      key: 'solicit',
      name: { 'zh-CN': '逐户征求意见', en: 'Door-to-door survey' },
      records: [end('入户征求意见表')],
      law: [practice('S8')],
      onPass: 'propose',
    },
    {
      ...partyProposal,
      name: { 'zh-CN': '党支部会提议', en: 'Proposal of the party branch' },
      law: [law('L1', '30'), practice('S8')],
      onPass: 'party_review',
      onFail: 'solicit',
    },
    {
      ...stages.partyReview,
      name: { 'zh-CN': '党员代表会和居委会审议', en: 'Review by party delegates and residents’ committee' },
      forms: [forms.partyMembers, forms.residentsCommittee],
      mustMeet: ['party_congress', 'residents_committee'],
      combine: 'each',
      law: [law('P1', '11'), practice('S8'), practice('S9')],
      onFail: 'propose',
    },
    stages.resolve,
    stages.file,
    noticeBackToResolve,
    noEvaluation,
    stages.publishResult,
    stages.archive,
  ],
};

export const PRESETS: readonly Procedure[] = [sixDiscussions, siYi, wuYi, liuYiVillage, yiZhengSanYi];

export const presetOf = (key: string): Procedure | undefined => PRESETS.find((preset) => preset.key === key);
