import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import engineFlags from '../../shared/engine-flags.json' with { type: 'json' };
import type { HostToMain, MainToHost } from '../../shared/shell.ts';
import { fetchFromHost } from './host-fetch.ts';
import { pauseBeforeRestart } from './restart-limit.ts';

export interface HostProcess {
  /** A new line to the host for a window. */
  line(windowId: string): Promise<MessagePortMain>;
  fetch(request: Request, windowId: string): Promise<Response>;
  stop(): Promise<void>;
}

export interface HostParts {
  readonly file: string;
  readonly flags: string[];
  readonly log: (bytes: Buffer) => void;
  /** It crashed and is there again: every window needs a new line. */
  readonly onRestarted: () => void;
  /** It said why it cannot work, and starting it again would not help. */
  readonly onRefused: (sentence: string) => void;
  readonly onGivenUp: () => void;
}

const CLOSING_LIMIT_MS = 5000;

/** Starts the host in a process of its own and keeps it running. */
export function startHost(parts: HostParts): HostProcess {
  const crashedAt: number[] = [];
  let stopping = false;
  let ended = Promise.resolve();
  let ready = launch();

  function launch(): Promise<UtilityProcess> {
    const child = utilityProcess.fork(parts.file, parts.flags, {
      serviceName: 'yishiting-host',
      stdio: 'pipe',
      execArgv: [...engineFlags],
    });
    child.stderr?.on('data', parts.log);
    let refused = false;
    ended = new Promise((resolve) => {
      child.once('exit', () => {
        resolve();
        if (!refused && !stopping) restart();
      });
    });
    return new Promise((resolve) => {
      child.on('message', (message: HostToMain) => {
        if (message.kind === 'ready') return resolve(child);
        refused = true;
        parts.onRefused(message.sentence);
      });
    });
  }

  function restart(): void {
    crashedAt.push(Date.now());
    const pauseMs = pauseBeforeRestart(crashedAt, Date.now());
    if (pauseMs === null) {
      parts.onGivenUp();
      return;
    }
    ready = new Promise((resolve) => setTimeout(() => resolve(launch()), pauseMs));
    ready.then(parts.onRestarted);
  }

  return {
    async line(windowId) {
      const { port1, port2 } = new MessageChannelMain();
      const attach: MainToHost = { kind: 'attach', windowId };
      (await ready).postMessage(attach, [port1]);
      return port2;
    },
    fetch: async (request, windowId) => fetchFromHost(await ready, request, windowId),
    async stop() {
      stopping = true;
      const child = await Promise.race([ready, ended]);
      if (!child) return;
      child.postMessage({ kind: 'close' } satisfies MainToHost);
      // A host that does not close in time is ended; the store survives that.
      const limit = setTimeout(() => child.kill(), CLOSING_LIMIT_MS);
      await ended;
      clearTimeout(limit);
    },
  };
}
