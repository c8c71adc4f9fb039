import { recomputeAttrition } from './attrition.ts';
import { recomputeForecast, recomputeMcNemar, recomputePairedMean } from './changes.ts';
import { recomputeRateRatios, recomputeRecentTrend, recomputeRelativeChange } from './comparisons.ts';
import { readInputs, type Inputs } from './read-inputs.ts';
import { recomputeSdq } from './sdq.ts';
import { recomputeFromSubscales } from './sdq-from-subscales.ts';
import { recomputeSdqPairs } from './sdq-pair.ts';
import {
  recomputeFunnelPoisson,
  recomputeFunnelProportion,
  recomputeNewcombe,
  recomputePoissonCounts,
  recomputeWilson,
} from './shares-and-counts.ts';
import { recomputeSuppression } from './suppression.ts';
import { recomputeXmr } from './xmr.ts';

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
  xmr: { list: 'xmr', work: recomputeXmr },
  wilson: { list: 'wilson', work: recomputeWilson },
  'poisson-counts': { list: 'poisson_counts', work: recomputePoissonCounts },
  newcombe: { list: 'newcombe_difference', work: recomputeNewcombe },
  'funnel-proportion': { list: 'funnel_proportion', work: recomputeFunnelProportion },
  'funnel-poisson': { list: 'funnel_poisson', work: recomputeFunnelPoisson },
  'rate-ratio': { list: 'rate_ratio', work: recomputeRateRatios },
  'relative-change': { list: 'relative_change', work: recomputeRelativeChange },
  'fingertips-trend': { list: 'fingertips_trend', work: recomputeRecentTrend },
  mcnemar: { list: 'mcnemar', work: recomputeMcNemar },
  'paired-mean': { list: 'paired_mean', work: recomputePairedMean },
  forecast: { list: 'forecast', work: recomputeForecast },
  suppression: { list: 'suppression', work: recomputeSuppression },
};

export const methodNames = Object.keys(methods);

/** Works out every input of a text by a method: one result for each, or none at all. */
export const recompute = (name: string, text: string): unknown[] => {
  const method = methods[name];
  if (method === undefined) throw new RangeError(`no method: ${name}`);
  return method.work(readInputs(text, method.list));
};
