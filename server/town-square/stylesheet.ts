import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The name of the public pages' stylesheet in the list of built files (client/vite.config.ts). */
const source = 'theme/public.scss';

const manifestShape = z.record(z.string(), z.looseObject({ file: z.string() }));

/**
 * The address of the stylesheet of the public pages, from the list the client's build writes; undefined where
 * the client was not built.
 */
export const publicStylesheet = (clientFolder: string | undefined): string | undefined => {
  if (clientFolder === undefined) return undefined;
  const manifest = join(clientFolder, '.vite', 'manifest.json');
  if (!existsSync(manifest)) return undefined;
  const built = manifestShape.safeParse(JSON.parse(readFileSync(manifest, 'utf8')));
  const file = built.data?.[source]?.file;
  return file === undefined ? undefined : `/${file}`;
};
