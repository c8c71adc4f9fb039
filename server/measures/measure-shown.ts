import type { z } from 'zod';
import type { MeasureKept } from '#db/stores/measures-store.ts';
import type { MeasureVersion } from '#shared/measures/measure-version.ts';
import type { measureShape, measureVersionShape } from '#shared/measures/measures.api.ts';

/** A definition as it goes over the wire: lists and targets of its own, which the reader may keep. */
export const versionShown = (version: MeasureVersion): z.infer<typeof measureVersionShape> => ({
  ...version,
  target: version.target && targetShown(version.target),
  areaTargets: Object.fromEntries(
    Object.entries(version.areaTargets).map(([areaId, target]) => [areaId, targetShown(target)]),
  ),
  splitAreas: [...version.splitAreas],
});

const targetShown = (target: NonNullable<MeasureVersion['target']>) => {
  if (target.per === 'quarter') return target;
  const [q1, q2, q3, q4] = target.profile;
  return { ...target, profile: [q1, q2, q3, q4] satisfies [number, number, number, number] };
};

/** A measure with its versions as it goes over the wire. */
export const measureShown = ({ versions, ...measure }: MeasureKept): z.infer<typeof measureShape> => ({
  ...measure,
  versions: versions.map(versionShown),
});
