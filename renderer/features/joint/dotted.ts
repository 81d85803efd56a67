/** Facts of one line side by side: 机关 · 海伦社区. */
export const dotted = (...facts: readonly (string | null)[]): string =>
  facts.filter((fact) => fact !== null && fact !== '').join(' · ');
