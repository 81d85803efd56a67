import { afterEach, beforeEach, expect, vi } from 'vitest';

// What nobody reads in a log is a failure here: a test that provokes an error passes its own log.
beforeEach(() => {
  vi.spyOn(console, 'error');
});
afterEach(() => {
  const said = vi.mocked(console.error).mock.calls.map((words) => words.join(' '));
  vi.mocked(console.error).mockRestore();
  expect(said).toEqual([]);
});
