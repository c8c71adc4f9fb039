import type { FiguresToPublish } from '#shared/disclosure/disclosure.api.ts';
import { inPartWords } from '#shared/disclosure/told-in-part.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { quarterName } from '#shared/periods/quarter.ts';
import { plural, pluralWord } from '#shared/values/format.ts';
import { formProblems } from '../api/form-problems.ts';
import { Button } from '../design/button.tsx';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Note } from '../design/note.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { previewHref, useFiguresAct } from './disclosure.queries.ts';
import { FiguresDone } from './figures-done.tsx';
import { TermsForm } from './terms-form.tsx';
import { WordsForm } from './words-form.tsx';

const upToWords = ({ upTo }: FiguresToPublish): string =>
  upTo === undefined ? 'no quarter is accepted yet' : `up to ${quarterName(upTo)}`;

const measuresWords = ({ measures, inPart }: FiguresToPublish): string => {
  if (measures === 0) return 'None has a figure yet';
  const all = plural(measures, 'measure', 'measures');
  return inPart.length === 0
    ? `${all}, nothing of them hidden`
    : `${all}, ${String(inPart.length)} of them only in part, to protect people`;
};

const hiddenRow = ({ inPart }: FiguresToPublish) =>
  inPart.length === 0
    ? []
    : [
        {
          name: 'What is hidden',
          value: (
            <ul className="govuk-list">
              {inPart.map((measure) => (
                <li key={measure.name}>{inPartWords(measure)}</li>
              ))}
            </ul>
          ),
        },
      ];

const lastWords = ({ last }: Pick<FiguresToPublish, 'last'>): string => {
  if (last === undefined) return 'Nothing yet';
  const day = dayName(londonDay(last.madeAt));
  return last.upTo === undefined
    ? `On ${day}, without figures`
    : `On ${day}, up to ${quarterName(last.upTo)}`;
};

const partnersRow = ({ partners }: FiguresToPublish) =>
  partners === undefined
    ? []
    : [
        {
          name: 'Its partners were told',
          value: `${lastWords(partners)} (${partners.names.join(', ')})`,
        },
      ];

const seenWords = ({ seenByName, seenAt }: FiguresToPublish): string =>
  seenAt === undefined
    ? 'Not these figures yet'
    : `${seenByName ?? 'Somebody'} saw them on ${dayName(londonDay(seenAt))}`;

/** Where publishing stands, who has seen it, and what can be done about it. */
export function FiguresStanding({ figures }: { figures: FiguresToPublish }) {
  const { contractId, may } = figures;
  const act = useFiguresAct(contractId);
  const problems = formProblems(act.error, ['words', 'threshold']);
  return (
    <div className="bo-two-thirds">
      <ErrorSummary problems={problems.summary} attempt={act.failureCount} />
      {act.isSuccess ? <FiguresDone key={act.submittedAt} did={act.variables} figures={act.data} /> : null}
      <p className="govuk-body">
        A number of fewer than {figures.threshold} people is hidden, and so is every number that would give
        one away. What is published once stays known, so look at it first.
      </p>
      <SummaryList
        rows={[
          { name: 'Published last', value: lastWords(figures) },
          ...partnersRow(figures),
          { name: 'To be published', value: upToWords(figures) },
          { name: 'Measures', value: measuresWords(figures) },
          ...hiddenRow(figures),
          { name: 'The provider saw', value: seenWords(figures) },
          { name: 'The provider says', value: figures.words === '' ? 'Nothing yet' : figures.words },
        ]}
      />
      <TellingWords telling={figures.telling} />
      <p className="govuk-body">
        {/* The counter draws that page: it is left for, not changed to. */}
        <a className="govuk-link" href={previewHref(contractId)}>
          See the page as the public would see it
        </a>
      </p>
      {may.publish ? <Publish figures={figures} act={act} /> : null}
      {may.publish ? <TellPartners figures={figures} act={act} /> : null}
      {may.speak ? <WordsForm key={figures.revision} figures={figures} act={act} /> : null}
      {may.publish ? <TermsForm key={`terms-${figures.revision}`} figures={figures} act={act} /> : null}
    </div>
  );
}

/** Numbers in the provider's words that could tell a hidden one. Whoever reads it decides. */
function TellingWords({ telling }: Pick<FiguresToPublish, 'telling'>) {
  if (telling.length === 0) return null;
  return (
    <Note tone="asks">
      Could these words show who somebody is? The provider’s words say{' '}
      {telling.map(({ said }) => `‘${said}’`).join(', ')}. A small number of people, or one that is hidden in
      the figures, would be told here. If it could, it is better said without the number.
    </Note>
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

/** Those who commission it are told with the public; where that waits, or has no page, they can be told alone. */
function TellPartners({ figures, act }: PublishProps) {
  const { partners, upTo } = figures;
  if (partners?.news !== true || upTo === undefined) return null;
  return (
    <>
      <p className="govuk-body">
        {partners.names.join(', ')} {pluralWord(partners.names.length, 'reads', 'read')} what is published,
        and no exact figure. You can give the same figures to{' '}
        {pluralWord(partners.names.length, 'it', 'them')} alone.
      </p>
      <Button
        kind="secondary"
        busy={act.isPending}
        onPress={() => act.mutate({ tellPartners: { seen: partners.seen } })}
      >
        Give partners the figures up to {quarterName(upTo)}
      </Button>
    </>
  );
}
