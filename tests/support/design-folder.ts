import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of design material beside the project (`../shared/<name>`), where it is present.
 * Tests that read it skip, and say so, where it is not.
 */
export const designFolder = (name: 'vectors' | 'data' | 'design' | 'seed'): string | undefined => {
  const folder = fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
  if (existsSync(folder)) return folder;
  console.warn(`skipped: ../shared/${name} is not beside the project`);
  return undefined;
};
