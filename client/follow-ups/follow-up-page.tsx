import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { permissionSentence, safeWaysWords } from '#shared/cases/permission-words.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import { followUpLine, pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Note } from '../design/note.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { dueListQuery, familyQuery } from './follow-ups.queries.ts';

/** Writes down what was found when one family was asked about one point. */
export function FollowUpPage() {
  const { caseId, followUpId } = useParams({
    from: '/signed-in/families/$caseId/follow-ups/$followUpId',
  });
  const { data: family } = useQuery({ ...familyQuery(caseId), throwOnError: true });
  const { data: due } = useQuery({ ...dueListQuery, throwOnError: true });
  const followUp = family?.followUps.find(({ id }) => id === followUpId);
  const reference = family?.draft.reference ?? '';
  const ready = family !== undefined && due !== undefined;
  return (
    <PageBody
      width="form"
      busy={!ready}
      breadcrumbs={
        <Breadcrumbs
          steps={[
            { text: 'Families', href: '/families' },
            { text: reference === '' ? 'The family' : reference, href: `/families/${caseId}` },
            { text: 'Follow-up' },
          ]}
        />
      }
    >
      <div className="bo-two-thirds">
        {!ready ? (
          <LoadingFrame shapes={['form']} words="Loading the follow-up" />
        ) : followUp === undefined ? (
          <>
            <PageTitle title="No such follow-up" />
            <EmptyState heading="It is not there any more">
              The end of support may have changed. Look at the family’s page.
            </EmptyState>
          </>
        ) : (
          <>
            <PageTitle
              title={pointTitle(followUp.months)}
              over={reference}
              caption={followUpLine(followUp)}
            />
            <Safely family={family} followUp={followUp} />
            <FollowUpForm
              key={followUp.id}
              caseId={caseId}
              followUp={followUp}
              questions={
                due.questionsOf.find(({ contractId }) => contractId === family.contractId)?.questions ??
                due.questions
              }
              today={due.today}
            />
          </>
        )}
      </div>
    </PageBody>
  );
}

/** How it is safe to get in touch, before anybody does. */
function Safely({ family: { contact }, followUp }: { family: CaseShown; followUp: FollowUpShown }) {
  const { state, since, safe } = contact;
  if (state !== 'given')
    return followUp.months === atTheEnd ? null : (
      <Note tone="asks">
        May we ask them? <strong>{permissionSentence(state, since)}</strong>
      </Note>
    );
  return (
    <Note tone={safe?.rule === 'as said' ? 'tells' : 'asks'}>
      {safe?.rule === 'ask the worker first' ? <strong>Ask the worker first. </strong> : null}
      {safe?.rule === 'never contact' ? <strong>Never contact them. </strong> : null}
      {safe === undefined ? null : safeWaysWords(safe)}
    </Note>
  );
}
