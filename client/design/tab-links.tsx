import { classNames } from './class-names.ts';
import { BareLink } from './link.tsx';

export interface TabLink {
  href: string;
  text: string;
  current?: boolean;
  /** a number that waits there, with what it counts ('2', 'unread messages') */
  count?: { number: string; meaning: string };
}

/** The pages of one thing as tabs. They are links: each page has its own address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav className="bo-tabs" aria-label={label}>
      <ul className="bo-tabs__list">
        {tabs.map((tab) => {
          const current = tab.current === true;
          return (
            <li key={tab.href} className={classNames('bo-tabs__place', current && 'bo-tabs__place--current')}>
              <BareLink className="bo-tabs__link" href={tab.href} aria-current={current ? 'page' : undefined}>
                {tab.text}
                {tab.count === undefined ? null : (
                  <>
                    {' '}
                    <span className="bo-tabs__count">{tab.count.number}</span>
                    <span className="govuk-visually-hidden"> {tab.count.meaning}</span>
                  </>
                )}
              </BareLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
