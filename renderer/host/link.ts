import type { ClientLink } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { Yishiting } from '../../shared/shell.ts';
import { windowBridge } from '../shell/shell.ts';

/** What goes along with a call besides its input. */
export interface CallContext {
  readonly commandId?: string;
}

/** The road to the host: the window's own line where there is one, otherwise HTTP from wherever the page came. */
export function createLink(): ClientLink<CallContext> {
  const bridge = windowBridge();
  if (bridge !== undefined) return createWindowLink(bridge);
  return new HttpLink<CallContext>({ url: new URL('/rpc', window.location.href), headers });
}

/** After a restart of the host the line is a new one, and what the old one was asked will not be answered. */
function createWindowLink(bridge: Yishiting): ClientLink<CallContext> {
  let line = createLine(bridge);
  bridge.listen(
    (message) => line.hear(message),
    () => {
      const old = line;
      line = createLine(bridge);
      old.close();
    },
  );
  // What was still being written when the line broke would otherwise never be answered.
  return { call: (...asked) => Promise.race([line.link.call(...asked), line.broken]) };
}

function createLine(bridge: Yishiting) {
  let onMessage: (event: MessageEvent) => void = () => undefined;
  let close: () => void = () => undefined;
  let open = true;
  let breakOff: (reason: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    breakOff = reject;
  });
  broken.catch(() => undefined);
  const port = {
    postMessage: (message: unknown) => {
      if (open) bridge.post(message);
    },
    addEventListener: (event: string, listener: (event: MessageEvent) => void) => {
      if (event === 'message') onMessage = listener;
      if (event === 'close') close = () => listener(new MessageEvent('close'));
    },
  };
  const link = new PortLink<CallContext>({ port: port as unknown as MessagePort, headers });
  return {
    link,
    hear: (message: unknown) => onMessage(new MessageEvent('message', { data: message })),
    broken,
    close() {
      open = false;
      breakOff(new Error('the line broke'));
      close();
    },
  };
}

const headers = ({ context }: { context: CallContext }): Record<string, string> =>
  context?.commandId ? { 'x-command-id': context.commandId } : {};
