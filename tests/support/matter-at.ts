import { stepsUpTo } from '../../build/scripts/case/fast-forward.ts';
import { play } from '../../build/scripts/case/play.ts';
import type { DirectClient } from '../../electron/host/assemble.ts';
import type { Host } from '../../electron/host/host.ts';
import { daysBetween, plusDays } from '../../shared/domain/days.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';
import type { ResolveBy } from '../../shared/domain/procedure.ts';
import type { Day, Id } from '../../shared/values.ts';

export interface AskedMatter {
  /** The stage at which the matter stands when it is handed over. */
  readonly stage: string;
  readonly title: string;
  readonly community: string;
  readonly resolveBy?: ResolveBy;
}

export interface MatterHandedOver {
  readonly id: Id;
  /** The day it is by then. */
  readonly day: Day;
}

interface Office {
  readonly host: Host;
  readonly desk: DirectClient;
  setDay(day: Day): void;
  today(): Day;
}

/** Takes a new matter along its road, with everything in order, until it stands at a stage. Days pass meanwhile. */
export async function walkMatterTo(office: Office, asked: AskedMatter): Promise<MatterHandedOver> {
  const { host, desk, setDay, today } = office;
  const resolveBy = asked.resolveBy ?? 'representatives';
  const procedure = presetOf('urban_default');
  const { communities } = await desk.structure.overview({});
  const communityId = communities.find(({ name }) => name === asked.community)?.id;
  if (!procedure || !communityId) throw new Error(`no community ${asked.community}`);
  const { id } = await desk.matters.propose({ ...PROPOSAL, title: asked.title, communityId, resolveBy });
  const begun = today();
  // The steps end the day before the day they are asked for: shifted so that the first falls on today.
  const [first] = stepsUpTo(procedure, asked.stage, resolveBy, begun);
  const length = first ? daysBetween(first.on, begun) : 0;
  const end = plusDays(begun, length);
  const caseDesk = { host, desk, communityId, setDay, close: async () => undefined };
  for (const step of stepsUpTo(procedure, asked.stage, resolveBy, end)) {
    setDay(step.on);
    const played = await play(caseDesk, procedure, id, step);
    if ('refusal' in played)
      throw new Error(`${step.do}: ${played.refusal} ${JSON.stringify(played.details)}`);
  }
  setDay(end);
  return { id, day: end };
}

const PROPOSAL = {
  situation: '雨天积水，老人出行不便。',
  request: '请社区组织修整。',
  plan: '铺设防滑地砖。',
  gridId: null,
  level: 'community',
  proposerKind: 'resident',
  proposerName: '李桂英',
  proposerContact: '',
  households: 120,
  funding: '街道为民服务资金',
  commonParts: false,
  combine: null,
} as const;
