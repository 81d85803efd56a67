import type { MeetingForm } from '../procedure.ts';
import {
  atLeastHalf,
  headsForm,
  law,
  local,
  moreThanHalf,
  ofDue,
  ofPresent,
  practice,
  quorum,
  threeQuarters,
  twoThirds,
} from './rules.ts';

/** Party committee: half of its members attend (支部工作条例 art. 12), more than half of those present agree. */
export const partyCommittee = headsForm(
  'party_committee',
  ['社区党组织委员会会议', 'party committee meeting'],
  ['party_committee', 'party_branch', 'other'],
  {
    quorum: quorum(atLeastHalf),
    pass: ofPresent,
    law: [law('P1', '12'), local],
  },
);

const committeeRule = {
  quorum: quorum(moreThanHalf),
  pass: ofPresent,
  law: [law('L1', '33'), practice('S4')],
};

export const partySideOfTwo = headsForm(
  'party_committee',
  ['社区党组织委员会', 'party committee'],
  ['party_committee', 'party_branch'],
  committeeRule,
);
export const residentsCommittee = headsForm(
  'residents_committee',
  ['居民委员会', 'residents’ committee'],
  ['residents_committee'],
  committeeRule,
);
/** One meeting of both, allowed where secretary and director are one person (一肩挑). */
export const twoCommittees = headsForm(
  'two_committees',
  ['两委联席会议', 'joint meeting of both committees'],
  ['two_committees', 'other'],
  committeeRule,
);

/** A standing council of deliberation. Its result is an opinion, not a decision (居民委员会组织法 art. 32). */
export const council = headsForm('council', ['居民议事会', 'residents’ council'], ['council'], {
  quorum: quorum(twoThirds),
  pass: ofDue,
  noticeDays: 2,
  law: [law('L1', '32'), practice('C1'), practice('S19')],
});
export const openMeeting = headsForm(
  'open_meeting',
  ['协商会、听证会、恳谈会', 'open hearing'],
  ['open_meeting', 'other'],
  {
    quorum: null,
    pass: ofDue,
    noticeDays: 2,
    law: [law('L1', '32'), practice('S20')],
  },
);

/** Party members: two thirds attend, more than half of those due to attend agree (支部工作条例 art. 11). */
export const partyMembers = headsForm(
  'party_members',
  ['党员大会', 'meeting of party members'],
  ['party_branch', 'party_congress', 'party_committee', 'council', 'other'],
  {
    quorum: quorum(twoThirds),
    pass: ofDue,
    noticeDays: 3,
    law: [law('P1', '11'), practice('S3'), practice('S6')],
  },
);

/** Representatives: two thirds of the members open it, more than half of those present decide (art. 29). */
export const representatives = headsForm(
  'representatives',
  ['居民代表会议', 'residents’ representatives’ meeting'],
  ['representatives', 'other'],
  {
    resolveBy: ['representatives'],
    quorum: quorum(twoThirds),
    pass: ofPresent,
    noticeDays: 3,
    law: [law('L1', '28'), law('L1', '29'), practice('S17')],
  },
);

/** Residents: more than half of the adults or of the households' representatives, ten days' notice (art. 26, 27). */
export const residents = headsForm(
  'residents',
  ['居民会议', 'residents’ meeting'],
  ['residents', 'households', 'other'],
  {
    resolveBy: ['residents'],
    quorum: quorum(moreThanHalf),
    pass: ofPresent,
    noticeDays: 10,
    urgentAllowed: true,
    law: [law('L1', '26'), law('L1', '27')],
  },
);

/** Villages: more than half of the adults (村民委员会组织法 art. 26). */
export const villagers = headsForm('residents', ['村民会议', 'villagers’ meeting'], ['residents', 'other'], {
  resolveBy: ['residents'],
  quorum: quorum(moreThanHalf),
  pass: ofPresent,
  noticeDays: 10,
  urgentAllowed: true,
  law: [law('L9', '25'), law('L9', '26')],
});
/** … or two thirds of the households' representatives, which differs from the urban half. */
export const villageHouseholds = headsForm(
  'households',
  ['村民会议（户代表）', 'villagers’ meeting by households'],
  ['households'],
  {
    resolveBy: ['residents'],
    quorum: quorum(twoThirds),
    pass: ofPresent,
    noticeDays: 10,
    urgentAllowed: true,
    law: [law('L9', '25'), law('L9', '26')],
  },
);
export const villageRepresentatives = headsForm(
  'representatives',
  ['村民代表会议', 'villagers’ representatives’ meeting'],
  ['representatives', 'other'],
  {
    resolveBy: ['representatives'],
    quorum: quorum(twoThirds),
    pass: ofPresent,
    noticeDays: 3,
    law: [law('L9', '30'), practice('S17')],
  },
);

const ownersForm = (
  key: 'owners' | 'owners_special',
  zh: string,
  en: string,
  share: typeof threeQuarters,
): MeetingForm => ({
  key,
  name: { 'zh-CN': zh, en },
  bodies: ['owners', 'owners_committee', 'other'],
  resolveBy: [key],
  measure: 'headsAndArea',
  noticeDays: 15,
  urgentAllowed: false,
  quorum: quorum(twoThirds),
  pass: { threshold: share, base: 'participants', recusedLeave: true },
  law: [law('L2', '278'), law('L4', '29'), law('L4', '31')],
});

/** Owners: two thirds by area and by head take part; then more than half of both (民法典 art. 278). */
export const owners = ownersForm('owners', '业主共同决定', 'owners’ decision', moreThanHalf);
/** Items 6 to 8 of art. 278: three quarters of both. */
export const ownersSpecial = ownersForm(
  'owners_special',
  '业主共同决定（特别事项）',
  'owners’ decision on special matters',
  threeQuarters,
);
