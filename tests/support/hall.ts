import type { Browser, Page } from '@playwright/test';
import { watchConsole } from './console-watch.ts';
import type { AskedMatter, MatterHandedOver } from './matter-at.ts';
import { expectPage, signIn } from './screens.ts';
import { COMMUNITY, FIRST_DAY } from './small-street-names.ts';
import type { ClockedHost } from './started-hosts.ts';

/** Several people at their windows, on one host whose days the test lets pass. */
export interface Hall {
  readonly address: string;
  readonly today: string;
  /** What the pages complained of on their consoles. */
  readonly complaints: readonly string[];
  /** A window before which nobody has signed in. */
  window(path?: string): Promise<Page>;
  /** Somebody's own window, signed in. */
  enter(signInName: string, path?: string, senses?: Senses): Promise<Page>;
  /** It is another day; whoever sits at one of these windows comes in anew, to the page that was open. */
  setDay(day: string, ...people: readonly { page: Page; signInName: string }[]): Promise<void>;
  /** A matter that has come, with everything in order, as far as a stage. Returns the path of its page. */
  matterAt(stage: string, asked?: Partial<Omit<AskedMatter, 'stage'>>): Promise<string>;
  close(): Promise<void>;
}

interface Senses {
  /** The window is not told what changes, as after a night asleep. */
  readonly hearsNothing?: boolean;
}

export function createHall(browser: Browser, host: ClockedHost, password: string): Hall {
  const complaints: string[] = [];
  const closings: (() => Promise<void>)[] = [];
  let today = FIRST_DAY;

  const window = async (path = '/', senses: Senses = {}) => {
    const context = await browser.newContext();
    closings.push(() => context.close());
    // Left without an answer: the window goes on waiting for the first hint.
    if (senses.hearsNothing) await context.route('**/rpc/live/**', () => undefined);
    const page = await context.newPage();
    watchConsole(page, complaints);
    await page.goto(`${host.address}/#${path}`);
    return page;
  };
  return {
    address: host.address,
    get today() {
      return today;
    },
    complaints,
    window,
    async enter(signInName, path = '/', senses = {}) {
      const page = await window(path, senses);
      await signIn(page, signInName, password);
      await expectPage(page);
      return page;
    },
    async setDay(day, ...people) {
      await host.ask({ kind: 'setDay', day });
      today = day;
      for (const { page, signInName } of people) {
        await page.reload();
        await signIn(page, signInName, password);
        await expectPage(page);
      }
    },
    async matterAt(stage, asked = {}) {
      const matter = { title: '修整院内步道', community: COMMUNITY, ...asked, stage };
      const { id, day } = (await host.ask({ kind: 'matterAt', ...matter })) as MatterHandedOver;
      today = day;
      return `/matters/${id}`;
    },
    async close() {
      for (const end of closings) await end();
      await host.close();
    },
  };
}
