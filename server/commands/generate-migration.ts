/*
 * `npm run db:generate -- add-follow-up-window [--custom]`: both engines' migrations, same number and name.
 * The generator needs a terminal for renames and leaves with success when it has none, so what counts is
 * that a file appeared on both sides.
 */
import { spawnSync } from 'node:child_process';
import { migrationsKnown } from '../../db/migrations-folder.ts';

const [name, ...more] = process.argv.slice(2);
if (!name || !/^[a-z0-9-]+$/.test(name)) {
  console.error(
    'Say what the migration is for, in small letters: npm run db:generate -- add-follow-up-window',
  );
  process.exit(2);
}
const knownOr0 = (engine: 'sqlite' | 'postgres') => {
  try {
    return migrationsKnown(engine).length;
  } catch {
    return 0;
  }
};
for (const engine of ['sqlite', 'postgres'] as const) {
  const before = knownOr0(engine);
  spawnSync(
    'npx',
    ['drizzle-kit', 'generate', '--config', `db/drizzle.${engine}.config.ts`, '--name', name, ...more],
    { stdio: 'inherit' },
  );
  if (knownOr0(engine) === before) {
    console.error(`No ${engine} migration appeared.`);
    process.exit(1);
  }
}
