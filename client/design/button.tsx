import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { BareLink, type LinkProps } from './link.tsx';

export type ButtonLook = 'main' | 'secondary' | 'warning';

const look = (kind: ButtonLook, small: boolean): string | undefined =>
  classNames('govuk-button', kind !== 'main' && `govuk-button--${kind}`, small && 'bo-button--small');

export interface ButtonProps {
  children: ReactNode;
  onPress?: () => void;
  kind?: ButtonLook;
  small?: boolean;
  type?: 'button' | 'submit';
  /** being sent: a second press does nothing, focus stays, the words stay */
  busy?: boolean;
  disabled?: boolean;
  id?: string;
  describedBy?: string;
}

/** A button that does something here. For going somewhere use `ButtonLink`. */
export function Button(props: ButtonProps) {
  const { children, onPress, kind = 'main', small = false, type = 'button', busy = false } = props;
  return (
    <button
      type={type}
      id={props.id}
      className={look(kind, small)}
      disabled={props.disabled}
      aria-disabled={busy || undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: the next step of a journey. */
export function ButtonLink({
  kind = 'main',
  small = false,
  className,
  ...rest
}: LinkProps & { kind?: ButtonLook; small?: boolean }) {
  return <BareLink {...rest} className={classNames(look(kind, small), className)} draggable={false} />;
}

/** A button that reads as a link in a line of text ('We cannot report this'). */
export function TextButton({
  children,
  onPress,
  describedBy,
}: {
  children: ReactNode;
  onPress: () => void;
  describedBy?: string;
}) {
  return (
    <button type="button" className="bo-link-button" onClick={onPress} aria-describedby={describedBy}>
      {children}
    </button>
  );
}

/** Buttons and links that belong together, on one line where there is room. */
export function ButtonGroup({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group">{children}</div>;
}
