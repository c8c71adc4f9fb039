import { recomputeAttrition } from './attrition.ts';
import { readInputs, type Inputs } from './read-inputs.ts';
import { recomputeSdq } from './sdq.ts';
import { recomputeFromSubscales } from './sdq-from-subscales.ts';
import { recomputeSdqPairs } from './sdq-pair.ts';

interface Method {
  /** the name of its list in a file of vectors */
  list: string;
  work: (inputs: Inputs) => unknown[];
}

const methods: Readonly<Record<string, Method>> = {
  sdq: { list: 'vectors', work: recomputeSdq },
  'sdq-pair': { list: 'pairs', work: recomputeSdqPairs },
  'sdq-from-subscales': { list: 'from_subscales', work: recomputeFromSubscales },
  attrition: { list: 'attrition', work: recomputeAttrition },
};

export const methodNames = Object.keys(methods);

/** Works out every input of a text by a method: one result for each, or none at all. */
export const recompute = (name: string, text: string): unknown[] => {
  const method = methods[name];
  if (method === undefined) throw new RangeError(`no method: ${name}`);
  return method.work(readInputs(text, method.list));
};
