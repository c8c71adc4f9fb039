import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { CaseShown } from '#shared/cases/cases.api.ts';
import { permissionSentence, safeWaysWords } from '#shared/cases/permission-words.ts';
import { askWhileThere } from '#shared/follow-ups/ask-while-there.ts';
import { atTheEnd } from '#shared/follow-ups/follow-up.ts';
import { followUpLine, pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { formsWantedAt } from '#shared/questionnaires/wanted-forms.ts';
import { whenNothingIsShown } from '../api/when-nothing-is-shown.ts';
import { Breadcrumbs } from '../design/breadcrumbs.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { FormsWanted } from '../design/forms-wanted.tsx';
import { Link } from '../design/link.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { Note } from '../design/note.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageBody } from '../design/page-body.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { FollowUpForm } from './follow-up-form.tsx';
import { dueListQuery, familyFormsQuery, familyQuery } from './follow-ups.queries.ts';
import { questionsFor } from './typed-follow-up.ts';

/** Writes down what was found when one family was asked about one point. */
export function FollowUpPage() {
  const { caseId, followUpId } = useParams({
    from: '/signed-in/families/$caseId/follow-ups/$followUpId',
  });
  const { justEnded } = useSearch({ from: '/signed-in/families/$caseId/follow-ups/$followUpId' });
  const { data: family } = useQuery({ ...familyQuery(caseId), throwOnError: whenNothingIsShown });
  const { data: due } = useQuery({ ...dueListQuery, throwOnError: whenNothingIsShown });
  const { data: forms } = useQuery(familyFormsQuery(caseId));
  const followUp = family?.followUps.find(({ id }) => id === followUpId);
  const reference = family?.draft.reference ?? '';
  const oneVisit = justEnded === true && family && askWhileThere(family.followUps)?.id === followUpId;
  const leaveHref = oneVisit ? `/families/${caseId}?saved=ended` : `/families/${caseId}`;
  const ready = family !== undefined && due !== undefined;
  return (
    <PageBody
      width="form"
      busy={!ready}
      banner={ready && oneVisit ? <JustEnded skipHref={leaveHref} /> : undefined}
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
            {forms === undefined ? null : (
              <FormsWanted caseId={caseId} forms={formsWantedAt(forms, followUp)} />
            )}
            <FollowUpForm
              key={followUp.id}
              caseId={caseId}
              followUp={followUp}
              questions={questionsFor(followUp, family.contractId, due)}
              today={due.today}
              whileThere={oneVisit === true}
              leaveHref={leaveHref}
            />
          </>
        )}
      </div>
    </PageBody>
  );
}

/** The end is kept; the same questions as later are asked once now, in the same visit. */
function JustEnded({ skipHref }: { skipHref: string }) {
  return (
    <NotificationBanner tone="success" heading="The end of support was saved.">
      <p className="govuk-body">Ask now, while they are there: the short questions are below.</p>
      <p className="govuk-body">
        <Link href={skipHref}>Not now: go to the family’s page</Link>
      </p>
    </NotificationBanner>
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
