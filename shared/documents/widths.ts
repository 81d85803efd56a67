/** Columns of a table by their shares, in whole units that together fill the width. */
export function columnWidths(columns: readonly { readonly share: number }[], width: number): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / whole));
  const left = width - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, place) => (place === widths.length - 1 ? one + left : one));
}
