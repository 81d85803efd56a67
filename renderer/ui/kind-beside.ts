/** What something is, beside its name; nothing where the name says the same. */
export const kindBeside = (name: string, kind: string): string | undefined =>
  name === kind ? undefined : kind;
