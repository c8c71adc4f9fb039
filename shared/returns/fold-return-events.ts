import type { ReturnAct, ReturnStatus } from './return-status.ts';
import { returnTransitions } from './return-transitions.ts';

/**
 * Where a return is, worked out from what happened to it, earliest first: the stored status must always be
 * the same (house.md 'Workflow as a table').
 * @throws RangeError when an act could not have followed the ones before
 */
export const foldReturnEvents = (acts: readonly ReturnAct[]): ReturnStatus => {
  const [first, ...rest] = acts;
  if (first !== 'made') throw new RangeError('the first event of a return is that it was made');
  return rest.reduce<ReturnStatus>((status, act) => {
    const line = returnTransitions.find((each) => each.act === act && each.from.includes(status));
    if (line === undefined) throw new RangeError(`a return that is ${status} cannot have been ${act}`);
    return line.to;
  }, 'due');
};
