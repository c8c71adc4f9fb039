/**
 * Settings for a service of its own process that believes it is so many days later than it is: what comes by
 * itself with time, such as the draw of a sample when a quarter is over, is then seen as it will be.
 */
export const daysLater = (days: number): Record<string, string> => {
  const later = `
    const RealDate = Date;
    const now = () => RealDate.now() + ${days * 86_400_000};
    globalThis.Date = class extends RealDate {
      constructor(...parts) {
        super(...(parts.length === 0 ? [now()] : parts));
      }
      static now = now;
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(later)}` };
};
