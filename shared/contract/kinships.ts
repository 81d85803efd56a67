import { z } from 'zod';
import { Id, Nothing, strict } from './fields.ts';
import { command, query } from './procedure.ts';

/** Near relatives, as far as they are declared (居民委员会组织法 art. 8, 36). They are told to nobody who does not look after the roster. */
export const kinships = {
  of: query({
    needs: 'structure.edit',
    refreshOn: ['kinships.declared', 'kinships.withdrawn', 'people.memberJoined', 'people.memberLeft'],
  })
    .input(strict({ personId: Id }))
    .output(
      strict({
        relatives: z.array(
          strict({
            personId: Id,
            name: z.string(),
            bodies: z.array(z.string()),
            /** The bodies in which the two may not sit, the person's own first; null where nothing is in the way. */
            conflict: strict({ own: z.string(), other: z.string() }).nullable(),
          }),
        ),
      }),
    ),
  /** Refuses `kinships.self`. A kinship is a fact: it is written down also where two seats stand against it, and shown then. */
  declare: command({ needs: 'structure.edit' })
    .input(strict({ personId: Id, relativeId: Id }))
    .output(Nothing),
  /** It was declared by mistake. */
  withdraw: command({ needs: 'structure.edit' })
    .input(strict({ personId: Id, relativeId: Id }))
    .output(Nothing),
};
