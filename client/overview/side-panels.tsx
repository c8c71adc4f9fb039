import { storyWords } from '#shared/returns/return-boxes.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { areaInBriefWords } from '#shared/overview/area-in-brief.ts';
import type { Overview } from '#shared/overview/overview.api.ts';
import { ownerWords, whenWords } from '#shared/reviews/action-words.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { Note } from '../design/note.tsx';

/** The provider's own words about the figures, and the targets it has challenged. */
export function StoryPanel({ overview }: { overview: Overview }) {
  const { stories, flags, contractId, may } = overview;
  return (
    <section>
      <h2 className="govuk-heading-s">The story behind the figures</h2>
      {stories.length === 0 ? (
        <p className="govuk-body">
          The provider has not written one yet. It comes with the return, and is shown once the council has
          accepted that.
        </p>
      ) : null}
      {stories.map(({ organisationName, periodName, texts }) => (
        <div key={organisationName}>
          {texts.map(({ box, text }) => (
            <div key={box}>
              <h3 className="govuk-body-s govuk-!-margin-bottom-1">{storyWords[box].label}</h3>
              <Note tone="quotes">“{text}”</Note>
            </div>
          ))}
          <p className="govuk-body bo-quiet">
            {organisationName}, return for {periodName}
          </p>
        </div>
      ))}
      {flags.map(({ id, measureName, text, raisedAt }) => (
        <div key={id}>
          <p className="govuk-body">
            <strong>Target in question: {measureName}.</strong> “{text}”
            <span className="bo-lines__more">
              since {dayName(londonDay(raisedAt))}, not answered by the council
            </span>
            {may.answerFlags ? <Link href={`/contracts/${contractId}/returns`}>Answer it</Link> : null}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What is still to be done, the longest overdue first. */
export function ActionsPanel({ overview, today }: { overview: Overview; today: string }) {
  const { actions, contractId, sides, may } = overview;
  const href = `/contracts/${contractId}/actions`;
  return (
    <section>
      <h2 className="govuk-heading-s">
        What we agreed to do{actions.length === 0 ? '' : ` (${formatCount(actions.length)} open)`}
      </h2>
      {actions.length === 0 ? (
        <p className="govuk-body">Nothing is open.</p>
      ) : (
        <LineList
          lines={actions.slice(0, mostShown).map((action) => ({
            key: action.id,
            text: action.what,
            more: `${ownerWords(action.owner, sides)} · ${whenWords(action, today)}`,
          }))}
        />
      )}
      <p className="govuk-body">
        <Link href={href}>{linkWords(actions.length, may.changeActions)}</Link>
      </p>
    </section>
  );
}

const mostShown = 5;

const linkWords = (open: number, mayChange: boolean): string => {
  if (!mayChange) return 'All that was agreed';
  if (open > mostShown) return `Add or change: ${plural(open, 'action', 'actions')} open`;
  return open === 0 ? 'Agree on something' : 'Add or change';
};

/** Outcomes of everybody in the area, apart from what the service itself reaches. */
export function AreaPanel({ overview: { area, contractId } }: { overview: Overview }) {
  if (area === undefined) return null;
  return (
    <section>
      <h2 className="govuk-heading-s">In the area</h2>
      <p className="govuk-body">
        {areaInBriefWords(area)} <Link href={`/contracts/${contractId}/area`}>Look at the area</Link>
      </p>
    </section>
  );
}

/** The days that are still to come. */
export function DatesPanel({ dates }: { dates: Overview['dates'] }) {
  return (
    <section>
      <h2 className="govuk-heading-s">Dates</h2>
      {dates.length === 0 ? (
        <p className="govuk-body">No day is set that is still to come.</p>
      ) : (
        <LineList
          lines={dates.map(({ on, what }) => ({ key: `${what} ${on}`, text: what, more: dayName(on) }))}
        />
      )}
    </section>
  );
}
