import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, type Import } from './source-files.ts';

/** Where an import leads: a path from the top of the project, or the name of a package. */
const leadsTo = ({ file, from }: Import): { inside: string } | { package: string } => {
  if (from.startsWith('#')) return { inside: from.slice(1) };
  if (from.startsWith('.')) return { inside: posix.normalize(posix.join(posix.dirname(file), from)) };
  return { package: from };
};

const floorOf = (path: string): string => path.split('/')[0] ?? '';
const roomOf = (path: string): string => path.split('/')[1] ?? '';

const mayImport: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  db: ['db', 'shared'],
  server: ['server', 'db', 'shared'],
  client: ['client', 'shared'],
};

/** Folders of server and client that are no rooms of the house but its stairs: everybody may use them. */
const stairs = new Set(['platform', 'commands', 'app', 'api', 'design', 'charts', 'theme']);
/** The frame round a contract's tabs, whose pages belong to several rooms (shared/decisions). It reads and never acts. */
const frames = new Set(['client/contracts/contract-shell.tsx', 'client/contracts/contract-breadcrumbs.tsx']);
/** Rooms that compose others: they may read other rooms' queries, never call their acts. */
const composers = new Set(['reviews', 'board', 'town-square', 'home', 'overview', 'portfolio']);

const floors = sourceFiles().filter((file) => floorOf(file) in mayImport);
const imports = floors.flatMap(importsOf);

describe('the dependency rule', () => {
  it('reads a house that is there', () => {
    expect(floors.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
  });

  it('shared imports shared; db imports shared; server imports db and shared; client imports shared', () => {
    const broken = imports.filter((line) => {
      const to = leadsTo(line);
      return 'inside' in to && !mayImport[floorOf(line.file)]?.includes(floorOf(to.inside));
    });
    expect(broken).toEqual([]);
  });

  it('shared imports only zod, and in charts d3 scales and shapes', () => {
    const broken = imports.filter((line) => {
      const to = leadsTo(line);
      if (floorOf(line.file) !== 'shared' || !('package' in to)) return false;
      if (to.package === 'zod') return false;
      if (roomOf(line.file) === 'charts') return !['d3-scale', 'd3-shape'].includes(to.package);

      return true;
    });
    expect(broken).toEqual([]);
  });

  it('rooms on server and client do not import each other, except the composers', () => {
    const broken = imports.filter((line) => {
      const to = leadsTo(line);
      if (!('inside' in to) || !['server', 'client'].includes(floorOf(line.file))) return false;
      if (floorOf(to.inside) !== floorOf(line.file)) return false;
      if (frames.has(to.inside)) return false;
      if (line.file.split('/').length < 3 || to.inside.split('/').length < 3) return false;
      const [from, target] = [roomOf(line.file), roomOf(to.inside)];
      if (from === target || stairs.has(from) || stairs.has(target) || composers.has(from)) return false;
      return true;
    });
    expect(broken).toEqual([]);
  });

  it.each([
    ['drizzle-orm', 'db/'],
    ['fastify', 'server/'],
    ['recharts', 'client/charts/'],
  ])('%s is only under %s', (name, place) => {
    const broken = imports.filter((line) => {
      const to = leadsTo(line);
      const asks = 'package' in to && (to.package === name || to.package.startsWith(`${name}/`));
      return asks && !line.file.startsWith(place);
    });
    expect(broken).toEqual([]);
  });

  it('no file only passes on what others export', async () => {
    const { read } = await import('./source-files.ts');
    const barrels = floors.filter(
      (file) => /(^|\/)index\.tsx?$/.test(file) || /^export \* from/m.test(read(file)),
    );
    expect(barrels).toEqual([]);
  });
});
