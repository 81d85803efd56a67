import { type BodyMessage, readBody, writeBody } from '../../../shared/port-body.ts';
import type { AnswerHead, HostToMain, MainToHost } from '../../../shared/shell.ts';
import type { Host } from '../host.ts';
import type { PortLike } from './port.ts';

/** The line to main, as Electron gives it to a utility process. */
export interface Parent {
  on(event: 'message', listener: (event: { data: MainToHost; ports: ParentPort[] }) => void): void;
  postMessage(message: HostToMain): void;
}

export type ParentPort = PortLike & {
  on(event: 'message', listener: (event: { data: BodyMessage }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
};

export function parentOf(owner: object): Parent | null {
  return (owner as { parentPort?: Parent }).parentPort ?? null;
}

/** What a window needs of the host. */
export type Served = Pick<Host, 'fetch' | 'attachPort'>;

/** Serves the windows: their lines, and the files they fetch through main. */
export function serveParent(parent: Parent, host: Served, close: () => Promise<void>): void {
  parent.on('message', ({ data, ports: [port] }) => {
    if (data.kind === 'close') void close();
    else if (!port) return;
    else if (data.kind === 'fetch') void answerFetch(host, data, port);
    else {
      host.attachPort(port, data.windowId);
      port.start();
    }
  });
  parent.postMessage({ kind: 'ready' });
}

async function answerFetch(
  host: Served,
  asked: MainToHost & { kind: 'fetch' },
  port: ParentPort,
): Promise<void> {
  const incoming = readBody((message) => port.postMessage(message));
  let outgoing: ReturnType<typeof writeBody> | null = null;
  port.on('message', ({ data }) => {
    if (data.body === 'more') outgoing?.hear(data);
    else incoming.hear(data);
  });
  port.start();
  const { method, url, headers, windowId } = asked;
  const body = asked.hasBody ? { body: streamOf(incoming.next), duplex: 'half' as const } : {};
  const response = await host.fetch(new Request(url, { method, headers, ...body }), {
    transport: 'app',
    windowId,
  });
  const reader = response.body?.getReader();
  const next = async () => (reader ? ((await reader.read()).value ?? null) : null);
  outgoing = writeBody(next, (message) => port.postMessage(message));
  const answer: AnswerHead = { head: { status: response.status, headers: [...response.headers] } };
  port.postMessage(answer);
}

function streamOf(next: () => Promise<Uint8Array | null>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const bytes = await next();
      if (bytes === null) controller.close();
      else controller.enqueue(bytes);
    },
  });
}
