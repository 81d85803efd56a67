import { spawn } from 'node:child_process';
import { say } from './words.mjs';

/**
 * Shows an address in the default browser; where there is none, says it.
 * @param {string} url
 */
export function openPage(url) {
  const [program, ...args] = opener(process.platform, url);
  const sayIt = () => process.stderr.write(`${say('start.openByHand', { url })}\n`);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', sayIt);
  child.on('exit', (code) => code && sayIt());
  child.unref();
}

/**
 * @param {string} platform
 * @param {string} url
 * @returns {[string, ...string[]]}
 */
export function opener(platform, url) {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  return platform === 'darwin' ? ['open', url] : ['xdg-open', url];
}
