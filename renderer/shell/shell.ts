import type { Yishiting } from '../../shared/shell.ts';

declare global {
  interface Window {
    /** Laid there by the desktop window; absent in a browser. */
    readonly yishiting?: Yishiting;
  }
}

/** The bridge of the desktop window, when the page stands in one. */
export const windowBridge = (): Yishiting | undefined => window.yishiting;
