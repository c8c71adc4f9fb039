import type { ReactNode } from 'react';

export interface Line {
  key: string;
  text: ReactNode;
  /** said quietly below: who, by when */
  more?: ReactNode;
}

/** A ruled list of short lines, each a sentence with who and when below it. */
export function LineList({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="bo-lines">
      {lines.map((line) => (
        <li key={line.key} className="bo-lines__line">
          {line.text}
          {line.more === undefined ? null : <span className="bo-lines__more">{line.more}</span>}
        </li>
      ))}
    </ul>
  );
}
