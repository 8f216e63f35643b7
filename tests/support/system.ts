import { execFileSync } from 'node:child_process';

/** Whether a program answers on the search path. */
export function hasProgram(name: string, ...args: string[]): boolean {
  try {
    execFileSync(name, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether packages can be installed here without asking anybody: root on Debian or a relative of it. */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && hasProgram('apt-get', '--version');
}

/** Installs Debian packages; throws with their names where it cannot. */
export function installPackages(names: readonly string[]): void {
  if (!canInstallPackages()) throw new Error(`Please install: ${names.join(' ')}`);
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  run('update', '-q');
  run('install', '-q', '-y', '--no-install-recommends', ...names);
}
