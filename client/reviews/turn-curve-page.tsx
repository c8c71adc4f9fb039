import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { openCurve } from '#shared/reviews/decide-curve.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { sessionQuery } from '../people/people.queries.ts';
import { CurveForm } from './curve-form.tsx';
import { turnedCurvesQuery, useAnswerCurve, useFinishCurve } from './curve.queries.ts';
import { useWhatIsKnown } from './what-is-known.ts';

/** The questions of turning the curve of a measure, filled with what is known, and ending in actions. */
export function TurnCurvePage() {
  const { contractId, measureId } = useParams({
    from: '/signed-in/contracts/$contractId/measures/$measureId/curve',
  });
  const { missing, known } = useWhatIsKnown(contractId, measureId);
  const { data: turned } = useQuery(turnedCurvesQuery(contractId, measureId));
  const answer = useAnswerCurve(contractId, measureId);
  const finish = useFinishCurve(contractId, measureId);
  const { data: session } = useSuspenseQuery(sessionQuery);
  if (missing) return <PageNotFound />;
  const open = turned && openCurve(turned.curves);
  return (
    <PageBody
      width="form"
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Contracts', href: '/contracts' },
            { text: known?.contract.title ?? 'Agreement', href: `/contracts/${contractId}` },
            { text: 'Measures', href: `/contracts/${contractId}/measures` },
            { text: 'Turn the curve' },
          ]}
        />
      }
    >
      <div className="bo-two-thirds">
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
          />
        )}
      </div>
    </PageBody>
  );
}
