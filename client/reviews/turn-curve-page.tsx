import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { actionsOfCurve, openCurve } from '#shared/reviews/decide-curve.ts';
import { plural, pluralWord } from '#shared/values/format.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { ContractBreadcrumbs } from '../contracts/contract-breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { useSaid } from '../design/use-said.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { CurveForm } from './curve-form.tsx';
import { turnedCurvesQuery, useAnswerCurve, useFinishCurve } from './curve.queries.ts';
import { useKeptAnswers } from './use-kept-answers.ts';
import { useWhatIsKnown } from './what-is-known.ts';

/** The questions of turning the curve of a measure, filled with what is known, and ending in actions. */
export function TurnCurvePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/curve',
  });
  const { missing, known } = useWhatIsKnown(contractId, measureId);
  const { data: turned } = useQuery({
    ...turnedCurvesQuery(contractId, measureId),
    throwOnError: whenNothingIsShown,
  });
  const { data: session } = useSuspenseQuery(sessionQuery);
  const keeping = useKeptAnswers(session.user?.personId ?? '', measureId);
  const { say, said } = useSaid();
  const answer = useAnswerCurve(contractId, measureId, keeping.forget);
  const finished = () => {
    const actions = actionsOfCurve(known?.list.actions ?? [], measureId).length;
    const agreed = pluralWord(actions, 'it was agreed', 'they were agreed');
    say(
      `Finished. ${plural(actions, 'action stands', 'actions stand')} on the curve from the day ${agreed}.`,
      'The answers are kept at the end of this page. The questions are ready for the next time.',
    );
  };
  const finish = useFinishCurve(contractId, measureId, { kept: keeping.forget, finished });
  if (missing) return <PageNotFound />;
  const open = turned && openCurve(turned.curves);
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <ContractBreadcrumbs
          contractId={contractId}
          steps={[
            { text: 'Measures', href: `/contracts/${contractId}/measures` },
            { text: 'Turn the curve' },
          ]}
        />
      }
    >
      <div className="bo-two-thirds">
        {said}
        <PageTitle title="Turn the curve" over={known?.version.name} />
        {known === undefined || turned === undefined ? (
          <LoadingFrame shapes={['text', 'figure', 'form']} words="Loading the questions" />
        ) : (
          <CurveForm
            key={String(open?.number)}
            contractId={contractId}
            measureId={measureId}
            known={known}
            curves={turned.curves}
            today={session.today}
            answer={answer}
            finish={finish}
            keeping={keeping}
          />
        )}
      </div>
    </PageBody>
  );
}
