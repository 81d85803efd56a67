/** Text as it may stand in XML and HTML, between tags and in attributes; what neither can hold is left out. */
export const escapeText = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '');

// A file with a control character or half a surrogate would not open at all.
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what must go
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
