import { z } from 'zod';
import { Day, Id, strict } from './fields.ts';
import { query } from './procedure.ts';

/** The register of owners of a body. Rooms are private: only who looks after the register sees them. */
export const owners = {
  register: query({ needs: 'structure.edit', refreshOn: ['rosters.imported'] })
    .input(strict({ bodyId: Id, onDay: Day }))
    .output(
      strict({
        parts: z.array(
          strict({
            partId: Id,
            building: z.string(),
            unit: z.string(),
            room: z.string(),
            place: z.string(),
            /** The one the register names first, then the co-owners: one vote together. */
            owners: z.array(z.string()),
            area: z.string(),
            since: z.string(),
          }),
        ),
      }),
    ),
};
