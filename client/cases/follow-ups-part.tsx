import type { CaseShown } from '#shared/cases/cases.api.ts';
import { countsFrom, followUpStateWords, type FollowUpState } from '#shared/follow-ups/follow-up-state.ts';
import { followUpLine, pointTitle } from '#shared/follow-ups/follow-up-words.ts';
import type { FollowUpShown } from '#shared/follow-ups/follow-ups.api.ts';
import { useQuery } from '@tanstack/react-query';
import { Tag, type TagProps } from '../design/tag.tsx';
import { TaskList } from '../design/task-list.tsx';
import { capital } from './case-words.ts';
import { dayQuery } from './cases.queries.ts';

const colours: Partial<Record<FollowUpState, TagProps['colour']>> = {
  pending: 'orange',
  reached: 'turquoise',
};

/** Whether it can be written down now: asked already, or the time to ask has come. */
const opens = ({ result, state, dueOn }: FollowUpShown, today: string | undefined): boolean => {
  if (result !== undefined) return true;
  if (state === 'excluded' || state === 'not consented') return false;
  return today !== undefined && today >= countsFrom(dueOn);
};

/** The follow-ups of a family, each with its state in words; the line leads to where it is written down. */
export function FollowUpsPart({ kept }: { kept: CaseShown }) {
  const { data: session } = useQuery(dayQuery);
  return (
    <section aria-labelledby="follow-ups" className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m" id="follow-ups">
        How they are doing
      </h2>
      {kept.followUps.length === 0 ? (
        <p className="govuk-body">
          {kept.status === 'ended'
            ? 'There was no support, so there is nothing to ask about.'
            : 'When support ends, the days to ask them again stand here by themselves.'}
        </p>
      ) : (
        <TaskList
          tasks={kept.followUps.map((followUp) => ({
            key: followUp.id,
            text: pointTitle(followUp.months),
            hint: followUpLine(followUp),
            href: opens(followUp, session?.today)
              ? `/families/${kept.id}/follow-ups/${followUp.id}`
              : undefined,
            status: <Tag colour={colours[followUp.state]}>{capital(followUpStateWords(followUp.state))}</Tag>,
          }))}
        />
      )}
    </section>
  );
}
