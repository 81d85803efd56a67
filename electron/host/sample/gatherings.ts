import type { BodyKind, Stage } from '../../../shared/domain/procedure.ts';
import type { Id } from '../../../shared/values.ts';
import type { DirectClient } from '../assemble.ts';
import type { Plot, Scene } from './plot.ts';
import type { SampleBody } from './sample-street.ts';

export type Meeting = Parameters<DirectClient['meetings']['hold']>[0]['meetings'][number];
type Ballot = NonNullable<Meeting['ballot']>;

export interface Body {
  readonly bodyId: Id | null;
  readonly body: string;
  readonly due: number;
}

/** The meetings that bring a stage to a good end: which bodies, how many came, how they voted. */
export function assembly(scene: Scene, plot: Plot, stage: Stage): Meeting[] {
  if (stage.kind === 'resolve' && plot.resolveBy.startsWith('owners')) return [ownersMeeting(scene, plot)];
  return bodiesFor(scene, plot, stage).map((body) => voted(scene, body));
}

/** The bodies a stage convenes for this matter. */
export function bodiesFor(scene: Scene, plot: Plot, stage: Stage): Body[] {
  const { bodies, grids } = scene.community;
  if (stage.kind === 'resolve') {
    return plot.resolveBy === 'residents'
      ? [{ ...of(bodies.residents), due: Math.round(scene.community.households / 6) }]
      : [of(bodies.representatives)];
  }
  if (stage.mustMeet.length > 0) return stage.mustMeet.map((kind) => bodyOf(scene, kind));
  if (stage.key === 'party_review')
    return plot.level === 'grid' ? [of(scene.grid.branch)] : grids.map((grid) => of(grid.branch));
  return [of(bodies.party_committee)];
}

export const of = ({ id, name, voters }: SampleBody): Body => ({ bodyId: id, body: name, due: voters });

function bodyOf(scene: Scene, kind: BodyKind): Body {
  if (kind === 'party_congress') return { bodyId: null, body: '社区党员代表会议', due: 48 };
  const { bodies } = scene.community;
  return of(kind === 'residents_committee' ? bodies.residents_committee : bodies.party_committee);
}

/** Most came, most agreed: by show of hands in a small body, on paper in a large one. */
export function voted(scene: Scene, body: Body): Meeting {
  const { chance } = scene;
  const absent =
    body.due <= 9 ? chance.below(2) : chance.between(Math.ceil(body.due / 12), Math.floor(body.due / 6));
  const present = body.due - absent;
  const against = present <= 9 ? 0 : chance.between(0, Math.floor(present / 12));
  const abstain = present <= 9 ? chance.below(2) : chance.between(0, Math.floor(present / 15));
  const votes = { for: present - against - abstain, against, abstain };
  const ballot = present > 30 ? onPaper(present, votes) : byHands(votes);
  return meetingOf(body, present, ballot);
}

/** A meeting without a vote: people came and spoke. */
export function gathering(scene: Scene, kind: 'open_meeting' | 'council', due: number): Meeting {
  const { id, name } = scene.community.bodies[kind];
  return meetingOf({ bodyId: id, body: name, due }, due - scene.chance.below(4), null);
}

export function meetingOf({ bodyId, body, due }: Body, present: number, ballot: Ballot | null): Meeting {
  return { bodyId, body, heads: { due, present }, excused: Math.min(2, due - present), ballot };
}

type Votes = { for: number; against: number; abstain: number };

export const byHands = (votes: Votes): Ballot => ({
  kind: 'yesNo',
  method: 'hands',
  count: { heads: votes },
});

/** Papers counted twice with the same figures; a few were left blank. */
export function onPaper(present: number, votes: Votes, blank = 0): Ballot {
  const papers = {
    issued: present,
    returned: votes.for + votes.against + votes.abstain + blank,
    blank,
    invalid: 0,
  };
  const count = { heads: votes, papers };
  return { kind: 'yesNo', method: 'paper', count, second: count };
}

/** Owners vote by head and by exclusive-part area; both tests must hold. */
export function ownersMeeting(scene: Scene, plot: Plot, share = { area: 84 }): Meeting {
  const due = plot.households;
  const present = Math.ceil((due * 5) / 6);
  const against = Math.ceil(present / 10);
  const abstain = Math.floor(present / 20);
  const square = (heads: number, each: number) => `${heads * each}.${String(heads % 90).padStart(2, '0')}`;
  const { id } = scene.community.bodies.owners;
  return {
    bodyId: id,
    body: `${scene.grid.compounds[0] ?? ''}业主大会`,
    heads: { due, present },
    area: { due: square(due, share.area), present: square(present, share.area) },
    ballot: {
      kind: 'yesNo',
      method: 'hands',
      count: {
        heads: { for: present - against - abstain, against, abstain },
        area: {
          for: square(present - against - abstain, share.area - 1),
          against: square(against, share.area - 1),
          abstain: square(abstain, share.area - 1),
        },
      },
    },
  };
}
