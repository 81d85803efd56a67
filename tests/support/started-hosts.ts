import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Asked, Beginning, Told } from './clocked-host.ts';

/** The hosts of end-to-end tests: each a process of its own, on a port of its own. */

export interface ClockedHost {
  readonly address: string;
  ask(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

/** A host whose clock stands where the test puts it. */
export async function startClockedHost(beginning: Beginning): Promise<ClockedHost> {
  const script = fileURLToPath(new URL('./clocked-host.ts', import.meta.url));
  // Node as it is: what the test runner loads for itself has no place in the host.
  const child = fork(script, [JSON.stringify(beginning)], { execArgv: [], env: plainEnv() });
  const [told] = (await Promise.race([once(child, 'message'), diesFirst(child)])) as [Told];
  if (told.kind !== 'ready') throw new Error(`the host did not start: ${JSON.stringify(told)}`);
  let line: Promise<unknown> = Promise.resolve();
  const ask = (asked: Asked) => {
    line = line.then(async () => {
      child.send(asked);
      const [answer] = (await once(child, 'message')) as [Told];
      if (answer.kind === 'failed') throw new Error(answer.why);
      return answer.kind === 'done' ? answer.value : null;
    });
    return line;
  };
  return {
    address: `http://127.0.0.1:${told.port}`,
    ask,
    async close() {
      await ask({ kind: 'close' });
      await ended(child, 'SIGTERM');
    },
  };
}

export interface Program {
  readonly address: string;
  /** SIGKILL: nothing is said good-bye to. */
  kill(): Promise<void>;
}

/** The program's own host, as people start it in browser mode. */
export async function startProgram(folder: string, port = 0): Promise<Program> {
  const script = fileURLToPath(new URL('../../electron/host/main.ts', import.meta.url));
  const child = spawn(process.execPath, [script, '--data', folder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: plainEnv(),
  });
  let said = '';
  while (!said.includes('\n')) {
    const [words] = (await Promise.race([once(child.stdout, 'data'), diesFirst(child)])) as [Buffer];
    said += words.toString('utf8');
  }
  const address = /READY (\S+)/.exec(said)?.[1];
  if (address === undefined) throw new Error(`the program said: ${said}`);
  return { address, kill: () => ended(child, 'SIGKILL') };
}

async function diesFirst(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit');
  throw new Error(`the host ended with ${code} before it was ready`);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

function plainEnv(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _, ...env } = process.env;
  return { ...env, TZ: 'Asia/Shanghai' };
}
