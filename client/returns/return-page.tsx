import { useParams } from '@tanstack/react-router';
import { deadlineOf, standsSentence } from '#shared/returns/return-deadline.ts';
import { progressOf } from '#shared/returns/return-progress.ts';
import type { ReturnSection } from '#shared/returns/return-sections.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { formatCoverage, plural } from '#shared/values/format.ts';
import { hasStory } from '#shared/returns/submit-return.ts';
import { signedInRoute } from '../app/root-routes.tsx';
import { Link } from '../design/link.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Tag } from '../design/tag.tsx';
import { TaskList, type Task } from '../design/task-list.tsx';
import { CouncilQuestion } from './council-question.tsx';
import { leftBeforeSending } from './left-to-do.tsx';
import { PartsToAssemble } from './parts-to-assemble.tsx';
import { ReturnFrame, returnTitle } from './return-frame.tsx';
import { dutiesShown, partSearch, partShown, sectionsShown, typedTogether } from './return-pages.ts';
import { ReturnHistory } from './return-history.tsx';
import { UnsentNote } from './unsent-note.tsx';

/** One return, for those who fill it in: what there is to do, in the order of the three questions. */
export function ReturnPage() {
  const { returnId } = useParams({ from: '/signed-in/returns/$returnId' });
  const { user } = signedInRoute.useRouteContext();
  return (
    <ReturnFrame returnId={returnId} home="form" fresh>
      {(shown) => <ReturnTasks shown={shown} personId={user.personId} organisationId={user.organisationId} />}
    </ReturnFrame>
  );
}

/** Where the return is and when it is due, in one sentence. */
const captionOf = (shown: ReturnShown): string => {
  const deadline = deadlineOf(shown, shown.today);
  if (deadline !== 'sent') return `${shown.contractTitle}. ${standsSentence(shown, shown.today)}.`;
  const last = shown.events.findLast(({ act }) => act === 'submitted');
  const sent = last
    ? `Sent by ${last.personName ?? 'a colleague'} on ${dayName(londonDay(last.at))}.`
    : 'Sent.';
  return `${shown.contractTitle}. ${sent}${shown.status === 'accepted' ? ' The council has accepted it.' : ''}`;
};

const doneTag = <Tag colour="quiet">Done</Tag>;

/** 'Not started', '3 of 5 figures', '1 question open', 'Done'. */
const sectionStatus = (shown: ReturnShown, section: ReturnSection, part: PartShown) => {
  if (section.name === 'story') {
    return hasStory([part]) || !shown.boxes.includes('story') ? (
      doneTag
    ) : (
      <Tag colour="blue">Not started</Tag>
    );
  }
  const duties = dutiesShown(shown, { part: part.id, scope: 'part', measures: section.measures });
  const { asked, answered, unexplained } = progressOf(duties, shown.values);
  if (answered === 0) return <Tag colour="blue">Not started</Tag>;
  if (answered < asked)
    return <Tag colour="turquoise">{formatCoverage(answered, asked, 'figure', 'figures')}</Tag>;
  return unexplained > 0 ? (
    <Tag colour="orange">{plural(unexplained, 'question', 'questions')} to answer</Tag>
  ) : (
    doneTag
  );
};

const togetherStatus = (shown: ReturnShown) => {
  const lead = shown.parts.find((part) => part.lead);
  const duties = dutiesShown(shown, { part: lead?.id ?? '', scope: 'whole', measures: typedTogether(shown) });
  const { asked, answered } = progressOf(duties, shown.values);
  if (answered === asked) return doneTag;
  return <Tag colour="blue">{formatCoverage(answered, asked, 'figure', 'figures')}</Tag>;
};

function ReturnTasks({
  shown,
  personId,
  organisationId,
}: {
  shown: ReturnShown;
  personId: string;
  organisationId: string;
}) {
  const part = partShown(shown, organisationId);
  const base = `/returns/${shown.id}`;
  const filling = part?.mayFill === true;
  const left = leftBeforeSending(shown);
  const whole = part?.lead === true && typedTogether(shown).length > 0;
  const sections: Task[] = part
    ? sectionsShown(shown).map((section) => ({
        key: section.name,
        text: section.title,
        href: `${base}/${section.name}${partSearch(part, organisationId)}`,
        status: sectionStatus(shown, section, part),
      }))
    : [];
  const tasks: Task[] = [
    ...sections,
    ...(whole
      ? [
          {
            key: 'together',
            text: 'All organisations together',
            hint: 'Different people cannot be added up, so you count them once for everybody.',
            href: `${base}/together`,
            status: togetherStatus(shown),
          },
        ]
      : []),
    {
      key: 'check',
      text: part?.lead === true ? 'Check your answers and send' : 'Check your answers',
      href: `${base}/check-answers`,
      status: left.length === 0 ? 'Ready' : plural(left.length, 'thing left', 'things left'),
    },
  ];
  return (
    <>
      <CouncilQuestion shown={shown} />
      <PageTitle title={returnTitle(shown)} caption={captionOf(shown)} />
      <div className="bo-two-thirds">
        <UnsentNote personId={personId} returnId={shown.id} />
        {filling ? (
          <TaskList tasks={tasks} />
        ) : (
          <p className="govuk-body">
            {part === undefined ? (
              'What was typed is for the provider until it is sent.'
            ) : (
              <Link href={`${base}/check-answers`}>See what was sent</Link>
            )}
          </p>
        )}
        <PartsToAssemble shown={shown} organisationId={organisationId} />
        <ReturnHistory shown={shown} />
      </div>
    </>
  );
}
