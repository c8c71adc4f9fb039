import { BareLink } from './link.tsx';

/** Where this page lies. The last step is the page itself when it has no `href`. */
export function Breadcrumbs({ steps }: { steps: readonly { text: string; href?: string }[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {steps.map((step) => (
          <li
            key={step.text}
            className="govuk-breadcrumbs__list-item"
            aria-current={step.href === undefined ? 'page' : undefined}
          >
            {step.href === undefined ? (
              step.text
            ) : (
              <BareLink className="govuk-breadcrumbs__link" href={step.href}>
                {step.text}
              </BareLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
