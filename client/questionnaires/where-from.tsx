import type { Instrument } from '#shared/questionnaires/instrument.ts';
import type { Provenance } from '#shared/questionnaires/scoring-rules.ts';

const markWords: Readonly<Record<Provenance['mark'], string>> = {
  V: 'read in the source',
  V2: 'read in a source that quotes it',
  M: 'from memory: check before you rest a decision on it',
  C: 'sources conflict',
};

/** Every number of a definition with its mark, by source. */
const provenancesOf = (definition: Instrument): Provenance[] => [
  ...definition.codeSets.map(({ provenance }) => provenance),
  ...definition.forms.map(({ provenance }) => provenance),
  ...definition.scales.map(({ provenance }) => provenance),
  ...definition.composites.map(({ provenance }) => provenance),
  ...definition.lookups.map(({ provenance }) => provenance),
  ...definition.bandSchemes.flatMap(({ tables }) => tables.map(({ provenance }) => provenance)),
  ...definition.thresholds.map(({ provenance }) => provenance),
  ...definition.changeRules.map(({ provenance }) => provenance),
  definition.licence.provenance,
];

/** The sources of a definition, and how sure the numbers of each are. */
export function WhereFrom({ definition }: { definition: Instrument }) {
  const all = provenancesOf(definition);
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Where its numbers come from</h3>
      <ul className="govuk-list govuk-list--bullet">
        {definition.sources.map(({ id, title }) => {
          const marks = [...new Set(all.filter(({ source }) => source === id).map(({ mark }) => mark))];
          return (
            <li key={id}>
              {title}
              {marks.length === 0 ? null : `: ${marks.map((mark) => markWords[mark]).join('; ')}`}
            </li>
          );
        })}
      </ul>
    </>
  );
}
