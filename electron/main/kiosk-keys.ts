export interface PressedKey {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** What people without a touch screen need to walk through a page. */
const WALKING = new Set([
  'Tab',
  'Enter',
  ' ',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
]);

/** At a public screen a key walks or does nothing; one chord, which nobody presses by chance, ends the program. */
export function whatKeyDoes({ key, control, alt, shift, meta }: PressedKey): 'walks' | 'ends' | 'nothing' {
  if (control && alt && shift && !meta && key.toLowerCase() === 'q') return 'ends';
  return !control && !alt && !meta && WALKING.has(key) ? 'walks' : 'nothing';
}
