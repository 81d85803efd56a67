import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { SAMPLE_PASSWORD } from '../../../electron/host/sample/accounts.ts';
import engineFlags from '../../../shared/engine-flags.json' with { type: 'json' };
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
  const words = [...engineFlags, inProject(PROGRAMS[program]), '--data', folder, '--port', '0'];
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
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let cookie = '';
  return {
    readyMs,
    async ask(method, input) {
      const answer = await post(agent, `${address}/rpc/${method.replace('.', '/')}`, cookie, input);
      cookie = answer.cookie ?? cookie;
      if (answer.status !== 200) throw new Error(`${method}: ${answer.text}`);
      return (JSON.parse(answer.text) as { json: unknown }).json;
    },
    memory: () => residentMegabytes(child.pid ?? 0),
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly cookie: string | null;
}

/** Node's plain client: `fetch` would cost as much as the host it measures. */
function post(agent: Agent, address: string, cookie: string, input: object): Promise<Answer> {
  const body = JSON.stringify({ json: input });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...(cookie && { cookie }),
  };
  return new Promise((resolve, reject) => {
    const call = request(address, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          cookie: response.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
        }),
      );
    });
    call.once('error', reject);
    call.end(body);
  });
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
