import { measuresWithFigures } from '#db/stores/contract-series-store.ts';
import type { MeasureKept } from '#db/stores/measures-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import type { MeasuresShown } from '#shared/charts/measures-shown.api.ts';
import { inBrief, warnAboutMeasures } from '#shared/measures/warn-about-measures.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { areasOfContract, measuresAtHand, quarterNow } from './measure-at-hand.ts';
import { measureShown } from './measure-shown.ts';

/**
 * The measures of an agreement with all their versions, and for those who may change them what to think
 * about. Warnings look at what is asked now, or at what will be where the first quarter is still to come.
 */
export const readMeasures = async (
  counter: Counter,
  user: User,
  contractId: string,
): Promise<MeasuresShown> => {
  const stake = await insistOnContract(counter, user, 'see contract', contractId);
  const mayChange = may(user, 'change measures', stake).yes;
  const { measures, lastSentQuarter } = await measuresAtHand(counter, contractId);
  const withFigures = mayChange ? await measuresWithFigures(counter.db, contractId) : new Set<string>();
  const now = quarterNow(counter);
  const [asked = now] = measures
    .flatMap(({ versions }) => versions[0]?.fromQuarter ?? [])
    .concat(now)
    .toSorted()
    .toReversed();
  const brief = ({ id, ...measure }: MeasureKept) =>
    inBrief({ ...measure, measureId: id }, asked, withFigures.has(id)) ?? [];
  return {
    contractId,
    measures: measures.map(measureShown),
    warnings: mayChange ? warnAboutMeasures(measures.flatMap(brief)) : [],
    mayChange,
    areas: (await areasOfContract(counter, contractId, { measures })).map(({ id, name }) => ({ id, name })),
    severalDeliver:
      stake.deliveringOrganisationIds.length > 1 && may(user, 'see parts side by side', stake).yes,
    quarterNow: now,
    lastSentQuarter,
  };
};
