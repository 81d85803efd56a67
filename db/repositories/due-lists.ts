import type { Exclusion, Substitution } from '../../shared/domain/due-lists.ts';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';

const EXCLUSION = `exclusions.id, membership_id AS membershipId, exclusions.since, exclusions.until, reason,
  approved_by AS approvedBy, approved_on AS approvedOn FROM exclusions`;
const SUBSTITUTION = `substitutions.id, membership_id AS membershipId, substitute_id AS substituteId, substitutions.since,
  substitutions.until, reason FROM substitutions`;
const OF_BODY = 'JOIN memberships ON memberships.id = membership_id WHERE body_id = ?';

/** The exceptions of due lists, whatever their days. */
export function readDueLists({ sqlite }: Store) {
  const exclusions = sqlite.prepare<[Id], Exclusion>(
    `SELECT ${EXCLUSION} ${OF_BODY} ORDER BY exclusions.since, exclusions.id`,
  );
  const substitutions = sqlite.prepare<[Id], Substitution>(
    `SELECT ${SUBSTITUTION} ${OF_BODY} ORDER BY substitutions.since, substitutions.id`,
  );
  const exclusion = sqlite.prepare<[Id], Exclusion>(`SELECT ${EXCLUSION} WHERE id = ?`);
  const substitution = sqlite.prepare<[Id], Substitution>(`SELECT ${SUBSTITUTION} WHERE id = ?`);
  return {
    exclusionsOf: (bodyId: Id): Exclusion[] => exclusions.all(bodyId),
    substitutionsOf: (bodyId: Id): Substitution[] => substitutions.all(bodyId),
    getExclusion: (id: Id): Exclusion =>
      exclusion.get(id) ?? refuse('things.notFound', { what: 'exclusion' }),
    getSubstitution: (id: Id): Substitution =>
      substitution.get(id) ?? refuse('things.notFound', { what: 'substitution' }),
  };
}

export function writeDueLists(store: Store) {
  const { sqlite } = store;
  const exclude = sqlite.prepare<[Exclusion]>(
    `INSERT INTO exclusions (id, membership_id, since, until, reason, approved_by, approved_on)
     VALUES (@id, @membershipId, @since, @until, @reason, @approvedBy, @approvedOn)`,
  );
  const substitute = sqlite.prepare<[Substitution]>(
    `INSERT INTO substitutions (id, membership_id, substitute_id, since, until, reason)
     VALUES (@id, @membershipId, @substituteId, @since, @until, @reason)`,
  );
  const endExclusion = sqlite.prepare<[Day, Id]>('UPDATE exclusions SET until = ? WHERE id = ?');
  const endSubstitution = sqlite.prepare<[Day, Id]>('UPDATE substitutions SET until = ? WHERE id = ?');
  return {
    ...readDueLists(store),
    exclude(exclusion: Exclusion): void {
      exclude.run(exclusion);
    },
    substitute(substitution: Substitution): void {
      substitute.run(substitution);
    },
    endExclusion(id: Id, until: Day): void {
      endExclusion.run(until, id);
    },
    endSubstitution(id: Id, until: Day): void {
      endSubstitution.run(until, id);
    },
  };
}
