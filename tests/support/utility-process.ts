import { pathToFileURL } from 'node:url';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { asMainPort } from './main-port.ts';

/** The inside of a stand-in utility process: gives the program the `process.parentPort` that Electron would give it. */
type Listener = (event: { data: unknown; ports: object[] }) => void;

Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: Listener) =>
      parentPort?.on('message', ({ data, ports }: { data: unknown; ports: MessagePort[] }) =>
        listener({ data, ports: ports.map(asMainPort) }),
      ),
    postMessage: (message: unknown) => parentPort?.postMessage(message),
  },
});

await import(pathToFileURL(workerData.file).href);
