import { BareLink } from './link.tsx';

export interface PageLink {
  href: string;
  text: string;
  current?: boolean;
}

/** The pages inside one tab, in a quiet row below the tabs. Nothing at all where there is only one. */
export function PageLinks({ label, links }: { label: string; links: readonly PageLink[] }) {
  if (links.length < 2) return null;
  return (
    <nav className="bo-pages" aria-label={label}>
      <ul className="bo-pages__list">
        {links.map(({ href, text, current = false }) => (
          <li key={href}>
            <BareLink className="bo-pages__link" href={href} aria-current={current ? 'page' : undefined}>
              {text}
            </BareLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
