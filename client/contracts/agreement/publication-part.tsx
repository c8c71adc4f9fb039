import type { Contract } from '#shared/contracts/contract.ts';
import type { Agreement } from '#shared/contracts/contracts.api.ts';
import { dayName, londonDay } from '#shared/periods/calendar-day.ts';
import { formProblems } from '../../api/form-problems.ts';
import { Button } from '../../design/button.tsx';
import { ErrorSummary } from '../../design/error-summary.tsx';
import { Link } from '../../design/link.tsx';
import { SummaryList } from '../../design/summary-list.tsx';
import { usePublish } from '../contracts.queries.ts';
import { factsOf, sections } from './agreement-facts.ts';

/** What the public sees of it: its page, and the marks that keep things back. */
export function PublicationPart({ contract, agreement }: { contract: Contract; agreement: Agreement }) {
  const publish = usePublish(contract.id);
  const problems = formProblems(publish.error, []);
  const { publishedAt } = contract;
  return (
    <>
      <ErrorSummary problems={problems.summary} attempt={publish.failureCount} />
      <SummaryList
        rows={[
          {
            name: 'Public page',
            value:
              publishedAt === undefined ? (
                'Not published'
              ) : (
                <>
                  {/* The counter draws that page: it is left for, not changed to. */}
                  <a className="govuk-link" href={`/services/${contract.id}`}>
                    Published
                  </a>{' '}
                  on {dayName(londonDay(publishedAt))}
                </>
              ),
          },
          ...factsOf(contract, sections.publication),
        ]}
      />
      {agreement.may.seeFigures ? (
        <p className="govuk-body">
          <Link href={`/contracts/${contract.id}/public-figures`}>Figures for the public</Link>
        </p>
      ) : null}
      {agreement.may.publish ? (
        <Button
          kind="secondary"
          busy={publish.isPending}
          onPress={() =>
            publish.mutate({ published: publishedAt === undefined, revision: contract.revision, why: '' })
          }
        >
          {publishedAt === undefined ? 'Publish its page' : 'Take its public page away'}
        </Button>
      ) : null}
    </>
  );
}
