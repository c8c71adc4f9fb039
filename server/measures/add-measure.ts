import { addMeasure as addMeasureWrites } from '#db/stores/measure-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { targetInWords } from '#shared/charts/target-in-words.ts';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import { versionFor } from '#shared/measures/measure-series.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { problem, Refusal, type Problem } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { findUnknownAreas, measureOf, measuresAtHand, type MeasuresAtHand } from './measure-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';

/** Two measures of one name could not be told apart on a return; a double press would make them. */
const findSameName = ({ measures }: MeasuresAtHand, { name, fromQuarter }: MeasureDraft): Problem[] => {
  const taken = measures.some(
    ({ versions, endedFrom }) =>
      (endedFrom === undefined || endedFrom > fromQuarter) &&
      (versionFor(versions, fromQuarter) ?? versions.at(-1))?.name.toLowerCase() === name.toLowerCase(),
  );
  return taken
    ? [problem('name-taken', 'This agreement already has a measure of this name. Give it another.', 'name')]
    : [];
};

/** Gives an agreement one more measure, at the end of its list. */
export const addMeasure = async (
  counter: Counter,
  user: User,
  contractId: string,
  { draft }: { draft: MeasureDraft },
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const at = await measuresAtHand(counter, contractId);
  const decided = decideMeasureVersion(draft, [], { lastSentQuarter: at.lastSentQuarter });
  const found = [...findSameName(at, draft), ...(await findUnknownAreas(counter, draft))];
  if ('problems' in decided) throw new Refusal('invalid', [...decided.problems, ...found]);
  if (found.length > 0) throw new Refusal('invalid', found);
  const { version } = decided;
  const measureId = id('mea');
  const position = Math.max(-1, ...at.measures.map((measure) => measure.position)) + 1;
  const line = { contractId, measureId, from: '' };
  await db.writeAll([
    ...addMeasureWrites(db, { ...version, id: id('mev'), measureId, contractId }, position, clock.now()),
    measureHistoryLine(counter, user, {
      ...line,
      what: `Measure ‘${version.name}’`,
      to: `added, asked from ${quarterName(version.fromQuarter)}`,
    }),
    ...(version.target === undefined
      ? []
      : [
          measureHistoryLine(counter, user, {
            ...line,
            what: `Target (${version.name})`,
            to: targetInWords(version, version.target),
          }),
        ]),
  ]);
  return measureOf(await measuresAtHand(counter, contractId), measureId);
};
