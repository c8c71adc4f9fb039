import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isWaitedFor } from '#shared/cases/arrival.ts';
import type { HandOvers, HandOverShown, SayArrival } from '#shared/cases/cases.api.ts';
import { dayName } from '#shared/periods/calendar-day.ts';
import { plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button, ButtonGroup, TextButton } from '../design/button.tsx';
import { Details } from '../design/details.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { LineList, type Line } from '../design/line-list.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { ArrivedForm } from './arrived-form.tsx';
import { handOversQuery, useSayArrival } from './cases.queries.ts';

/** What the family is known by here; the other provider need not have said. */
export const nameHere = ({ knownAs }: Pick<HandOverShown, 'knownAs'>): string =>
  knownAs === '' ? 'A family without a reference' : knownAs;

const fromWords = ({ fromOrganisationName, fromContractTitle, endedOn }: HandOverShown): string =>
  `From ${[fromOrganisationName, fromContractTitle].filter((name) => name !== '').join(', ')}. Support there ended on ${dayName(endedOn)}.`;

/** What was said already. */
const saidWords = ({ arrivedOn, notArrivedOn = '' }: HandOverShown): string =>
  arrivedOn === undefined
    ? `On ${dayName(notArrivedOn)} you said that they had not arrived.`
    : `Here since ${dayName(arrivedOn)}.`;

const savedWords: Readonly<Record<SayArrival['kind'], string>> = {
  arrived: 'arrived',
  'did not arrive': 'did not arrive',
  'not known yet': 'is waited for again',
};

/** The families that others handed over to this service: whether they arrived. Nothing stands here of their pages. */
export function HandedOverPart({ contractId }: { contractId: string }) {
  const { data } = useQuery(handOversQuery(contractId));
  return data === undefined || data.handOvers.length === 0 ? null : (
    <HandedOver contractId={contractId} data={data} />
  );
}

function HandedOver({ contractId, data }: { contractId: string; data: HandOvers }) {
  const [open, setOpen] = useState<string>();
  const [saved, setSaved] = useState<{ words: string; times: number }>();
  const say = useSayArrival(contractId);
  const problems = formProblems(say.error, ['arrivedOn']);
  const waiting = data.handOvers.filter(isWaitedFor);
  const answered = data.handOvers.filter((each) => !isWaitedFor(each));
  const send = (handOver: HandOverShown, said: SayArrival) =>
    say.mutate(
      { caseId: handOver.caseId, said },
      {
        onSuccess: () => {
          setOpen(undefined);
          setSaved({
            words: `${nameHere(handOver)} ${savedWords[said.kind]}.`,
            times: (saved?.times ?? 0) + 1,
          });
        },
      },
    );
  const lineOf = (handOver: HandOverShown, act: Line['text']): Line => ({
    key: handOver.caseId,
    text: (
      <>
        <strong>{nameHere(handOver)}</strong>
        <span className="bo-lines__more">{fromWords(handOver)}</span>
        <div className="govuk-!-margin-top-2">{act}</div>
      </>
    ),
  });
  return (
    <section aria-labelledby="handed-over" className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id="handed-over">
        Families handed over to you
      </h2>
      {saved === undefined ? null : (
        <NotificationBanner key={saved.times} tone="success" heading={saved.words} />
      )}
      <ErrorSummary problems={problems.summary} attempt={say.failureCount} />
      <p className="govuk-body">
        {waiting.length === 0
          ? 'You have said of all of them whether they arrived.'
          : `${plural(waiting.length, 'family was', 'families were')} handed over to this service: did ${waiting.length === 1 ? 'it' : 'they'} arrive? Who handed over is told what you say.`}
      </p>
      {waiting.length === 0 ? null : (
        <LineList
          lines={waiting.map((handOver) =>
            lineOf(
              handOver,
              open === handOver.caseId ? (
                <ArrivedForm
                  today={data.today}
                  error={problems.at('arrivedOn')}
                  busy={say.isPending}
                  onSave={(arrivedOn) => send(handOver, { kind: 'arrived', arrivedOn })}
                  onLeave={() => setOpen(undefined)}
                />
              ) : (
                <ButtonGroup>
                  <Button
                    small
                    onPress={() => {
                      say.reset();
                      setOpen(handOver.caseId);
                    }}
                  >
                    They arrived<span className="govuk-visually-hidden">: {nameHere(handOver)}</span>
                  </Button>
                  <Button small kind="secondary" onPress={() => send(handOver, { kind: 'did not arrive' })}>
                    They did not arrive
                    <span className="govuk-visually-hidden">: {nameHere(handOver)}</span>
                  </Button>
                </ButtonGroup>
              ),
            ),
          )}
        />
      )}
      {answered.length === 0 ? null : (
        <Details summary={`Said already: ${plural(answered.length, 'family', 'families')}`}>
          <LineList
            lines={answered.map((handOver) =>
              lineOf(
                handOver,
                <>
                  {saidWords(handOver)}{' '}
                  <TextButton onPress={() => send(handOver, { kind: 'not known yet' })}>
                    Take this back<span className="govuk-visually-hidden">: {nameHere(handOver)}</span>
                  </TextButton>
                </>,
              ),
            )}
          />
        </Details>
      )}
    </section>
  );
}
