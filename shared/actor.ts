import type { Id } from './values.ts';

/** What a person may be in the program; several at once, per community. */
export const ROLES = [
  'admin',
  'secretary',
  'clerk',
  'teller',
  'supervisor',
  'filing',
  'member',
  'kiosk',
] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'matters.read',
  'matters.write',
  'matters.decide',
  'meetings.run',
  'ballots.count',
  'filings.receive',
  'notices.publish',
  'comments.write',
  'overrides.confirm',
  'procedures.read',
  'procedures.edit',
  'structure.read',
  'structure.edit',
  'accounts.manage',
  'journal.read',
  'joint.read',
  'joint.write',
  'tasks.read',
  'tasks.write',
  'tasks.decide',
  'minutes.write',
  'minutes.sign',
  'releases.prepare',
  'releases.approve',
  'packages.make',
  'keys.manage',
  'hall.takePart',
  'hall.watch',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The one table of who may attempt what. Screens ask it to hide a button, the host to decide. */
export const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  admin: [
    'matters.read',
    'procedures.read',
    'procedures.edit',
    'structure.read',
    'structure.edit',
    'accounts.manage',
    'journal.read',
    'overrides.confirm',
    'joint.read',
    'tasks.read',
    'keys.manage',
  ],
  secretary: [
    'matters.read',
    'matters.write',
    'matters.decide',
    'meetings.run',
    'ballots.count',
    'notices.publish',
    'overrides.confirm',
    'procedures.read',
    'structure.read',
    'structure.edit',
    'journal.read',
    'joint.read',
    'joint.write',
    'tasks.read',
    'tasks.write',
    'tasks.decide',
    'minutes.write',
    'minutes.sign',
    'hall.watch',
    'releases.prepare',
    'releases.approve',
    'packages.make',
    'keys.manage',
  ],
  clerk: [
    'matters.read',
    'matters.write',
    'meetings.run',
    'ballots.count',
    'notices.publish',
    'procedures.read',
    'structure.read',
    'structure.edit',
    'journal.read',
    'joint.read',
    'joint.write',
    'tasks.read',
    'tasks.write',
    'minutes.write',
    'hall.watch',
    'releases.prepare',
    'releases.approve',
    'packages.make',
  ],
  teller: ['matters.read', 'ballots.count', 'structure.read', 'procedures.read', 'hall.watch'],
  supervisor: [
    'matters.read',
    'comments.write',
    'procedures.read',
    'structure.read',
    'journal.read',
    'joint.read',
    'tasks.read',
    'hall.watch',
    'releases.approve',
  ],
  filing: [
    'matters.read',
    'filings.receive',
    'overrides.confirm',
    'procedures.read',
    'structure.read',
    'journal.read',
    'joint.read',
    'joint.write',
    'tasks.read',
    'tasks.write',
    'tasks.decide',
    'hall.watch',
    'releases.approve',
    'packages.make',
    'keys.manage',
  ],
  member: ['hall.takePart', 'hall.watch'],
  kiosk: [],
};

/** A role in one community; `communityId` null is the street: it reaches every community. */
export interface Grant {
  readonly role: Role;
  readonly communityId: Id | null;
}

export interface Actor {
  readonly accountId: Id;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Somebody at a phone: one meeting, or the things of one unit. */
  readonly seat?: {
    readonly meetingId: Id | null;
    readonly personId: Id | null;
    readonly unitId: Id | null;
    readonly callId: Id | null;
    /** Nobody's phone but the wall of the hall. */
    readonly screen?: boolean;
  };
}

/** May this actor attempt it at all, in some community? */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.grants.some((grant) => MAY[grant.role].includes(permission));

/** May this actor do it to a thing of this community? null is a thing of the whole street. */
export const mayIn = (actor: Actor, permission: Permission, communityId: Id | null): boolean =>
  actor.grants.some(
    (grant) =>
      MAY[grant.role].includes(permission) &&
      (grant.communityId === null || grant.communityId === communityId),
  );

/** The communities whose things the actor may read; null means all of them. */
export function communitiesOf(actor: Actor, permission: Permission): readonly Id[] | null {
  const grants = actor.grants.filter((grant) => MAY[grant.role].includes(permission));
  if (grants.some((grant) => grant.communityId === null)) return null;
  return [...new Set(grants.flatMap((grant) => grant.communityId ?? []))];
}

/** The roles that could, for the sentence of a refusal. */
export const rolesThatMay = (permission: Permission): Role[] =>
  ROLES.filter((role) => MAY[role].includes(permission));
