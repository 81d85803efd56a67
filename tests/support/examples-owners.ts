import type { Examples } from './examples.ts';
import { body } from './examples-street.ts';

export const ownerExamples: Pick<Examples, 'owners'> = {
  owners: {
    async register({ host, communityId, today }) {
      return { bodyId: await body(host, communityId, 'owners', '业主大会'), onDay: today() };
    },
  },
};
