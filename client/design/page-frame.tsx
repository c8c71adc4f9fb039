import { useId, useState, type MouseEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { BareLink } from './link.tsx';
import { ProductName } from './product-name.ts';

export interface NavigationLink {
  href: string;
  text: string;
  /** the page shown is this one or lies below it */
  current?: boolean;
  /** a number that waits there, with the words that say what it counts ('3 to do') */
  count?: { number: string; meaning: string };
}

export interface PageFrameProps {
  productName: string;
  /** where the product's name leads */
  homeHref: string;
  logo?: { src: string; alt: string };
  navigation: readonly NavigationLink[];
  person?: { name: string; role: string; href?: string };
  onSignOut?: () => void;
  /** links at the right for people who are not signed in ('Sign in') */
  asideLinks?: readonly NavigationLink[];
  footerLinks: readonly { href: string; text: string }[];
  footerNote?: ReactNode;
  /** one page body, which holds the landmark `main` */
  children: ReactNode;
}

const goToMain = (event: MouseEvent): void => {
  const main = document.getElementById('main-content');
  if (main === null) return;
  event.preventDefault();
  main.focus();
  main.scrollIntoView();
};

/**
 * What stands round every page: skip link, bar with name, places and person, and the foot. Below 980 px the
 * places and the person fold behind a menu button.
 */
export function PageFrame(props: PageFrameProps) {
  return (
    <ProductName value={props.productName}>
      <a href="#main-content" className="govuk-skip-link" onClick={goToMain}>
        Skip to main content
      </a>
      <HeaderBar {...props} />
      {props.children}
      <Foot links={props.footerLinks} note={props.footerNote} />
    </ProductName>
  );
}

function HeaderBar(props: Omit<PageFrameProps, 'children' | 'footerLinks' | 'footerNote'>) {
  const [open, setOpen] = useState(false);
  const placesId = useId();
  const { navigation, person, logo, asideLinks = [] } = props;
  const folds = navigation.length + asideLinks.length > 2 || person !== undefined;
  return (
    <header
      className={classNames('bo-header', folds && 'bo-header--menu', open && 'bo-header--menu-open')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <div className="govuk-width-container bo-header__bar">
        <div className="bo-header__name">
          {logo === undefined ? null : <img className="bo-header__logo" src={logo.src} alt={logo.alt} />}
          <BareLink className="bo-header__link" href={props.homeHref}>
            {props.productName}
          </BareLink>
        </div>
        {folds ? (
          <button
            type="button"
            className="bo-header__menu-button"
            aria-expanded={open}
            aria-controls={placesId}
            onClick={() => setOpen(!open)}
          >
            Menu
          </button>
        ) : null}
        {navigation.length === 0 ? null : (
          <nav className="bo-header__nav" aria-label="Main" id={placesId}>
            <ul className="bo-header__list">
              {navigation.map((place) => (
                <Place key={place.href} place={place} onFollow={() => setOpen(false)} />
              ))}
            </ul>
          </nav>
        )}
        <div className="bo-header__person">
          {asideLinks.map((place) => (
            <BareLink key={place.href} className="bo-header__link" href={place.href}>
              {place.text}
            </BareLink>
          ))}
          {person === undefined ? null : <PersonLine {...person} />}
          {props.onSignOut === undefined ? null : (
            <button type="button" className="bo-link-button bo-header__link" onClick={props.onSignOut}>
              Sign out
            </button>
          )}
        </div>
      </div>
    </header>
  );
}

function Place({ place, onFollow }: { place: NavigationLink; onFollow: () => void }) {
  const current = place.current === true;
  return (
    <li className={classNames('bo-header__place', current && 'bo-header__place--current')}>
      <BareLink
        className="bo-header__link"
        href={place.href}
        aria-current={current ? 'true' : undefined}
        onClick={onFollow}
      >
        {place.text}{' '}
        {place.count === undefined ? null : (
          <span className="bo-header__count">
            {place.count.number}
            <span className="govuk-visually-hidden"> {place.count.meaning}</span>
          </span>
        )}
      </BareLink>
    </li>
  );
}

function PersonLine({ name, role, href }: { name: string; role: string; href?: string }) {
  const words = `${name} · ${role}`;
  return href === undefined ? (
    <span>{words}</span>
  ) : (
    <BareLink className="bo-header__link" href={href}>
      {words}
    </BareLink>
  );
}

function Foot({ links, note }: { links: PageFrameProps['footerLinks']; note?: ReactNode }) {
  return (
    <footer className="bo-footer">
      <div className="govuk-width-container bo-footer__bar">
        <ul className="bo-footer__links">
          {links.map((link) => (
            <li key={link.href}>
              <BareLink className="govuk-link govuk-link--muted" href={link.href}>
                {link.text}
              </BareLink>
            </li>
          ))}
        </ul>
        {note === undefined ? null : <div>{note}</div>}
      </div>
    </footer>
  );
}
