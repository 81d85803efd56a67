import { z } from 'zod';
import { PERMISSIONS, ROLES } from '../actor.ts';
import { Id, Line, Nothing, strict } from './fields.ts';
import { command, query } from './procedure.ts';

export const GrantView = strict({ role: z.enum(ROLES), communityId: Id.nullable() });

export const Me = strict({
  accountId: Id,
  name: z.string(),
  signInName: z.string(),
  grants: z.array(GrantView),
  permissions: z.array(z.enum(PERMISSIONS)),
});

/** Passwords are not trimmed: what was typed is what counts. */
const Password = z.string().min(1).max(200);

export const sessions = {
  /** What a page needs before anybody has signed in. Demo accounts are named in a rehearsal store only. */
  status: query({
    needs: 'public',
    refreshOn: [
      'setup.adminCreated',
      'sessions.opened',
      'sessions.closed',
      'structure.streetChanged',
      'accounts.changed',
    ],
  })
    .input(Nothing)
    .output(
      strict({
        firstRun: z.boolean(),
        rehearsal: z.boolean(),
        street: z.string(),
        today: z.string(),
        me: Me.nullable(),
        demoAccounts: z.array(
          strict({
            signInName: z.string(),
            name: z.string(),
            roles: z.array(z.enum(ROLES)),
            community: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** Refuses `session.wrongPassword`, and `session.locked` after too many tries. */
  signIn: command({ needs: 'public' })
    .input(strict({ signInName: Line, password: Password }))
    .output(Me),
  signOut: command({ needs: 'signedIn' }).input(Nothing).output(Nothing),
  changePassword: command({ needs: 'signedIn' })
    .input(strict({ oldPassword: Password, newPassword: Password }))
    .output(Nothing),
};

export const setup = {
  /** The first-run page: names the street and makes the administrator. Refuses `setup.alreadyDone` on a store with accounts. */
  createAdmin: command({ needs: 'public' })
    .input(strict({ street: Line, name: Line, signInName: Line, password: Password }))
    .output(Me),
};

export const accounts = {
  list: query({
    needs: 'accounts.manage',
    refreshOn: [
      'accounts.created',
      'accounts.changed',
      'accounts.disabled',
      'accounts.unlocked',
      'sessions.opened',
      'sessions.refused',
    ],
  })
    .input(Nothing)
    .output(
      strict({
        accounts: z.array(
          strict({
            id: Id,
            signInName: z.string(),
            name: z.string(),
            grants: z.array(GrantView),
            disabled: z.boolean(),
            lockedUntil: z.string().nullable(),
            lastSignInAt: z.string().nullable(),
            version: z.number().int(),
          }),
        ),
      }),
    ),
  /** Refuses `accounts.nameTaken`, `accounts.weakPassword` (eight characters at least, not the sign-in name). */
  create: command({ needs: 'accounts.manage' })
    .input(
      strict({ signInName: Line, name: Line, password: Password, grants: z.array(GrantView).min(1).max(40) }),
    )
    .output(strict({ id: Id })),
  /** Refuses `accounts.lastAdmin` when nobody would be left to manage accounts. */
  change: command({ needs: 'accounts.manage' })
    .input(
      strict({
        id: Id,
        name: Line,
        grants: z.array(GrantView).min(1).max(40),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Nothing),
  setPassword: command({ needs: 'accounts.manage' })
    .input(strict({ id: Id, password: Password }))
    .output(Nothing),
  setDisabled: command({ needs: 'accounts.manage' })
    .input(strict({ id: Id, disabled: z.boolean() }))
    .output(Nothing),
  unlock: command({ needs: 'accounts.manage' })
    .input(strict({ id: Id }))
    .output(Nothing),
};
