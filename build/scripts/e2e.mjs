import { runPlaywright } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { ensurePage } from './page.mjs';

await ensurePackages();
await ensureChromium();
await ensurePage();
process.exitCode = await runPlaywright(process.argv.slice(2));
