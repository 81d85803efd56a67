import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectFolder } from './project.mjs';

/**
 * Runs a program to its end. Signals are passed on, so that Ctrl+C and SIGTERM reach the one who does the work.
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [onStart]
 * @returns {Promise<number>} exit code, 128 + number for a signal, 127 when it could not be started
 */
export function run(program, args, options = {}, onStart = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: projectFolder, stdio: 'inherit', ...options });
    const stopPassing = passSignals(child);
    const end = (/** @type {number} */ code) => {
      stopPassing();
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code, signal) => end(code ?? 128 + (signal ? constants.signals[signal] : 0)));
    onStart(child);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  const forward = () => child.kill('SIGTERM');
  // A terminal sends Ctrl+C to both of us; the child decides when it has finished closing.
  const interrupt = () => process.stdin.isTTY || forward();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', forward);
  const watch = whenOrphaned(forward);
  return () => {
    clearInterval(watch);
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', forward);
  };
}

/**
 * A signal sent to npm alone ends npm's shell but does not reach us; then we notice that our parent is gone.
 * @param {() => void} stop
 */
function whenOrphaned(stop) {
  if (process.platform === 'win32' || !process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  return setInterval(() => process.ppid !== parent && stop(), 500).unref();
}
