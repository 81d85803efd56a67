import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage } from './shell/preferences.ts';
import { layTokens } from './ui/tokens.ts';
import './ui/tokens.css';
import { startWords } from './ui/words.ts';

/** Each face is a bundle of its own: a phone does not fetch the desk. */
const DeskFace = lazy(() => import('./faces/desk.tsx').then((m) => ({ default: m.DeskFace })));
const MemberFace = lazy(() => import('./faces/member.tsx').then((m) => ({ default: m.MemberFace })));
const KioskFace = lazy(() => import('./faces/kiosk.tsx').then((m) => ({ default: m.KioskFace })));
const ScreenFace = lazy(() => import('./faces/screen.tsx').then((m) => ({ default: m.ScreenFace })));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');

layTokens(document.documentElement);
startWords(preferredLanguage());
const Face = faceFor(window.location);
createRoot(root).render(
  <StrictMode>
    <Suspense>
      <Face />
    </Suspense>
  </StrictMode>,
);

/** `/m` is a member's phone, `/kiosk` a public screen, `/screen` a screen on the network, `#/screen/…` one beside the desk. */
function faceFor({ pathname, hash }: Location): ComponentType {
  if (pathname === '/m') return MemberFace;
  if (pathname === '/kiosk') return KioskFace;
  return pathname === '/screen' || hash.startsWith('#/screen/') ? ScreenFace : DeskFace;
}
