import { is, Param, Placeholder } from 'drizzle-orm';
import type { Values } from '../database.ts';

/** Where one parameter of a statement comes from. */
type Source = (values: Values) => unknown;

const given = (values: Values, name: string): unknown => {
  if (name in values) return values[name];
  throw new Error(`nothing was given for ${name}`);
};

const sourceOf = (param: unknown): Source => {
  if (is(param, Placeholder)) {
    const { name } = param;
    return (values) => given(values, name);
  }
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder } = param;
    const { name } = param.value;
    return (values) => encoder.mapToDriverValue(given(values, name));
  }
  return () => param;
};

/**
 * Fills what changes into the parameters of a statement that is built once (database.ts). drizzle asks anew
 * each time what kind of parameter each is; that is worked out once here.
 * @param params the parameters of the built statement, in its order
 * @throws Error where a name is given nothing
 */
export const valueFiller = (params: readonly unknown[]): ((values: Values) => unknown[]) => {
  const sources = params.map(sourceOf);
  return (values) => sources.map((source) => source(values));
};
