import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

const list = (which: string): string[] =>
  execFileSync('git', ['ls-files', '-z', ...which.split(' ')], {
    cwd: projectFolder,
    encoding: 'utf8',
    maxBuffer: 50_000_000,
  })
    .split('\0')
    .filter((path) => path !== '');

/** Every file of the project that is kept, by its path from the top. */
export const keptFiles = (): string[] => {
  const deleted = new Set(list('--deleted'));
  const all = new Set(list('--cached --others --exclude-standard'));
  return [...all].filter((path) => !deleted.has(path)).sort();
};

export const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

export interface Import {
  file: string;
  /** as it is written */
  from: string;
}

/** The imports of a file: static, dynamic and re-exports. */
export const importsOf = (file: string): Import[] => {
  const text = read(file);
  const found = [
    ...text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]/gms),
    ...text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm),
    ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g),
  ];
  return found.map((match) => ({ file, from: match[1] ?? '' }));
};

export const sourceFiles = (): string[] =>
  keptFiles().filter((path) => /\.(ts|tsx)$/.test(path) && !path.endsWith('.d.ts'));
