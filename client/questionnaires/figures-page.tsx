import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ContractQuestionnaires } from '#shared/questionnaires/questionnaire-figures.api.ts';
import { plural } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { ButtonLink } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { GroupFigures } from './group-figures.tsx';
import { questionnaireFiguresQuery } from './questionnaires.queries.ts';

/** What became of the children of a service by its questionnaires, for everybody who may see the agreement. */
export function QuestionnaireFiguresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/families/questionnaires' });
  const { data: figures } = useQuery({
    ...questionnaireFiguresQuery(contractId),
    throwOnError: whenNothingIsShown,
  });
  return (
    <ContractShell contractId={contractId} tab="families" familyPage="questionnaires">
      {figures === undefined ? (
        <LoadingFrame shapes={['text', 'figure']} words="Loading what questionnaires say" />
      ) : (
        <Figures figures={figures} />
      )}
    </ContractShell>
  );
}

function Figures({ figures }: { figures: ContractQuestionnaires }) {
  const { contractId, questionnaires, mayChoose } = figures;
  const choose = `/contracts/${contractId}/families/questionnaires/choose`;
  if (questionnaires.length === 0)
    return (
      <EmptyState
        heading="No questionnaire is used here yet"
        act={mayChoose ? <ButtonLink href={choose}>Choose questionnaires</ButtonLink> : undefined}
      >
        {mayChoose
          ? 'Choose which ones this service fills in. Each needs its licence recorded by an administrator, but for the ladder.'
          : 'The contract manager chooses which ones this service fills in.'}
      </EmptyState>
    );
  return (
    <>
      {questionnaires.map((questionnaire) => (
        <OneQuestionnaire key={questionnaire.id} questionnaire={questionnaire} figures={figures} />
      ))}
      {mayChoose ? (
        <p className="govuk-body">
          <Link href={choose}>Choose which questionnaires this service uses</Link>
        </p>
      ) : null}
    </>
  );
}

export type QuestionnaireShownHere = ContractQuestionnaires['questionnaires'][number];

function OneQuestionnaire({
  questionnaire,
  figures,
}: {
  questionnaire: QuestionnaireShownHere;
  figures: ContractQuestionnaires;
}) {
  const { id, name, fullName, groups, unscored, isOn, licence, version } = questionnaire;
  const compared = groups.filter(({ points }) => points.length > 0);
  return (
    <section aria-labelledby={`questionnaire-${id}`} className="govuk-!-margin-bottom-8">
      <h2 className="govuk-heading-l" id={`questionnaire-${id}`}>
        {name}
      </h2>
      {isOn ? null : (
        <p className="govuk-body">
          Switched off: no new forms are taken in until an administrator switches it on.
        </p>
      )}
      {compared.length === 0 ? <NoPairsYet questionnaire={questionnaire} /> : null}
      {compared.map((group) => (
        <GroupFigures
          key={`${group.informant} ${group.family}`}
          questionnaire={name}
          group={group}
          holds={figures.holdsFamilies}
        />
      ))}
      {unscored === 0 ? null : (
        <p className="govuk-body">
          {plural(unscored, 'form', 'forms')} cannot be scored by the definition in use, and{' '}
          {unscored === 1 ? 'is' : 'are'} left out.
        </p>
      )}
      <p className="govuk-hint">
        {fullName}, definition version {version}. Rights: {licence.holder}. {licence.statement}
        {licence.recorded === '' ? null : ` Used under: ${licence.recorded}.`}
      </p>
    </section>
  );
}

function NoPairsYet({ questionnaire: { groups } }: { questionnaire: QuestionnaireShownHere }) {
  const started = groups.reduce((sum, group) => sum + (group.started ?? 0), 0);
  return (
    <EmptyState heading="Nothing to compare yet" headingLevel={3}>
      {started === 0
        ? 'Figures stand here once children have a form at the start and a later one.'
        : `${plural(started, 'child has', 'children have')} a form at the start. Figures stand here with the first later ones.`}
    </EmptyState>
  );
}
