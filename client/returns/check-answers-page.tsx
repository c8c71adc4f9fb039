import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { periodValueOf } from '#shared/returns/return-answer.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { statusForProvider } from '#shared/returns/return-words.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { signedInRoute } from '../app/root-routes.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { AnswersOfPart } from './answers-of-part.tsx';
import { AnswersTogether } from './answers-together.tsx';
import { CouncilQuestion } from './council-question.tsx';
import { LeftToDo } from './left-to-do.tsx';
import { PartReady } from './part-ready.tsx';
import { ReturnFrame, returnTitle } from './return-frame.tsx';
import { assembles, hasParts, partShown } from './return-pages.ts';
import { SendReturn } from './send-return.tsx';
import { UnsentNote } from './unsent-note.tsx';

/** All that was filled in, as it will be seen; what is left to do; and, for the lead's manager, sending it. */
export function CheckAnswersPage() {
  const { returnId } = useParams({ from: '/signed-in/returns/$returnId/check-answers' });
  const { part: wanted } = useSearch({ from: '/signed-in/returns/$returnId/check-answers' });
  const { user } = signedInRoute.useRouteContext();
  return (
    <ReturnFrame returnId={returnId} home="form" fresh page={() => 'Check your answers'}>
      {(shown) => {
        const part = partShown(shown, user.organisationId, wanted);
        if (!part) return <PageNotFound />;
        return (
          <Answers
            shown={shown}
            part={part}
            own={part.organisationId === user.organisationId}
            personId={user.personId}
          />
        );
      }}
    </ReturnFrame>
  );
}

/** Said once it has been sent: by whom, when, and what comes next. Read out when it was sent from here. */
function SentBanner({ shown }: { shown: ReturnShown }) {
  const [before] = useState(shown.status);
  if (shown.status !== 'submitted') return null;
  const sent = shown.events.findLast(({ act }) => act === 'submitted');
  return (
    <NotificationBanner
      tone={before === 'submitted' ? 'neutral' : 'success'}
      title="Sent"
      heading={`The return was sent${sent ? ` by ${sent.personName ?? 'a colleague'} on ${dayName(londonDay(sent.at))}` : ''}.`}
    >
      <p className="govuk-body">
        The council looks at it next. If it has a question you will find it under what there is to do.
      </p>
    </NotificationBanner>
  );
}

const titleOf = (shown: ReturnShown, part: PartShown): string =>
  part.mayFill
    ? 'Check your answers'
    : `${returnTitle(shown)}: ${statusForProvider[shown.status].toLowerCase()}`;

function Answers({
  shown,
  part,
  own,
  personId,
}: {
  shown: ReturnShown;
  part: PartShown;
  own: boolean;
  personId: string;
}) {
  const several = hasParts(shown);
  const answered = shown.values.some(
    (value) =>
      value.partId === part.id &&
      periodValueOf(
        shown.measures.find(({ measureId }) => measureId === value.measureId)?.version ?? noVersion,
        value.answer,
      ),
  );
  return (
    <>
      <SentBanner shown={shown} />
      <CouncilQuestion shown={shown} />
      <PageTitle
        title={titleOf(shown, part)}
        over={several && !own ? part.organisationName : undefined}
        caption={`${shown.contractTitle}. ${part.mayFill ? 'Read it through once more: this is what the council will see.' : ''}`}
      />
      {part.mayFill ? <UnsentNote personId={personId} returnId={shown.id} /> : null}
      {part.mayFill && own ? <LeftToDo shown={shown} /> : null}
      <AnswersOfPart shown={shown} part={part} own={own} />
      {assembles(shown) && part.lead ? <AnswersTogether shown={shown} /> : null}
      {part.mayFill && (!part.lead || !own) ? (
        <PartReady key={part.revision} shown={shown} part={part} answered={answered} />
      ) : null}
      {part.lead && own ? <SendReturn shown={shown} part={part} personId={personId} /> : null}
    </>
  );
}

const noVersion = { kind: 'count', question: 'how much', unit: '' } as const;
