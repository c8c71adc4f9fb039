import { measureToFill, valuesOfReturn } from '#db/stores/return-values-store.ts';
import { may } from '#shared/access/may.ts';
import type { User } from '#shared/access/roles.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { FamiliesBehindShown } from '#shared/returns/families-behind.api.ts';
import { versionAsked } from '#shared/returns/measures-asked.ts';
import { givenFigure } from '#shared/returns/taken-values.ts';
import type { Counter } from '../platform/counter.ts';
import { returnAtHand } from './return-at-hand.ts';
import { familiesBehind } from './taken-figures.ts';

const nothingBehind = () =>
  new Refusal('not found', [
    problem('families-unknown', 'There are no families behind this figure that you can see.'),
  ]);

/**
 * The families behind a figure that is taken from them, as they stand today. They are there for the organisation
 * that holds them alone: not for the council, and not for the lead that fills in another's part.
 */
export const familiesBehindFigure = async (
  counter: Counter,
  user: User,
  { returnId, partId, measureId }: { returnId: string; partId: string; measureId: string },
): Promise<FamiliesBehindShown> => {
  const { db } = counter;
  const at = await returnAtHand(counter, user, 'see sent returns', returnId);
  const { kept, stake } = at;
  const part = at.parts.find(({ id }) => id === partId);
  const holds = part?.organisationId === user.organisationId && may(user, 'see cases', stake).yes;
  const measure = holds ? await measureToFill(db, kept.contractId, measureId) : undefined;
  const [value] = measure ? await valuesOfReturn(db, returnId, measureId) : [];
  const version = measure && versionAsked(measure, kept.lastQuarter, value?.measureVersionId);
  if (!part || !version) throw nothingBehind();
  const asked = { measureId, version };
  const behind = await familiesBehind(counter, at, [asked]);
  const given = behind?.givenBy(asked, part.organisationId);
  if (!behind || given === undefined) throw nothingBehind();
  const contributions = behind.contributionsOf(asked, part.organisationId);
  const known = new Map(behind.cases.map(({ id, reference }) => [id, reference]));
  return {
    returnId,
    contractId: kept.contractId,
    period: kept.period,
    measureName: version.name,
    numeratorMeans: version.numeratorMeans,
    denominatorMeans: version.denominatorMeans,
    figure: givenFigure(given, version),
    countsSent: behind.sentCounts(part.organisationId),
    families: contributions.map(({ caseId, numerator, denominator, due, why }) => ({
      caseId: known.has(caseId) ? caseId : undefined,
      reference: known.get(caseId) ?? '',
      numerator,
      denominator,
      due,
      why,
    })),
  };
};
