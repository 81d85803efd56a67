import { nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

const tools = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  playwright: 'node_modules/@playwright/test/cli.js',
};

/** Formatting, lint and import order. */
export const checkStyle = () => runTool('biome', ['check', '--error-on-warnings', '.']);

/** Types, and with them who may import whom. Forced: an incremental build overlooks changed JSON files. */
export const checkTypes = () => runTool('tsc', ['--build', '--force']);

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function runVitest(args, env = {}) {
  return runTool('vitest', ['run', '--config', 'build/config/vitest.config.ts', ...args], env);
}

/**
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function runPlaywright(args, env = {}) {
  return runTool('playwright', ['test', '--config', 'build/config/playwright.config.ts', ...args], env);
}

/**
 * @param {keyof typeof tools} tool
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function runTool(tool, args, env = {}) {
  return run(nodeBinary(), [inProject(tools[tool]), ...args], { env: { ...process.env, ...env } });
}
