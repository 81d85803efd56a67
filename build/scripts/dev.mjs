import { spawn } from 'node:child_process';
import { createServer } from 'vite';
import { openPage } from './open-page.mjs';
import { inProject } from './project.mjs';

const HOST_PORT = 4311;
const PAGE_PORT = 4310;
const target = `http://127.0.0.1:${HOST_PORT}`;

// The host starts again whenever one of its files changes; the page keeps its place and asks again.
const host = spawn(
  process.execPath,
  [
    '--watch',
    inProject('electron/host/main.ts'),
    '--data',
    inProject('.data'),
    '--port',
    String(HOST_PORT),
    '--sample',
  ],
  { stdio: 'inherit' },
);
// The host answers its own address only, so requests arrive there as if they came from it.
const toHost = { target, changeOrigin: true, headers: { origin: target } };
const page = await createServer({
  configFile: inProject('build/config/page.config.ts'),
  server: {
    host: '127.0.0.1',
    port: PAGE_PORT,
    proxy: { '/rpc': toHost, '/api': toHost, '/files': toHost },
  },
});
await page.listen();
await untilHostAnswers();
page.printUrls();
openPage(page.resolvedUrls?.local[0] ?? `http://127.0.0.1:${PAGE_PORT}`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, async () => {
    host.kill('SIGTERM');
    await page.close();
    process.exit(0);
  });
}

async function untilHostAnswers() {
  const answers = () => fetch(target).then(Boolean, () => false);
  while (!(await answers())) await new Promise((resolve) => setTimeout(resolve, 200));
}
