/** A fault as it is written down: nothing in it was typed by a person. */
interface FaultInWords {
  name: string;
  /** of the database's own error, where one is behind it */
  code?: string;
  constraint?: string;
  stack: string[];
}

/** Where a fault arose: the places that follow the message, which itself may run over several lines. */
const placesOf = ({ stack = '', message }: Error): string[] => {
  const start = stack.indexOf(message);
  return (start < 0 ? '' : stack.slice(start + message.length))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
};

/**
 * What the log says of a fault. Its message may hold what a person typed, PostgreSQL's the whole statement
 * with its values: only name, code, the broken rule's name and the places in the program are written down.
 */
export const faultInWords = (error: unknown): FaultInWords => {
  if (!(error instanceof Error)) return { name: 'unknown', stack: [] };
  const behind = error.cause instanceof Error ? error.cause : error;
  const said = (key: 'code' | 'constraint'): string | undefined => {
    const value: unknown = Reflect.get(behind, key);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    name: error.name,
    code: said('code'),
    constraint: said('constraint'),
    stack: placesOf(error),
  };
};
