import { areasKnown } from '#db/stores/contracts-store.ts';
import { addMeasureVersion } from '#db/stores/measure-writes.ts';
import type { User } from '#shared/access/roles.ts';
import { decideMeasureVersion } from '#shared/measures/decide-measure-version.ts';
import type { MeasureDraft } from '#shared/measures/measures.api.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { problem, Refusal } from '#shared/problems/problem.ts';
import type { Counter } from '../platform/counter.ts';
import { insistOnContract } from '../platform/insist.ts';
import { findUnknownAreas, measureOf, measuresAtHand } from './measure-at-hand.ts';
import { measureHistoryLine } from './measure-history-line.ts';
import { versionChanges } from './version-changes.ts';

/**
 * Changes a measure from a quarter on: a new version beside the old ones, which stay as they were. A draft
 * that says what is there already changes nothing.
 */
export const changeMeasure = async (
  counter: Counter,
  user: User,
  contractId: string,
  measureId: string,
  { draft, versionSeen }: { draft: MeasureDraft; versionSeen: number },
) => {
  await insistOnContract(counter, user, 'change measures', contractId);
  const { db, clock, id } = counter;
  const at = await measuresAtHand(counter, contractId);
  const measure = measureOf(at, measureId);
  const newest = measure.versions.at(-1);
  if (!newest) throw new Error('a measure stands in the records without a definition');
  const areas = new Map((await areasKnown(db)).map((area) => [area.id, area.name]));
  const changes = versionChanges(newest, { ...draft, number: newest.number }, areas);
  // Asked twice (a double press), or by two people alike: it is so already.
  if (changes.length === 0 && draft.fromQuarter === newest.fromQuarter) return measure;
  if (newest.number !== versionSeen) {
    throw new Refusal('conflict', [
      problem(
        'measure-changed-meanwhile',
        'Somebody else changed this measure while you were working on it. Look at what changed, then decide again.',
      ),
    ]);
  }
  const decided = decideMeasureVersion(draft, measure.versions, { lastSentQuarter: at.lastSentQuarter });
  const found = await findUnknownAreas(counter, draft);
  if ('problems' in decided) throw new Refusal('invalid', [...decided.problems, ...found]);
  if (found.length > 0) throw new Refusal('invalid', found);
  const { version } = decided;
  const from = quarterName(version.fromQuarter);
  const line = { contractId, measureId, why: version.comparable?.why };
  await db.writeAll([
    addMeasureVersion(db, { ...version, id: id('mev'), measureId, contractId }, clock.now()),
    ...changes.map((change) =>
      measureHistoryLine(counter, user, {
        ...line,
        ...change,
        what: `${change.what} (${newest.name})`,
      }),
    ),
    measureHistoryLine(counter, user, {
      ...line,
      what: `Definition ${version.number} (${newest.name})`,
      from: '',
      to: `holds from ${from}, ${version.comparable?.withPrevious === true ? 'comparable' : 'not comparable'} with the one before`,
    }),
  ]);
  return measureOf(await measuresAtHand(counter, contractId), measureId);
};
