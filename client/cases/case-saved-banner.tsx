import type { CaseShown } from '#shared/cases/cases.api.ts';
import { Link } from '../design/link.tsx';
import { NotificationBanner } from '../design/notification-banner.tsx';
import type { CaseSearch } from './cases.routes.tsx';

type Saved = NonNullable<CaseSearch['saved']>;

const headings: Readonly<Record<Saved, string>> = {
  added: 'The family was added.',
  changed: 'The change was saved.',
  ended: 'The end of support was saved.',
  permission: 'What they said was saved.',
  'follow-up': 'The follow-up was saved.',
  help: 'The follow-up was saved, and that they need help again.',
  concern: 'The follow-up was saved, and that you raise a concern.',
};

/** What was just saved, and what comes next. */
export function CaseSavedBanner({ kept, saved }: { kept: CaseShown; saved: Saved }) {
  // The same thing saved twice is told twice.
  const key = `${saved} ${kept.revision} ${kept.followUps.map(({ revision }) => revision).join(' ')}`;
  return (
    <NotificationBanner key={key} tone="success" heading={headings[saved]}>
      <WhatNext kept={kept} saved={saved} />
    </NotificationBanner>
  );
}

function WhatNext({ kept, saved }: { kept: CaseShown; saved: Saved }) {
  switch (saved) {
    case 'added':
    case 'ended':
      return <MayWeAsk kept={kept} />;
    case 'help':
      return (
        <p className="govuk-body">
          Take them on again or refer them on now. If they come back to you, write the day down by{' '}
          <Link href={`/families/${kept.id}/change`}>changing this page</Link>.
        </p>
      );
    case 'concern':
      return (
        <p className="govuk-body">
          Raise it now by your own safeguarding procedure. Only its day is kept here, by{' '}
          <Link href={`/families/${kept.id}/change`}>changing this page</Link>.
        </p>
      );
    case 'follow-up':
      return (
        <>
          <MayWeAsk kept={kept} />
          <p className="govuk-body">
            <Link href="/families">Go on to the next family to ask</Link>
          </p>
        </>
      );
    case 'changed':
    case 'permission':
      return null;
  }
}

/** Whoever was not asked for permission cannot be asked how they are later. */
function MayWeAsk({ kept }: { kept: CaseShown }) {
  return kept.contact.state === 'not asked' ? (
    <p className="govuk-body">Next: ask them whether you may get in touch later, and write it down below.</p>
  ) : null;
}
