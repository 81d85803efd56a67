import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { usualDataFolder } from '../../shared/data-folder.ts';
import { claimDataFolder } from './data-folder.ts';
import { type Host, openHost } from './host.ts';
import { type HostFlags, readHostFlags } from './host-flags.ts';
import { openKiosk } from './kiosk/kiosk.ts';
import { kioskDoor } from './kiosk/kiosk-door.ts';
import { systemClock } from './outside/clock.ts';
import { migrationsFolder, pageFolder } from './places.ts';
import { flagSentence, folderSentence, portSentence, startSentence } from './start-sentences.ts';
import { type Answering, type Listening, listen } from './transports/http.ts';
import { parentOf, type Served, serveParent } from './transports/parent.ts';

const USUAL_PORT = 4310;

const flags = readHostFlags(process.argv.slice(2));
const parent = parentOf(process);
if ('trouble' in flags) end(2, flagSentence(flags));
else await start(flags);

/** In Electron's utility process the windows are served through main, otherwise browsers over HTTP. */
async function start(given: HostFlags): Promise<void> {
  const claimed = claimDataFolder(given.data ?? usualDataFolder(process.platform, process.env, homedir()));
  if ('trouble' in claimed) return end(1, folderSentence(claimed));
  try {
    const { folder: dataDir, release } = claimed;
    const host =
      given.inbox === null
        ? await openDesk(dataDir, given.sample)
        : openScreen(dataDir, given.inbox, given.printer);
    const listening = parent ? null : await listenOn(host, given.port);
    const close = onceAndExit(async () => {
      await listening?.close();
      await host.close();
      release();
    });
    // 'disconnect': the one who started us is gone.
    for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.on(signal, close);
    if (parent) serveParent(parent, host, close);
    if (listening)
      process.stdout.write(`READY http://127.0.0.1:${listening.port}${given.kiosk ? '/kiosk' : ''}\n`);
  } catch (thrown) {
    end(1, isPortTaken(thrown) ? portSentence(given.port ?? USUAL_PORT) : startSentence(thrown));
  }
}

function openDesk(dataDir: string, sample: boolean): Promise<Host> {
  return openHost({ dataDir, sample, pageDir: pageFolder(), migrationsDir: migrationsFolder() });
}

/** A public screen has no methods and no windows' lines: it is looked at. */
function openScreen(dataDir: string, inbox: string, printer: boolean): Served & { close(): Promise<void> } {
  const kiosk = openKiosk({ dataDir, inbox: resolve(inbox), clock: systemClock, printer });
  return { ...kioskDoor(kiosk, pageFolder()), attachPort: () => {}, close: async () => kiosk.close() };
}

async function listenOn(host: Answering, port: number | null): Promise<Listening> {
  // An office machine also runs Word and a browser: a third less memory for a twentieth of the speed.
  setFlagsFromString('--optimize-for-size');
  try {
    return await listen(host, { port: port ?? USUAL_PORT, hostname: '127.0.0.1' });
  } catch (thrown) {
    // The usual port is a habit, not a promise; a port that was asked for is one.
    if (port !== null || !isPortTaken(thrown)) throw thrown;
    return listen(host, { port: 0, hostname: '127.0.0.1' });
  }
}

function onceAndExit(close: () => Promise<void>): () => Promise<void> {
  let closing = false;
  return async () => {
    if (closing) return;
    closing = true;
    await close();
    process.exit(0);
  };
}

function isPortTaken(thrown: unknown): boolean {
  return ['EADDRINUSE', 'EACCES'].includes((thrown as { code?: string }).code ?? '');
}

function end(code: number, sentence: string): void {
  parent?.postMessage({ kind: 'failed', sentence });
  process.stderr.write(`${sentence}\n`, () => process.exit(code));
}
