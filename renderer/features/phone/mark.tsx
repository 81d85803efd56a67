const MARKS = { good: '✓', now: '▶', warn: '⚠' } as const;

/** A state is never colour alone; drawn as a letter, because the desk's icons are too heavy for a phone. */
export function Mark({ of }: { readonly of: keyof typeof MARKS }) {
  return <span aria-hidden>{`${MARKS[of]} `}</span>;
}
