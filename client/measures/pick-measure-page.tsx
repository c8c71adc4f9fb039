import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { questions, type Question } from '#shared/measures/measure-version.ts';
import { readyMeasures } from '#shared/measures/library.ts';
import { readyMeasureThemes, type ReadyMeasure } from '#shared/measures/library/ready-measure.ts';
import { plural } from '#shared/values/format.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { FilterPanel, Filtered } from '../design/filter-panel.tsx';
import { Link } from '../design/link.tsx';
import { SearchBox } from '../design/search-box.tsx';
import { SelectField } from '../design/select-field.tsx';
import { questionTone, questionWords } from './measure-words.ts';
import { readyFound } from './ready-found.ts';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The library of ready measures: by question and theme, by half a word; or start with an empty form. */
export function PickMeasurePage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/measures/add' });
  const search = useSearch({ from: '/signed-in/contracts/$contractId/measures/add' });
  const navigate = useNavigate({ from: '/contracts/$contractId/measures/add' });
  const set = (change: Partial<typeof search>): void =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const found = readyFound(readyMeasures, search);
  return (
    <ContractShell contractId={contractId} tab="measures">
      <h2 className="govuk-heading-l">Choose a measure</h2>
      <p className="govuk-body bo-two-thirds">
        Pick one that comes near and make it yours: everything can be changed before it is kept. Or{' '}
        <Link href={`/contracts/${contractId}/measures/new`}>start with an empty form</Link>.
      </p>
      <Filtered
        filters={
          <FilterPanel
            active={[search.question, search.theme].filter((each) => each !== undefined).length}
            onClear={() => set({ question: undefined, theme: undefined })}
          >
            <SelectField<Question>
              id="question"
              label="Question"
              none="All three questions"
              options={questions.map((value) => ({ value, label: questionWords(value) }))}
              value={search.question ?? ''}
              onChange={(question) => set({ question: question === '' ? undefined : question })}
            />
            <SelectField
              id="theme"
              label="Theme"
              none="All themes"
              options={readyMeasureThemes.map((value) => ({ value, label: capital(value) }))}
              value={readyMeasureThemes.find((theme) => theme === search.theme) ?? ''}
              onChange={(theme) => set({ theme: theme === '' ? undefined : theme })}
            />
          </FilterPanel>
        }
      >
        <SearchBox
          id="search"
          label="Search by half a word"
          value={search.search ?? ''}
          onChange={(text) => set({ search: text === '' ? undefined : text })}
        />
        <p className="govuk-body" role="status">
          {plural(found.length, 'ready measure', 'ready measures')}
        </p>
        {found.length === 0 ? (
          <EmptyState
            heading="No ready measure found"
            headingLevel={3}
            act={
              <ButtonLink kind="secondary" href={`/contracts/${contractId}/measures/new`}>
                Start with an empty form
              </ButtonLink>
            }
          >
            Search for another word, clear the filters, or write your own.
          </EmptyState>
        ) : null}
        {questions.map((question) => (
          <ReadyGroup
            key={question}
            contractId={contractId}
            question={question}
            measures={found.filter((measure) => measure.question === question)}
          />
        ))}
      </Filtered>
    </ContractShell>
  );
}

interface ReadyGroupProps {
  contractId: string;
  question: Question;
  measures: readonly ReadyMeasure[];
}

function ReadyGroup({ contractId, question, measures }: ReadyGroupProps) {
  if (measures.length === 0) return null;
  return (
    <section
      className={`bo-question bo-question--${questionTone[question]}`}
      aria-labelledby={`ready-${questionTone[question]}`}
    >
      <h3 className="bo-question__heading" id={`ready-${questionTone[question]}`}>
        {questionWords(question)}
      </h3>
      <ul className="bo-lines">
        {measures.map((measure) => (
          <li className="bo-lines__line" key={measure.key}>
            <Link href={`/contracts/${contractId}/measures/new?ready=${encodeURIComponent(measure.key)}`}>
              {measure.name}
            </Link>
            <span className="bo-lines__more">
              {measure.purpose} Counts {measure.numeratorMeans}
              {measure.denominatorMeans === '' ? '' : `, of ${measure.denominatorMeans}`}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
