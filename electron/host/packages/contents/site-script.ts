import { createHash } from 'node:crypto';

/**
 * What makes the list searchable where scripts run; without it the list is whole and readable all the same.
 * It reads what is on the page, asks nothing of any network, and writes text only.
 */
export const SITE_SCRIPT = `(() => {
  const find = document.querySelector('.find');
  const input = find.querySelector('input');
  const answer = find.querySelector('output');
  const rows = [...document.querySelectorAll('li[data-words]')];
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const now = new Date();
  const two = (figure) => String(figure).padStart(2, '0');
  const today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
  for (const row of rows) {
    if (row.dataset.from > today || today > row.dataset.until || row.dataset.replaced) continue;
    const mark = document.createElement('strong');
    mark.className = 'running';
    mark.textContent = find.dataset.running;
    row.firstElementChild.append(' ', mark);
  }
  const look = () => {
    const words = plain(input.value).split(/\\s+/).filter(Boolean);
    let found = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.words.includes(word));
      if (!row.hidden) found += 1;
    }
    for (const year of document.querySelectorAll('section'))
      year.hidden = [...year.querySelectorAll('li')].every((row) => row.hidden);
    answer.textContent =
      words.length === 0 ? '' : found === 0 ? find.dataset.none : find.dataset.found.replace('{n}', String(found));
  };
  input.addEventListener('input', look);
  find.hidden = false;
  look();
})();
`;

/** The one script the page's policy lets run. */
export const SITE_SCRIPT_HASH = `sha256-${createHash('sha256').update(SITE_SCRIPT).digest('base64')}`;
