import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface PageBodyProps {
  /** 'wide' for dashboards and lists, 'form' for the return and its like, 'reading' for text alone */
  width?: 'wide' | 'form' | 'reading';
  breadcrumbs?: ReactNode;
  /** a banner above the title, such as what was just saved */
  banner?: ReactNode;
  /** the figures are still on their way */
  busy?: boolean;
  children: ReactNode;
}

/** One page between the bar and the foot: breadcrumbs, then the landmark `main` (`#main-content`). */
export function PageBody({ width = 'wide', breadcrumbs, banner, busy = false, children }: PageBodyProps) {
  return (
    <div className="govuk-width-container">
      <div className={classNames('bo-page', `bo-page--${width}`)}>
        {breadcrumbs}
        <main id="main-content" tabIndex={-1} aria-busy={busy || undefined}>
          {banner}
          {children}
        </main>
      </div>
    </div>
  );
}
