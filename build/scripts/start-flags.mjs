/**
 * @typedef {{ browser: boolean, open: boolean, sample: boolean, port: number | null, data: string | null,
 *   kiosk: boolean, inbox: string | null, printer: boolean }} StartFlags
 * @typedef {{ key: string, values: Record<string, string> }} Complaint a sentence of `shell.json`
 */

/**
 * Reads what stands after `npm start --`.
 * @param {string[]} words
 * @returns {{ flags: StartFlags } | { complaint: Complaint }}
 */
export function readStartFlags(words) {
  /** @type {StartFlags} */
  const flags = {
    browser: false,
    open: true,
    sample: false,
    port: null,
    data: null,
    kiosk: false,
    inbox: null,
    printer: false,
  };
  const rest = words.flatMap(splitAtEquals);
  while (rest.length > 0) {
    const flag = String(rest.shift());
    if (flag === '--browser') flags.browser = true;
    else if (flag === '--no-open') flags.open = false;
    else if (flag === '--sample') flags.sample = true;
    else if (flag === '--kiosk') flags.kiosk = true;
    else if (flag === '--printer') flags.printer = true;
    else if (!['--port', '--data', '--inbox'].includes(flag)) return complain('start.unknownFlag', { flag });
    else {
      const value = rest.shift();
      if (!value || value.startsWith('--')) return complain('start.flagNeedsValue', { flag });
      if (flag === '--data') flags.data = value;
      else if (flag === '--inbox') flags.inbox = value;
      else if (isPort(value)) flags.port = Number(value);
      else return complain('start.badPort', { value });
    }
  }
  if (flags.kiosk !== (flags.inbox !== null)) return complain('start.kioskNeedsInbox', {});
  return { flags };
}

/** @param {string} word */
function splitAtEquals(word) {
  const [, flag, value] = /^(--(?:port|data|inbox))=(.*)$/.exec(word) ?? [];
  return flag ? [flag, value ?? ''] : [word];
}

/** @param {string} text */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65535;
}

/**
 * @param {string} key
 * @param {Record<string, string>} values
 */
function complain(key, values) {
  return { complaint: { key, values } };
}
