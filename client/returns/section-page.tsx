import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type MouseEvent, type ReactNode } from 'react';
import { standsSentence } from '#shared/returns/return-deadline.ts';
import { minutesLeft } from '#shared/returns/minutes-left.ts';
import { progressOf } from '#shared/returns/return-progress.ts';
import type { ReturnSection } from '#shared/returns/return-sections.ts';
import type { PartShown, ReturnShown } from '#shared/returns/returns.api.ts';
import { formatCount, plural } from '#shared/values/format.ts';
import { PageNotFound } from '../app/page-not-found.tsx';
import { signedInRoute } from '../app/root-routes.tsx';
import { Button, ButtonGroup, ButtonLink } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Link } from '../design/link.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SavedNote } from '../design/saved-note.tsx';
import { MeasureField } from './measure-field.tsx';
import { ReturnFrame } from './return-frame.tsx';
import { dutiesShown, partSearch, partShown, sectionsShown } from './return-pages.ts';
import { makeSaveBoard, SaveBoardContext, useBoardSave, type LeftOver } from './save-board.ts';
import { StoryFields } from './story-fields.tsx';

/** One page of the form: a question with its measures, or the story. */
export function SectionPage() {
  const { returnId, section } = useParams({ from: '/signed-in/returns/$returnId/$section' });
  const { part: wanted } = useSearch({ from: '/signed-in/returns/$returnId/$section' });
  const { user } = signedInRoute.useRouteContext();
  return (
    <ReturnFrame
      returnId={returnId}
      home="form"
      page={(shown) => sectionsShown(shown).find(({ name }) => name === section)?.title ?? 'Page'}
    >
      {(shown) => {
        const sections = sectionsShown(shown);
        const at = sections.findIndex(({ name }) => name === section);
        const here = sections[at];
        const part = partShown(shown, user.organisationId, wanted);
        if (!here || !part) return <PageNotFound />;
        const search = partSearch(part, user.organisationId);
        const base = `/returns/${shown.id}`;
        const before = sections[at - 1];
        const after = sections[at + 1];
        return (
          <FormPage
            key={`${here.name} ${part.id}`}
            title={here.title}
            over={search === '' ? undefined : part.organisationName}
            lead={`Part ${formatCount(at + 1)} of ${formatCount(sections.length)}. ${standsSentence(shown, shown.today)}.`}
            more={leftSentence(shown, part, sections)}
            nextHref={after ? `${base}/${after.name}${search}` : `${base}/check-answers${search}`}
            backHref={before ? `${base}/${before.name}${search}` : base}
            filling={part.mayFill}
          >
            {here.name === 'story' ? (
              <StoryFields shown={shown} part={part} personId={user.personId} />
            ) : (
              <SectionFields shown={shown} section={here} part={part} personId={user.personId} />
            )}
          </FormPage>
        );
      }}
    </ReturnFrame>
  );
}

/** 'About 4 minutes left, going by last time.' */
const leftSentence = (
  shown: ReturnShown,
  part: PartShown,
  sections: readonly ReturnSection[],
): string | undefined => {
  const measures = sections.flatMap((section) => section.measures);
  const duties = dutiesShown(shown, { part: part.id, scope: 'part', measures });
  const { answered, asked } = progressOf(duties, shown.values);
  const left = minutesLeft(part.lastMinutes, answered, asked);
  return left === undefined || left === 0
    ? undefined
    : `About ${plural(left, 'minute', 'minutes')} left, going by last time.`;
};

function SectionFields({
  shown,
  section,
  part,
  personId,
}: {
  shown: ReturnShown;
  section: ReturnSection;
  part: PartShown;
  personId: string;
}) {
  const asked = section.measures.map(({ measureId }) => measureId);
  return shown.measures
    .filter(({ measureId }) => asked.includes(measureId))
    .map((measure) => (
      <MeasureField
        key={measure.measureId}
        shown={shown}
        measure={measure}
        place={{ partId: part.id, measureId: measure.measureId, areaKey: '', scope: 'part' }}
        personId={personId}
        disabled={!part.mayFill}
      />
    ));
}

export interface FormPageProps {
  title: string;
  over?: string;
  /** the first words below the title */
  lead: string;
  /** and what is said more quietly */
  more?: string;
  nextHref: string;
  backHref: string;
  filling: boolean;
  children: ReactNode;
}

/**
 * A press on a button does not leave the box first: a message that comes or goes when it is left would move
 * the button away from under the pointer, and the press would be lost. The boxes are left by the button itself.
 */
const stayInTheBox = (event: MouseEvent) => event.preventDefault();

/** The page's title with what became of what was typed, its boxes, and the way on. */
export function FormPage(props: FormPageProps) {
  const { title, over, lead, more, nextHref, backHref, filling, children } = props;
  const [board] = useState(makeSaveBoard);
  const [left, setLeft] = useState<LeftOver[]>([]);
  const [attempt, setAttempt] = useState(0);
  const navigate = useNavigate();
  const save = useBoardSave(board);
  useEffect(() => {
    const wanted = document.getElementById(window.location.hash.slice(1));
    wanted?.scrollIntoView({ block: 'start' });
    wanted?.focus({ preventScroll: true });
  }, []);
  const goOn = async () => {
    const over = await board.leaveAll();
    setLeft(over);
    setAttempt((n) => n + 1);
    if (over.length === 0) await navigate({ href: nextHref });
  };
  return (
    <SaveBoardContext value={board}>
      <ErrorSummary problems={left} attempt={attempt} />
      <PageTitle
        title={title}
        over={over}
        refused={left.length > 0}
        caption={
          <>
            {lead}{' '}
            <span className="bo-quiet">
              <SavedNote save={save} />
              {save.state === 'saved' ? '. ' : ' '}
              {more}
            </span>
          </>
        }
      />
      {filling ? null : (
        <p className="govuk-body">
          Nothing can be changed here now. <Link href={nextHref}>Go on reading</Link>
        </p>
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {children}
        <div onMouseDown={stayInTheBox}>
          <ButtonGroup>
            {filling ? <Button type="submit">Save and go on</Button> : null}
            <ButtonLink kind="secondary" href={backHref}>
              Back
            </ButtonLink>
          </ButtonGroup>
        </div>
      </form>
    </SaveBoardContext>
  );
}
