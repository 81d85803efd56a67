import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { PhonePage } from '../features/phone/phone-page.tsx';
import { createQueries } from '../host/queries.ts';
import { useAwake } from '../host/use-awake.ts';

/** A member's phone: one meeting, nothing of the desk. */
export function MemberFace() {
  const [queries] = useState(createQueries);
  useAwake(queries);
  return (
    <QueryClientProvider client={queries}>
      <PhonePage />
    </QueryClientProvider>
  );
}
