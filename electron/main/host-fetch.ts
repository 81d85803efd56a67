import { MessageChannelMain, type UtilityProcess } from 'electron';
import { type BodyMessage, readBody, writeBody } from '../../shared/port-body.ts';
import type { AnswerHead, MainToHost } from '../../shared/shell.ts';

/** Lets the host answer a request of the page; both bodies go over a port of their own, piece by piece. */
export function fetchFromHost(host: UtilityProcess, request: Request, windowId: string): Promise<Response> {
  const { port1: port, port2 } = new MessageChannelMain();
  const outgoing = writeBody(piecesOf(request.body), (message) => port.postMessage(message));
  const incoming = readBody((message) => port.postMessage(message));
  return new Promise((resolve) => {
    port.on('message', ({ data }: { data: AnswerHead | BodyMessage }) => {
      if ('head' in data)
        resolve(
          new Response(
            bodyFor(data.head.status, incoming.next, () => port.close()),
            data.head,
          ),
        );
      else if (data.body === 'more') outgoing.hear(data);
      else incoming.hear(data);
    });
    // The host crashed: the page hears an error instead of waiting for ever.
    port.on('close', () => {
      incoming.hear({ body: 'broken' });
      resolve(new Response(null, { status: 503 }));
    });
    port.start();
    const { method, url, headers } = request;
    const asked: MainToHost = {
      kind: 'fetch',
      windowId,
      method,
      url,
      headers: [...headers],
      hasBody: request.body !== null,
    };
    host.postMessage(asked, [port2]);
  });
}

function piecesOf(body: Request['body']): () => Promise<Uint8Array | null> {
  const reader = body?.getReader();
  return async () => (reader ? ((await reader.read()).value ?? null) : null);
}

function bodyFor(
  status: number,
  next: () => Promise<Uint8Array | null>,
  done: () => void,
): ReadableStream | null {
  if ([204, 205, 304].includes(status)) return null;
  return new ReadableStream({
    async pull(controller) {
      const bytes = await next();
      if (bytes) return controller.enqueue(bytes);
      controller.close();
      done();
    },
    cancel: done,
  });
}
