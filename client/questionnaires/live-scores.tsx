import type { CompiledForm } from '#shared/questionnaires/compile-instrument.ts';
import { bandOf, type ScoredAssessment } from '#shared/questionnaires/scored-assessment.ts';
import { formatUpTo } from '#shared/values/format.ts';
import { Table } from '../design/table.tsx';

interface ScoreRow {
  id: string;
  name: string;
  score: number | undefined;
  most: number;
}

/** Composites first: they are what people ask for. */
const rowsOf = (form: CompiledForm, scored: ScoredAssessment): ScoreRow[] =>
  [...form.composites, ...form.scales].map(({ id, name, range }) => ({
    ...{ id, name, most: range.most },
    score: scored.scores.find(({ scale }) => scale === id)?.score,
  }));

const nameOfScheme = (form: CompiledForm, id: string): string =>
  form.instrument.bandSchemes.find((scheme) => scheme.id === id)?.name ?? id;

/** The scores of a form as far as they go, each with its band in words; what is missing, and why. */
export function LiveScores({ form, scored }: { form: CompiledForm; scored: ScoredAssessment }) {
  const schemes = form.form.bandSchemes;
  return (
    <>
      <Table<ScoreRow>
        caption="Scores"
        captionSize="m"
        stacks
        rows={rowsOf(form, scored)}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', header: 'Scale', rowHeader: true, cell: ({ name }) => name },
          {
            key: 'score',
            header: 'Score',
            numeric: true,
            nowrap: true,
            cell: ({ score, most }) =>
              score === undefined ? 'not yet' : `${formatUpTo(score, 2)} of ${formatUpTo(most, 2)}`,
          },
          ...schemes.map((scheme) => ({
            key: scheme,
            header: nameOfScheme(form, scheme),
            cell: ({ id }: ScoreRow) => bandOf(scored, scheme, id) ?? '',
          })),
        ]}
      />
      {schemes.length > 0 ? null : (
        <p className="govuk-hint">This form has no bands of its own, and borrows none.</p>
      )}
      <Sentences heading="Not scored yet" sentences={scored.missing} />
      <Sentences heading="To mind" sentences={scored.warnings.map(({ sentence }) => sentence)} />
    </>
  );
}

function Sentences({ heading, sentences }: { heading: string; sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
