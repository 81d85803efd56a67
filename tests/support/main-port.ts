import type { MessagePort } from 'node:worker_threads';

export interface MainPort {
  readonly native: MessagePort;
  on(event: string, listener: (event: { data: unknown }) => void): void;
  start(): void;
  postMessage(message: unknown): void;
  close(): void;
}

/** A port as Electron's main process knows it: its events carry `data`, and it is silent until it is started. */
export function asMainPort(port: MessagePort): MainPort {
  const waiting: (() => void)[] = [];
  return {
    native: port,
    on(event, listener) {
      if (event === 'close') port.on('close', () => listener({ data: null }));
      else waiting.push(() => port.on('message', (data: unknown) => listener({ data })));
    },
    start() {
      for (const listen of waiting.splice(0)) listen();
    },
    postMessage: (message) => port.postMessage(message),
    close: () => port.close(),
  };
}
