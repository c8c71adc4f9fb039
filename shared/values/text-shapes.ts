import { z } from 'zod';

/** Control characters other than new line and tab have no place in what people write; NUL breaks databases. */
// eslint-disable-next-line no-control-regex -- naming control characters is the point of this pattern
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
/** A half of a surrogate pair: text that cannot be stored or sent. */
const broken = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const readable = (text: string) => !controls.test(text) && !broken.test(text);
const unreadable = 'Take out the characters that cannot be shown. They often come along when text is pasted.';

/** One line of text, trimmed, of at most `max` characters; may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(z.string().max(max, `Shorten this to ${max} characters or fewer.`).refine(readable, unreadable));

/** One line of text that must say something. */
export const requiredLine = (max: number, missing: string) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(max, `Shorten this to ${max} characters or fewer.`)
        .refine(readable, unreadable),
    );

/** Several lines of text, kept as written, of at most `max` characters; may be empty. */
export const longText = (max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().max(max, `Shorten this to ${max} characters or fewer.`).refine(readable, unreadable));

/** The address of a page, which a browser may follow: never script. */
export const webAddress = (max: number) =>
  z
    .string()
    .trim()
    .max(max, `Shorten this to ${max} characters or fewer.`)
    .regex(/^https?:\/\/\S+$/, 'Enter a web address that starts with https:// or http://.')
    .refine(readable, unreadable);

/** An id as this product makes them. */
export const idShape = z.string().regex(/^[a-z]{2,6}_[0-9a-z]{20}$/, 'This is not an address of ours.');

/** The revision a person last saw: what they save is refused when somebody saved since. */
export const revisionShape = z.number().int().min(0).max(1_000_000_000);
