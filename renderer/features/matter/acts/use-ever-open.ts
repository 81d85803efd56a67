import { useState } from 'react';

/** True from the first opening on, so that a drawer keeps what it shows while it slides away. */
export function useEverOpen(open: boolean): boolean {
  const [ever, setEver] = useState(open);
  if (open && !ever) setEver(true);
  return ever || open;
}
