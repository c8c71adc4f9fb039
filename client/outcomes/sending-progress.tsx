/** How far a long import has come: first what has been sent, then that it is being read and counted. */
export function SendingProgress({ sent, words }: { sent: number; words: string }) {
  const percent = Math.floor(sent * 100);
  return (
    <div className="bo-sending">
      <label className="govuk-body" htmlFor="sending">
        {sent < 1 ? `Sending the file: ${String(percent)}%` : words}
      </label>
      <progress
        id="sending"
        className="bo-sending__bar"
        max={100}
        {...(sent < 1 ? { value: percent } : {})}
      />
      <p className="govuk-visually-hidden" role="status">
        {sent < 1 ? 'Sending the file' : words}
      </p>
    </div>
  );
}
