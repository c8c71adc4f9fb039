import { plural } from '../values/format.ts';
import type { Overview } from './overview.api.ts';

/** That there are outcomes of everybody living here beside the service's own, and that nobody moves them alone. */
export const areaInBriefWords = ({ indicators, otherContracts }: NonNullable<Overview['area']>): string => {
  const outcomes = plural(indicators, 'outcome', 'outcomes');
  const others =
    otherContracts === 0 ? '' : `, as ${plural(otherContracts, 'other service is', 'other services are')}`;
  const them = indicators === 1 ? 'it' : 'them';
  return `It is meant to help move ${outcomes} for everybody living here${others}. No one service moves ${them} alone.`;
};
