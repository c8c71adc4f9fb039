import { sayHowFar, shareRead } from '#shared/outcomes/how-far.ts';
import type { Sending } from './bring-in.queries.ts';

/** How far a long import has come: what has been sent, then what has been read, each as a number. */
export function SendingProgress({ sending: { sent, howFar }, words }: { sending: Sending; words: string }) {
  const share = sent < 1 ? sent : shareRead(howFar);
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  const said = sent < 1 ? `Sending the file: ${String(percent)}%` : sayHowFar(howFar) || words;
  return (
    <div className="bo-sending">
      <label className="govuk-body" htmlFor="sending">
        {said}
      </label>
      <progress
        id="sending"
        className="bo-sending__bar"
        max={100}
        {...(percent === undefined ? {} : { value: percent })}
      />
      <p className="govuk-visually-hidden" role="status">
        {sent < 1 ? 'Sending the file' : words}
      </p>
    </div>
  );
}
