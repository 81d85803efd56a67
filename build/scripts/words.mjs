import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * A sentence of the shell in the language of the terminal; these scripts run before anything is installed.
 * @param {string} key for example `start.building`
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const sentence = key
    .split('.')
    .reduce((words, part) => words[part], wordsOf(terminalLanguage(process.env)));
  return String(sentence).replace(/\{\{(\w+)\}\}/g, (_, name) => String(values[name]));
}

/** @param {Record<string, string | undefined>} env */
export function terminalLanguage(env) {
  return /^en/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'en' : 'zh-CN';
}

/** @param {string} language */
function wordsOf(language) {
  return JSON.parse(readFileSync(inProject(`shared/i18n/${language}/shell.json`), 'utf8'));
}
