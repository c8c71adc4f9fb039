import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeasuresShown, SeriesShown } from '#shared/charts/measures-shown.api.ts';
import { versionInHand } from '#shared/charts/version-in-hand.ts';
import { questions, type Question } from '#shared/measures/measure-version.ts';
import type { CurvesShown } from '#shared/reviews/curves.api.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Note } from '../design/note.tsx';
import { curvesQuery } from './curves.queries.ts';
import { MeasureSection } from './measure-section.tsx';
import { questionTone, questionWords } from './measure-words.ts';
import { measuresQuery, seriesQuery } from './measures.queries.ts';

/** The measures of an agreement under its three questions, each with its chart and table. */
export function MeasuresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/measures' });
  const { data: shown } = useQuery({ ...measuresQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: figures } = useQuery({ ...seriesQuery(contractId), throwOnError: whenNothingIsShown });
  const { data: curves } = useQuery({ ...curvesQuery(contractId), throwOnError: whenNothingIsShown });
  return (
    <ContractShell contractId={contractId} tab="measures">
      {shown === undefined || figures === undefined || curves === undefined ? (
        <LoadingFrame shapes={['text', 'figure', 'figure']} words="Loading the measures" />
      ) : shown.measures.length === 0 ? (
        <NoMeasures shown={shown} />
      ) : (
        <Measures shown={shown} figures={figures} curves={curves} />
      )}
    </ContractShell>
  );
}

function NoMeasures({ shown: { contractId, mayChange } }: { shown: MeasuresShown }) {
  return mayChange ? (
    <EmptyState
      heading="No measures yet"
      act={<ButtonLink href={`/contracts/${contractId}/measures/add`}>Choose the first measure</ButtonLink>}
    >
      Measures say how much is done, how well, and whether anyone is better off. Start with the last: what
      should be different for the people this is for? There are ready measures to pick from and adjust.
    </EmptyState>
  ) : (
    <EmptyState heading="No measures yet">
      The contract manager chooses them together with the provider. They will stand here with their charts.
    </EmptyState>
  );
}

interface MeasuresProps {
  shown: MeasuresShown;
  figures: SeriesShown;
  curves: CurvesShown;
}

function Measures({ shown, figures, curves }: MeasuresProps) {
  const { contractId, mayChange, warnings } = shown;
  const named = new Set(warnings.flatMap(({ measureId }) => measureId ?? []));
  const general = warnings.filter(({ measureId }) => measureId === undefined);
  return (
    <>
      {general.length === 0 ? null : (
        <Note tone="asks">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">To think about</h2>
          {general.map(({ code, sentence }) => (
            <p className="govuk-body govuk-!-margin-bottom-1" key={code}>
              {sentence}
            </p>
          ))}
        </Note>
      )}
      {mayChange ? (
        <p className="govuk-body govuk-!-margin-top-4">
          <ButtonLink kind="secondary" small href={`/contracts/${contractId}/measures/add`}>
            Add a measure
          </ButtonLink>
        </p>
      ) : null}
      {questions.map((question) => (
        <QuestionGroup
          key={question}
          question={question}
          shown={shown}
          figures={figures}
          curves={curves}
          named={named}
        />
      ))}
    </>
  );
}

interface QuestionGroupProps extends MeasuresProps {
  question: Question;
  /** measures that something is to be thought about */
  named: ReadonlySet<string>;
}

function QuestionGroup({ question, shown, figures, curves, named }: QuestionGroupProps) {
  const { contractId, mayChange, quarterNow } = shown;
  const own = shown.measures.filter(
    ({ versions }) => versionInHand(versions, quarterNow)?.question === question,
  );
  const asked = own.filter(({ endedFrom }) => endedFrom === undefined || endedFrom > quarterNow);
  const ended = own.filter((measure) => !asked.includes(measure));
  const id = `question-${questionTone[question]}`;
  return (
    <section aria-labelledby={id} className={`bo-question bo-question--${questionTone[question]}`}>
      <h2 className="bo-question__heading" id={id}>
        {questionWords(question)}
      </h2>
      {own.length === 0 ? (
        <p className="govuk-body">
          No measure answers this question yet.{' '}
          {mayChange ? (
            <Link
              href={`/contracts/${contractId}/measures/add?question=${encodeURIComponent(question)}`}
            >{`Choose one for ‘${questionWords(question)}’`}</Link>
          ) : null}
        </p>
      ) : null}
      {[...asked, ...ended].map((measure) => (
        <MeasureSection
          key={measure.id}
          measure={measure}
          group={asked}
          shown={shown}
          figures={figures}
          curves={curves}
          warnings={
            named.has(measure.id) ? shown.warnings.filter(({ measureId }) => measureId === measure.id) : []
          }
        />
      ))}
    </section>
  );
}
