import { useQuery } from '@tanstack/react-query';
import type { Contract } from '#shared/contracts/contract.ts';
import type { RebasedDraft } from '#shared/contracts/contract-changes.ts';
import type { ContractDraft } from '#shared/contracts/contracts.api.ts';
import { draftFields, type DraftField, type DraftNames } from '#shared/contracts/draft-fields.ts';
import { draftOf } from '#shared/contracts/draft-of-contract.ts';
import { NotificationBanner } from '../design/notification-banner.tsx';
import { useFocusOn } from '../design/use-focus-on.ts';
import { registerChoicesQuery } from './contracts.queries.ts';

export interface ChangedMeanwhileProps {
  rebased: RebasedDraft;
  /** what others saved */
  saved: Contract;
  mine: ContractDraft;
}

/** What somebody else saved while this form was open, and what became of it here. Nothing typed is lost. */
export function ChangedMeanwhile({ rebased, saved, mine }: ChangedMeanwhileProps) {
  const { data: choices } = useQuery(registerChoicesQuery);
  const names: DraftNames = {
    organisations: new Map(choices?.organisations.map(({ id, name }) => [id, name])),
    areas: new Map(choices?.areas.map(({ id, name }) => [id, name])),
  };
  const said = (field: DraftField, draft: ContractDraft) => draftFields[field].text(draft, names) || 'empty';
  const theirs = draftOf(saved);
  useFocusOn('changed-meanwhile');
  return (
    <div id="changed-meanwhile" tabIndex={-1}>
      <NotificationBanner heading="Somebody else changed this agreement while you were working on it.">
        {rebased.theirs.length === 0 ? null : (
          <>
            <p className="govuk-body">They changed these. The form has them now:</p>
            <ul className="govuk-list govuk-list--bullet">
              {rebased.theirs.map((field) => (
                <li key={field}>
                  {draftFields[field].name}: ‘{said(field, theirs)}’
                </li>
              ))}
            </ul>
          </>
        )}
        {rebased.both.length === 0 ? null : (
          <>
            <p className="govuk-body">You both changed these. The form keeps yours:</p>
            <ul className="govuk-list govuk-list--bullet">
              {rebased.both.map((field) => (
                <li key={field}>
                  {draftFields[field].name}: yours is ‘{said(field, mine)}’, theirs ‘{said(field, theirs)}’
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="govuk-body">Nothing of yours is saved yet. Look through the form, then save again.</p>
      </NotificationBanner>
    </div>
  );
}
