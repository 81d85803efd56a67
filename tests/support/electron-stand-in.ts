import { EventEmitter, once } from 'node:events';
import { existsSync } from 'node:fs';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { asMainPort, type MainPort } from './main-port.ts';

/**
 * Just enough of the `electron` module to start main and preload without Electron. The host is the real one, in a
 * thread; ports are real ports. What tests look at and steer lies in `world`.
 */
export const world = {
  isFirst: true,
  windows: [] as BrowserWindow[],
  hosts: [] as Worker[],
  page: {} as Record<string, unknown>,
  schemes: new Map<string, (request: Request) => Promise<Response>>(),
  openedOutside: [] as string[],
  errorBoxes: [] as string[],
  exitCode: null as number | null,
  quits: 0,
  menu: [] as MenuItem[],
  pickedPath: '',
  savePath: '',
  displays: [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
};

export interface MenuItem {
  readonly label?: string;
  readonly role?: string;
  readonly submenu?: MenuItem[];
}

export const app = Object.assign(new EventEmitter(), {
  setPath: () => {},
  getLocale: () => 'zh-CN',
  getVersion: () => '0.0.0',
  requestSingleInstanceLock: () => world.isFirst,
  whenReady: async () => {},
  exit: (code: number) => {
    world.exitCode = code;
  },
  quit: () => {
    world.quits += 1;
    app.emit('will-quit', { preventDefault: () => {} });
  },
});

export class WebContents extends EventEmitter {
  opener: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  readonly session = Object.assign(new EventEmitter(), {
    ask: (_permission: string, _url: string): boolean => true,
    setPermissionRequestHandler(decide: PermissionHandler) {
      this.ask = (permission, requestingUrl) => {
        let granted = true;
        const take = (answer: boolean) => {
          granted = answer;
        };
        decide(null, permission, take, { requestingUrl });
        return granted;
      };
    },
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
  });
  setWindowOpenHandler(opener: typeof this.opener) {
    this.opener = opener;
  }
  postMessage(channel: string, _message: unknown, ports: MainPort[]) {
    ipcRenderer.emit(channel, { ports: ports.map(({ native }) => native) });
  }
  print = (_options: object, done: (printed: boolean) => void) => done(true);
  printToPDF = async () => Buffer.from('%PDF-1.7');
}

type PermissionHandler = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string },
) => void;

export class BrowserWindow extends EventEmitter {
  readonly id = world.windows.length + 1;
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  address = '';
  focused = 0;
  maximized = false;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    world.windows.push(this);
  }
  static fromWebContents(contents: WebContents) {
    return world.windows.find((window) => window.webContents === contents) ?? null;
  }
  async loadURL(address: string) {
    this.address = address;
    await import('../../electron/preload/preload.ts');
    this.emit('ready-to-show');
  }
  getNormalBounds() {
    const { x, y, width, height } = this.options;
    return { x, y, width, height };
  }
  getParentWindow = () => (this.options.parent as BrowserWindow | undefined) ?? null;
  getChildWindows = () => world.windows.filter((window) => window.options.parent === this);
  isMaximized = () => this.maximized;
  maximize = () => {
    this.maximized = true;
  };
  isMinimized = () => false;
  isDestroyed = () => false;
  restore = () => {};
  show = () => {};
  focus = () => {
    this.focused += 1;
  };
}

const ipcHandlers = new Map<string, (event: object, given: unknown) => unknown>();
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: (event: object, given: unknown) => unknown) =>
    ipcHandlers.set(channel, handler),
});
export const ipcRenderer = Object.assign(new EventEmitter(), {
  send: (channel: string) => ipcMain.emit(channel, senderEvent()),
  invoke: async (channel: string, given: unknown) => ipcHandlers.get(channel)?.(senderEvent(), given),
});

const senderEvent = () => {
  const window = world.windows.at(-1);
  return { sender: window?.webContents, senderFrame: { parent: null, url: window?.address } };
};

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    world.page[name] = api;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: () => {},
  handle: (scheme: string, answer: (request: Request) => Promise<Response>) =>
    world.schemes.set(scheme, answer),
};
export const shell = {
  openExternal: async (address: string) => world.openedOutside.push(address),
  openPath: async () => '',
};
export const screen = {
  getPrimaryDisplay: () => world.displays[0],
  getAllDisplays: () => world.displays,
};
export const dialog = {
  showErrorBox: (_title: string, sentence: string) => world.errorBoxes.push(sentence),
  showMessageBox: async () => ({ response: 0 }),
  showOpenDialog: async () => ({ filePaths: world.pickedPath ? [world.pickedPath] : [] }),
  showSaveDialog: async () => ({ canceled: world.savePath === '', filePath: world.savePath }),
};
export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (template: MenuItem[]) => {
    world.menu = template;
  },
};

export class MessageChannelMain {
  readonly port1: MainPort;
  readonly port2: MainPort;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = asMainPort(port1);
    this.port2 = asMainPort(port2);
  }
}

export const utilityProcess = {
  fork(file: string, argv: string[]) {
    // Built, the host is JavaScript; here it is run from its source.
    const source = existsSync(file) ? file : file.replace(/\.js$/, '.ts');
    const inside = new URL('./utility-process.ts', import.meta.url);
    const worker = new Worker(inside, { argv, workerData: { file: source }, execArgv: [], stderr: true });
    world.hosts.push(worker);
    const child = Object.assign(new EventEmitter(), {
      stderr: worker.stderr,
      kill: () => void worker.terminate(),
      postMessage: (data: unknown, given: MainPort[] = []) => {
        const ports: MessagePort[] = given.map(({ native }) => native);
        worker.postMessage({ data, ports }, ports);
      },
    });
    worker.on('message', (message) => child.emit('message', message));
    worker.on('error', () => {});
    void once(worker, 'exit').then(([code]) => child.emit('exit', code));
    return child;
  },
};
