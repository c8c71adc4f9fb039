import type { Problem } from '../problems/problem.ts';
import { checkKnown, checkOnce } from './check-names.ts';
import type { Instrument } from './instrument.ts';

type Sourced = readonly { provenance: { source: string } }[];

/** Every number names the source it comes from, and every source is told. */
export const checkSources = (instrument: Instrument): Problem[] => {
  const known = instrument.sources.map(({ id }) => id);
  const { codeSets, forms, scales, composites, lookups, bandSchemes, thresholds, changeRules, licence } =
    instrument;
  const conditions = changeRules.map((rule) => (rule.kind === 'formula' ? rule.conditions : rule));
  const lists: [string, Sourced][] = [
    ['codeSets', codeSets],
    ['forms', forms],
    ['scales', scales],
    ['composites', composites],
    ['lookups', lookups],
    ...bandSchemes.map(({ tables }, place): [string, Sourced] => [`bandSchemes/${place}/tables`, tables]),
    ['thresholds', thresholds],
    ['changeRules', changeRules],
    ['changeRules', conditions],
  ];
  return [
    ...checkOnce(known, 'Source', 'sources'),
    ...lists.flatMap(([list, all]) =>
      all.flatMap(({ provenance }, place) =>
        checkKnown([provenance.source], known, 'source', `${list}/${place}/provenance/source`),
      ),
    ),
    ...checkKnown([licence.provenance.source], known, 'source', 'licence/provenance/source'),
  ];
};
