import {
  createContext,
  useContext,
  type AnchorHTMLAttributes,
  type ComponentType,
  type ReactNode,
} from 'react';
import { classNames } from './class-names.ts';

/** What a link needs: an address inside the site (or outside it), its words, and any attribute of an anchor. */
export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/** A component that draws one anchor; the app gives the router's, so that pages change without a reload. */
export type LinkComponent = ComponentType<LinkProps>;

const PlainAnchor: LinkComponent = ({ children, ...rest }) => <a {...rest}>{children}</a>;

const LinkContext = createContext<LinkComponent>(PlainAnchor);

/** Lets every link of the design below it be drawn by `as`. Without it links are plain anchors. */
export function LinkProvider({ as, children }: { as: LinkComponent; children: ReactNode }) {
  return <LinkContext value={as}>{children}</LinkContext>;
}

/** A link without a look of its own: for parts of the design that bring their own class. */
export function BareLink(props: LinkProps) {
  const Anchor = useContext(LinkContext);
  return <Anchor {...props} />;
}

/** A link in text. `quiet` drops the underline until it is pointed at (for lists of links only). */
export function Link({ className, quiet = false, ...rest }: LinkProps & { quiet?: boolean }) {
  return (
    <BareLink
      className={classNames('govuk-link', quiet && 'govuk-link--no-underline', className)}
      {...rest}
    />
  );
}
