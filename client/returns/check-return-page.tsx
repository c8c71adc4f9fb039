import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { periodName } from '#shared/periods/reporting-period.ts';
import { daysLate, dueSentence } from '#shared/returns/return-deadline.ts';
import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { actWords, statusForOthers } from '#shared/returns/return-words.ts';
import { formatDays, plural } from '#shared/values/format.ts';
import { EmptyState } from '../design/empty-state.tsx';
import { Facts } from '../design/facts.tsx';
import { LineList } from '../design/line-list.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { CheckForm } from './check-form.tsx';
import { FiguresToCheck } from './figures-to-check.tsx';
import { FlagsToAnswer } from './flags-to-answer.tsx';
import { ReturnFrame, returnTitle } from './return-frame.tsx';
import { ReturnHistory } from './return-history.tsx';
import { StoriesToCheck } from './stories-to-check.tsx';
import { sectionsShown } from './return-pages.ts';

/** A return for those who check it or read it: this period beside the last four, and what was said to it. */
export function CheckReturnPage() {
  const { returnId } = useParams({ from: '/signed-in/returns/$returnId/check' });
  return (
    <ReturnFrame returnId={returnId} home="check" width="wide" fresh loading={['text', 'table']}>
      {(shown) => <ReturnToCheck shown={shown} />}
    </ReturnFrame>
  );
}

/** 'On time', '3 days late', of the first time it was sent. */
const punctuality = ({ dueOn, submittedAt }: ReturnShown): string => {
  if (submittedAt === undefined) return 'not sent';
  const late = daysLate(dueOn, submittedAt);
  return late === 0 ? 'on time' : `${formatDays(late)} late`;
};

const factsOf = (shown: ReturnShown) => {
  const sent = shown.events.findLast(({ act }) => act === 'submitted');
  const minutes = shown.parts.flatMap(({ minutesTaken }) =>
    minutesTaken === undefined ? [] : [minutesTaken],
  );
  return [
    { name: 'Where it is', value: statusForOthers[shown.status] },
    { name: 'Due', value: dayName(shown.dueOn) },
    ...(sent && shown.submittedAt !== undefined
      ? [
          {
            name: 'Sent',
            value: `${dayName(londonDay(shown.submittedAt))}, ${punctuality(shown)}, by ${sent.personName ?? 'the provider'}`,
          },
        ]
      : []),
    ...(minutes.length > 0
      ? [
          {
            name: 'It took them',
            value: plural(
              minutes.reduce((sum, n) => sum + n, 0),
              'minute',
              'minutes',
            ),
          },
        ]
      : []),
  ];
};

function ReturnToCheck({ shown }: { shown: ReturnShown }) {
  const seen = shown.parts.some((part) => part.seen);
  const [before] = useState(shown.revision);
  return (
    <>
      <DoneHere key={shown.revision} shown={shown} before={before} />
      <WithTheProvider shown={shown} />
      <PageTitle
        title={
          shown.actions.includes('accept')
            ? `Check the return for ${periodName(shown.period)}`
            : returnTitle(shown)
        }
        caption={shown.contractTitle}
      />
      <Facts facts={factsOf(shown)} />
      {seen ? (
        <>
          {sectionsShown(shown)
            .filter(({ measures }) => measures.length > 0)
            .map((section) => (
              <FiguresToCheck key={section.name} shown={shown} section={section} />
            ))}
          <StoriesToCheck shown={shown} />
          <FlagsToAnswer flags={shown.flags} mayAnswer={shown.mayAnswerFlags} />
          <CheckForm key={shown.revision} shown={shown} />
        </>
      ) : (
        <EmptyState heading="Not sent yet">
          {dueSentence(shown.dueOn, shown.today)}. What the provider has typed so far is theirs until they
          send it.
        </EmptyState>
      )}
      <WhatHappened shown={shown} />
      <ReturnHistory shown={shown} />
    </>
  );
}

const whatComesNext: Readonly<Partial<Record<ReturnShown['status'], string>>> = {
  accepted: 'Its figures count from now on.',
  'sent back': 'The provider finds your question under what there is to do.',
  reopened: 'The provider finds it under what there is to do.',
};

/** Said when something was done with it while the page was open: the form that did it has gone. */
function DoneHere({ shown, before }: { shown: ReturnShown; before: number }) {
  const next = whatComesNext[shown.status];
  const last = shown.events.at(-1);
  if (shown.revision === before || next === undefined || last === undefined) return null;
  return (
    <NotificationBanner tone="success" heading={`${last.personName ?? 'A colleague'} ${actWords[last.act]}.`}>
      <p className="govuk-body">{next}</p>
    </NotificationBanner>
  );
}

/** While it is with the provider again, what is seen is what was sent. */
function WithTheProvider({ shown }: { shown: ReturnShown }) {
  if (!shown.asSent) return null;
  const asked = shown.events.findLast(({ act }) => act === 'sent back' || act === 'reopened');
  return (
    <NotificationBanner title="With the provider" heading={asked?.comment ?? ''}>
      <p className="govuk-body">
        This is the return as it was last sent. What the provider changes now is seen here once they send it
        again.
      </p>
    </NotificationBanner>
  );
}

/** ' again' from the second time it was sent. */
const again = ({ events }: ReturnShown, at: string, act: ReturnShown['events'][number]['act']): string =>
  act === 'submitted' && events.find((event) => event.act === act)?.at !== at ? ' again' : '';

/** Who did what, and when, in order. */
function WhatHappened({ shown }: { shown: ReturnShown }) {
  return (
    <section aria-labelledby="happened">
      <h2 className="govuk-heading-m" id="happened">
        What has happened
      </h2>
      <LineList
        lines={shown.events
          .filter(({ act }) => act !== 'started')
          .map(({ at, act, personName, comment }, n) => ({
            key: `${at} ${String(n)}`,
            text:
              act === 'made'
                ? actWords.made
                : `${personName ?? 'Somebody'} ${actWords[act]}${again(shown, at, act)}`,
            more: `${dayName(londonDay(at))}${comment === '' ? '' : `. ${comment}`}`,
          }))}
      />
    </section>
  );
}
