import type { ChartSign } from '#shared/charts/measure-signs.ts';
import { signShapes, signSize } from '#shared/charts/sign-shapes.ts';

/** What the limits say, beside the finding: each sign with its words, and a badge where it is provisional. */
export function SignRow({ signs }: { signs: readonly ChartSign[] }) {
  if (signs.length === 0) return null;
  return (
    <ul className="bo-signs">
      {signs.map(({ about, icon, words, provisional }) => (
        <li key={about} className="bo-signs__sign">
          <svg
            aria-hidden="true"
            focusable="false"
            width={signSize}
            height={signSize}
            viewBox={`0 0 ${String(signSize)} ${String(signSize)}`}
          >
            {signShapes(icon).map(({ d, fill, stroke, width }) => (
              <path key={d} d={d} fill={fill} stroke={stroke} strokeWidth={width} />
            ))}
          </svg>
          <span>{words}</span>
          {provisional ? <span className="bo-signs__badge">provisional</span> : null}
        </li>
      ))}
    </ul>
  );
}
