import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { plural } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { ContractShell } from '../contracts/contract-shell.tsx';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { LoadingFrame } from '../design/loading-frame.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { figuresQuery, previewHref, useFiguresAct } from './disclosure.queries.ts';
import { TermsForm } from './terms-form.tsx';
import { WordsForm } from './words-form.tsx';

/** What the public would be told of a service: looked at by both sides, then published. */
export function PublicFiguresPage() {
  const { contractId } = useParams({ from: '/signed-in/contracts/$contractId/public-figures' });
  const { data: figures } = useQuery({ ...figuresQuery(contractId), throwOnError: true });
  return (
    <ContractShell contractId={contractId} tab="agreement">
      <h2 className="govuk-heading-l">Figures for the public</h2>
      {figures === undefined ? (
        <LoadingFrame shapes={['text', 'table']} words="Loading the figures for the public" />
      ) : (
        <Standing figures={figures} />
      )}
    </ContractShell>
  );
}

const upToWords = ({ upTo }: FiguresToPublish): string =>
  upTo === undefined ? 'no quarter is accepted yet' : `up to ${quarterName(upTo)}`;

const measuresWords = ({ measures, measuresShort }: FiguresToPublish): string => {
  if (measures === 0) return 'None has a figure yet';
  const all = plural(measures, 'measure', 'measures');
  return measuresShort === 0 ? all : `${all}, ${measuresShort} of them only in part, to protect people`;
};

const lastWords = ({ last }: FiguresToPublish): string => {
  if (last === undefined) return 'Nothing yet';
  const day = dayName(londonDay(last.madeAt));
  return last.upTo === undefined
    ? `On ${day}, without figures`
    : `On ${day}, up to ${quarterName(last.upTo)}`;
};

const seenWords = ({ seenByName, seenAt }: FiguresToPublish): string =>
  seenAt === undefined
    ? 'Not these figures yet'
    : `${seenByName ?? 'Somebody'} saw them on ${dayName(londonDay(seenAt))}`;

function Standing({ figures }: { figures: FiguresToPublish }) {
  const { contractId, may } = figures;
  const act = useFiguresAct(contractId);
  const problems = formProblems(act.error, ['words', 'threshold']);
  return (
    <div className="bo-two-thirds">
      <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
      <p className="govuk-body">
        Small numbers are hidden, and whatever would give them away. What is published once stays known, so
        look at it first.
      </p>
      <SummaryList
        rows={[
          { name: 'Published last', value: lastWords(figures) },
          { name: 'To be published', value: upToWords(figures) },
          { name: 'Measures', value: measuresWords(figures) },
          { name: 'The provider saw', value: seenWords(figures) },
          { name: 'The provider says', value: figures.words === '' ? 'Nothing yet' : figures.words },
        ]}
      />
      <p className="govuk-body">
        {/* The counter draws that page: it is left for, not changed to. */}
        <a className="govuk-link" href={previewHref(contractId)}>
          See the page as the public would see it
        </a>
      </p>
      {may.publish ? <Publish figures={figures} act={act} /> : null}
      {may.speak ? <WordsForm key={figures.revision} figures={figures} act={act} /> : null}
      {may.publish ? <TermsForm key={`terms-${figures.revision}`} figures={figures} act={act} /> : null}
    </div>
  );
}

interface PublishProps {
  figures: FiguresToPublish;
  act: ReturnType<typeof useFiguresAct>;
}

function Publish({ figures, act }: PublishProps) {
  const { published, news, upTo, seen } = figures;
  if (!published)
    return (
      <p className="govuk-body">
        It has no public page yet. Publish its page on the Agreement tab: the figures come with it.
      </p>
    );
  if (!news) return <p className="govuk-body">Everything that can be told is published.</p>;
  const words = upTo === undefined ? '' : ` up to ${quarterName(upTo)}`;
  return (
    <Button busy={act.isPending} onPress={() => act.mutate({ publish: { seen } })}>
      Publish the figures{words}
    </Button>
  );
}
