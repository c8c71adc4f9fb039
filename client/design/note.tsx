import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface NoteProps {
  /** 'tells' (turquoise edge: filled in for you), 'asks' (orange edge: is this right?), 'quotes' (someone's words) */
  tone?: 'tells' | 'asks' | 'quotes';
  id?: string;
  children: ReactNode;
}

/** A note with a coloured edge beside a figure or a box. Its words must carry the meaning without the colour. */
export function Note({ tone = 'tells', id, children }: NoteProps) {
  const className = classNames('bo-note', tone !== 'tells' && `bo-note--${tone}`);
  return tone === 'quotes' ? (
    <blockquote id={id} className={className}>
      {children}
    </blockquote>
  ) : (
    <div id={id} className={className}>
      {children}
    </div>
  );
}
