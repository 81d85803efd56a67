import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ScreenPage } from '../features/screen/screen-page.tsx';
import { createQueries } from '../host/queries.ts';
import { useAwake } from '../host/use-awake.ts';
import { RehearsalMark } from './rehearsal-mark.tsx';

/** The wall of the hall: beside the desk with the desk's session, or in any browser of the network by code. */
export function ScreenFace() {
  const [queries] = useState(createQueries);
  const [address, setAddress] = useState(window.location.hash);
  useAwake(queries);
  useEffect(() => {
    const follow = () => setAddress(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const meetingId = /^#\/screen\/([0-9a-z]+)/.exec(address)?.[1] ?? null;
  return (
    <QueryClientProvider client={queries}>
      <ScreenPage meetingId={meetingId} rehearsalMark={<RehearsalMark />} />
    </QueryClientProvider>
  );
}
