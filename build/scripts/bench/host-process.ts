import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { SAMPLE_PASSWORD } from '../../../electron/host/sample/accounts.ts';
import { inProject } from '../project.mjs';

export interface RunningHost {
  /** From the start of the process until it said READY. */
  readonly readyMs: number;
  /** Asks a method over HTTP, as the screens do, and answers what it answered. */
  ask(method: string, input: object): Promise<unknown>;
  /** Resident memory in MB; null where the system does not tell. */
  memory(): number | null;
  stop(): Promise<void>;
}

/** The host as `npm start` starts it, and as it runs from its sources. */
export const PROGRAMS = { built: 'dist/host/main.js', sources: 'electron/host/main.ts' } as const;
export type Program = keyof typeof PROGRAMS;

/** Starts the host on a folder and waits until it is ready. */
export async function startHost(folder: string, program: Program): Promise<RunningHost> {
  const began = performance.now();
  const words = [inProject(PROGRAMS[program]), '--data', folder, '--port', '0'];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the host ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /READY (\S+)/.exec(chunk.toString());
      if (ready?.[1]) resolve(ready[1]);
    });
  });
  const readyMs = performance.now() - began;
  let cookie = '';
  return {
    readyMs,
    async ask(method, input) {
      const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) };
      const body = JSON.stringify({ json: input });
      const response = await fetch(`${address}/rpc/${method.replace('.', '/')}`, {
        method: 'POST',
        headers,
        body,
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      const answer = (await response.json()) as { json: unknown };
      if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
      return answer.json;
    },
    memory: () => residentMegabytes(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Signs in as the account of the sample street that reads everything. */
export const signIn = (host: RunningHost): Promise<unknown> =>
  host.ask('sessions.signIn', { signInName: 'jiedao', password: SAMPLE_PASSWORD });

function residentMegabytes(pid: number): number | null {
  if (process.platform === 'linux') {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Number(line?.[1] ?? 0) / 1024;
  }
  if (process.platform === 'win32') return null;
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
