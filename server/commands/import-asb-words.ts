import { Refusal } from '#shared/problems/problem.ts';

/** Leaves with what is wrong; nothing was changed. */
export const leave = (sentence: string): never => {
  console.error(sentence);
  process.exit(1);
};

/** Why the computer cannot read a file, to stand after its name. @param named whether to name it, too */
export const whyNotRead = (error: unknown, named = false): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const path = named && error instanceof Error && 'path' in error ? `${String(error.path)} ` : '';
  switch (code) {
    case 'ENOENT':
      return `${path}cannot be read: there is no such file. Look at how its name is written.`;
    case 'EISDIR':
      return `${path}cannot be read: it is a folder.`;
    case 'EACCES':
      return `${path}cannot be read: this account may not.`;
    default:
      return `${path}cannot be read: the computer says ${code}.`;
  }
};

/** Does it, and leaves with its sentences where it is refused. */
export const saying = async <T>(name: string, act: () => T | Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentences = error.problems.map(({ sentence }) => sentence).join('\n');
    return leave(name === '' ? sentences : `${name}: ${sentences}`);
  }
};
