import { z } from 'zod';
import { Id, Line, Nothing, OptionalLine, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const Contact = {
  address: Line,
  telephone: Line,
  hours: OptionalLine,
  /** The street's telephone for those who are not content with the community's answer. */
  supervision: OptionalLine,
};

/** How residents reach a community's office: it stands on every notice. */
export const offices = {
  get: query({ needs: 'matters.read', refreshOn: ['offices.saved', 'releases.prepared'] })
    .input(strict({ communityId: Id }))
    .output(
      strict({
        contact: strict({
          address: z.string(),
          telephone: z.string(),
          hours: z.string(),
          supervision: z.string(),
        }).nullable(),
      }),
    ),
  /** Refuses `offices.privateTelephone` for a mobile number: it is somebody's own. */
  save: command({ needs: 'structure.edit' })
    .input(strict({ communityId: Id, ...Contact }))
    .output(Nothing),
};
