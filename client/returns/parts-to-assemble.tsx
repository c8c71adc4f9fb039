import type { ReturnShown } from '#shared/returns/returns.api.ts';
import { LineList } from '../design/line-list.tsx';
import { Link } from '../design/link.tsx';
import { hasParts, partSearch } from './return-pages.ts';

/** The parts of the other organisations: whether they are ready, and, for the lead, the way in. */
export function PartsToAssemble({ shown, organisationId }: { shown: ReturnShown; organisationId: string }) {
  const others = shown.parts.filter((part) => part.organisationId !== organisationId);
  if (!hasParts(shown) || others.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 className="govuk-heading-m" id="parts">
        The parts of the others
      </h2>
      <LineList
        lines={others.map((part) => ({
          key: part.id,
          text: part.seen ? (
            <Link href={`/returns/${shown.id}/check-answers${partSearch(part, organisationId)}`}>
              {part.organisationName}
            </Link>
          ) : (
            part.organisationName
          ),
          more: part.lead
            ? 'The lead: it puts the parts together and sends the return'
            : part.ready
              ? 'Says that its part is ready'
              : part.mayFill
                ? 'Not ready yet. You can fill it in for them, so that the return is on time.'
                : 'Not ready yet',
        }))}
      />
    </section>
  );
}
