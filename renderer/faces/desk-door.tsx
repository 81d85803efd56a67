import { lazy, Suspense } from 'react';
import { MeProvider } from '../host/me.tsx';
import { useHostQuery } from '../host/use-host-query.ts';
import { Loading } from '../ui/loading.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { DeskRoutes } from './desk-routes.tsx';
import { ReconnectStrip } from './reconnect-strip.tsx';
import { RehearsalMark } from './rehearsal-mark.tsx';

const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })),
);
const FirstRunPage = lazy(() =>
  import('../features/sign-in/first-run-page.tsx').then((m) => ({ default: m.FirstRunPage })),
);

/** Who stands here? Nobody yet on a new store, nobody signed in, or somebody: then the desk. */
export function DeskDoor() {
  const { data: status, error, isPending } = useHostQuery('sessions.status', {});
  if (isPending) {
    return (
      <>
        <ReconnectStrip />
        <Loading />
      </>
    );
  }
  if (!status) return <RefusalAlert refusal={error} />;
  return (
    <>
      <ReconnectStrip />
      {status.rehearsal && <RehearsalMark />}
      {status.me ? (
        <MeProvider me={status.me}>
          <DeskFrame street={status.street} rehearsal={status.rehearsal}>
            <DeskRoutes />
          </DeskFrame>
        </MeProvider>
      ) : (
        <Suspense fallback={<Loading />}>
          {status.firstRun ? <FirstRunPage /> : <SignInPage status={status} />}
        </Suspense>
      )}
    </>
  );
}
