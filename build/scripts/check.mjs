import { checkStyle, checkTypes, runVitest } from './checks.mjs';
import { ensurePackages } from './packages.mjs';

await ensurePackages();
const codes = [await checkStyle(), await checkTypes(), await runVitest(['layers', 'languages'])];
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
