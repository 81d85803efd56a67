import type { Page } from '@playwright/test';

/** Writes down what a page complains of on its console. A refusal travels as an HTTP status, which Chromium mentions by itself. */
export function watchConsole(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() !== 'error' || isOwnRemark(message.text(), message.location().url)) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
}

function isOwnRemark(text: string, url: string): boolean {
  return text.startsWith('Failed to load resource') && /\/(rpc|files)(\/|$)/.test(url);
}
