import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { CHANNELS, type DesktopShell, type Yishiting } from '../../shared/shell.ts';

let line: MessagePort | null = null;
let hear: (message: unknown) => void = () => {};
let tellNewLine: () => void = () => {};
const unsent: unknown[] = [];

ipcRenderer.on(CHANNELS.line, ({ ports }: IpcRendererEvent) => {
  const isNew = line !== null;
  line?.close();
  line = ports[0] ?? null;
  if (!line) return;
  line.onmessage = ({ data }) => hear(data);
  for (const message of unsent.splice(0)) line.postMessage(message);
  if (isNew) tellNewLine();
});

const shell: DesktopShell = {
  pickFile: (kind) => ipcRenderer.invoke(CHANNELS.pickFile, kind),
  saveFile: ({ address, name }) => ipcRenderer.invoke(CHANNELS.saveFile, { address, name }),
  print: () => ipcRenderer.invoke(CHANNELS.print),
  printToPdf: (name) => ipcRenderer.invoke(CHANNELS.printToPdf, name),
};

const yishiting: Yishiting = {
  post(message) {
    if (line) line.postMessage(message);
    else unsent.push(message);
  },
  listen(onMessage, onNewLine = () => {}) {
    hear = onMessage;
    tellNewLine = onNewLine;
  },
  shell,
};

contextBridge.exposeInMainWorld('yishiting', yishiting);
ipcRenderer.send(CHANNELS.askForLine);
