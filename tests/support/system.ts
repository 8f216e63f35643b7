import { execFileSync } from 'node:child_process';

/** Installs Debian packages; needs root and apt-get, and throws otherwise. */
export function installPackages(names: readonly string[]): void {
  if (process.getuid?.() !== 0) throw new Error(`Please install: ${names.join(' ')}`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => execFileSync('apt-get', args, { stdio: 'inherit', env: environment });
  run('update', '-q');
  run('install', '-q', '-y', '--no-install-recommends', ...names);
}

/** Whether a program answers on the search path. */
export function hasProgram(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
