import { KioskPage } from '../features/kiosk/kiosk-page.tsx';

/** A public screen in a community's hall: nobody signs in, nothing is typed, nothing leads away. */
export function KioskFace() {
  return <KioskPage />;
}
