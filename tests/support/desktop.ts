import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { vi } from 'vitest';
import type { Contract } from '../../shared/contract/index.ts';
import type { Yishiting } from '../../shared/shell.ts';

export type Desktop = Awaited<ReturnType<typeof startDesktop>>;

/** Starts main, preload and the real host on a data folder, through the stand-in. */
export async function startDesktop(folder: string, prepare: (world: World) => void = () => {}) {
  vi.resetModules();
  const electron = await import('./electron-stand-in.ts');
  const { world } = electron;
  prepare(world);
  process.argv = ['app', '--data', folder];
  await import('../../electron/main/main.ts');
  return {
    world,
    app: electron.app,
    contents: () => world.windows[0]?.webContents,
    shell: async () => (await pageBridge(world)).shell,
    fetch: (path: string, init?: RequestInit) =>
      world.schemes.get('app')?.(new Request(`app://yishiting${path}`, init)),
    /** The page's own way to the host. */
    async ask(): Promise<ContractRouterClient<Contract>> {
      vi.stubGlobal('window', { yishiting: await pageBridge(world) });
      const { createLink } = await import('../../renderer/host/link.ts');
      return createORPCClient(createLink());
    },
    async end() {
      vi.unstubAllGlobals();
      await Promise.all(world.hosts.map((host) => host.terminate()));
    },
  };
}

type World = typeof import('./electron-stand-in.ts')['world'];

/** What preload gave the page; it is loaded a moment after the window is there. */
function pageBridge(world: World): Promise<Yishiting> {
  return vi.waitFor(() => {
    if (!world.page.yishiting) throw new Error('preload has not run yet');
    return world.page.yishiting as Yishiting;
  }, 20_000);
}
