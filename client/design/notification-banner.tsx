import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface NotificationBannerProps {
  title?: string;
  /** 'success' is read out at once and takes focus: something the person did has worked */
  tone?: 'neutral' | 'success';
  /** the sentence in bold */
  heading: ReactNode;
  children?: ReactNode;
}

/** A message about the whole page: what was just done, or what must be known first. */
export function NotificationBanner({ title, tone = 'neutral', heading, children }: NotificationBannerProps) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  const success = tone === 'success';
  useEffect(() => {
    if (success) box.current?.focus();
  }, [success]);
  return (
    <div
      ref={box}
      className={classNames('govuk-notification-banner', success && 'govuk-notification-banner--success')}
      role={success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      tabIndex={success ? -1 : undefined}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title ?? (success ? 'Done' : 'Important')}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        <p className="govuk-notification-banner__heading">{heading}</p>
        {children}
      </div>
    </div>
  );
}
