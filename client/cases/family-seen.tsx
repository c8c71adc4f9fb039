import type { EmergencyLook } from '#shared/cases/case-rights.api.ts';
import type { SafeContact } from '#shared/cases/permission.ts';
import { permissionScopeWords, permissionSentence, safeWaysWords } from '#shared/cases/permission-words.ts';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { SummaryList } from '../design/summary-list.tsx';
import { caseSummary } from './case-summary.tsx';
import { capital, caseStatusWords } from './case-words.ts';

/** Who may get in touch, where that is not anybody, and how it is safe; nothing where nobody said. */
const safelyIn = (safe: SafeContact): string[] =>
  [safe.rule === 'as said' ? '' : capital(safe.rule), safeWaysWords(safe)].flatMap((words) =>
    words === '' ? [] : [`${words}.`],
  );

/** What an administrator sees of a family this once: where it is, and how it is safe to get in touch. */
export function FamilySeen({ seen }: { seen: Extract<EmergencyLook, { kind: 'looked' }> }) {
  const { case: kept, organisationName, contractTitle, areaName } = seen;
  const { state, since, safe } = kept.contact;
  return (
    <>
      <NotificationBanner tone="success" heading={`${organisationName} was told that you looked.`}>
        <p className="govuk-body">Once you leave this page it is gone. Looking again is another look.</p>
      </NotificationBanner>
      <PageTitle title={kept.draft.reference} over={capital(caseStatusWords[kept.status])} />
      <SummaryList
        rows={[
          { name: 'Provider', value: organisationName },
          ...caseSummary(kept, { service: contractTitle, area: areaName }, false),
        ]}
      />
      <h2 className="govuk-heading-m">{permissionScopeWords.contact}</h2>
      <p className="govuk-body">
        {[permissionSentence(state, since), ...(safe === undefined ? [] : safelyIn(safe))].join(' ')}
      </p>
    </>
  );
}
