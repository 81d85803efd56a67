import type { Day, Id } from '../../../shared/values.ts';
import type { DirectClient } from '../assemble.ts';
import type { Attachment } from './attachments.ts';
import type { Chance } from './chance.ts';
import type { SampleCommunity, SampleGrid } from './sample-street.ts';
import type { Story } from './stage-play.ts';
import type { Walk } from './walk.ts';

type Proposed = Parameters<DirectClient['matters']['propose']>[0];

/** What a matter is about, as its proposal says it. */
export interface Wording {
  readonly title: string;
  readonly situation: string;
  readonly request: string;
  readonly plan: string;
}

/** One matter of the sample: what it is about, and how far it has come. */
export interface Plot extends Wording {
  /** Which community, from 0. */
  readonly place: number;
  /** Which grid of it, from 0; null for the whole community. */
  readonly grid: number | null;
  readonly level: Proposed['level'];
  readonly resolveBy: Proposed['resolveBy'];
  readonly proposerKind: Proposed['proposerKind'];
  readonly proposerName: string;
  readonly households: number;
  readonly funding: string;
  readonly procedureKey?: string;
  /** Walked without trouble up to this stage, which was reached so many days ago. */
  readonly until: string;
  readonly daysAgo: number;
  /** What happened since. */
  readonly since?: (walk: Walk) => Story;
}

/** The people who act in a story, each through the use cases and in their own name. */
export interface Cast {
  readonly secretary: DirectClient;
  readonly clerk: DirectClient;
  readonly filing: DirectClient;
  readonly supervisor: DirectClient;
}

export interface Scene {
  readonly cast: Cast;
  readonly community: SampleCommunity;
  readonly grid: SampleGrid;
  readonly attachment: (kind: string) => Promise<Attachment>;
  readonly chance: Chance;
  /** The number of the next receipt of the street. */
  readonly nextReceipt: () => number;
  /** The day of the standing clock. */
  readonly today: () => Day;
  /** A day counted from the real today: tomorrow is 1. */
  readonly dayFromNow: (days: number) => Day;
}

export interface MatterAt {
  readonly id: Id;
  stage: string;
}
