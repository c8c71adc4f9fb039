import { describe, expect, it } from 'vitest';
import { ColourField } from '../../../client/settings/colour-field.tsx';
import { readAsBase64 } from '../../../client/settings/read-as-base64.ts';
import { drawn } from '../../support/drawn.tsx';

const field = (value: string) =>
  drawn(<ColourField id="c" label="Colour" value={value} onChange={() => undefined} />);

describe('choosing a colour', () => {
  it('says at once whether words can be read on it', () => {
    expect(field('#777777')).toContain('Its contrast with white is 4.4 to 1; at least 4.5 is needed.');
  });

  it('takes text as well as the picker, and does not stumble over half a colour', () => {
    expect(field('#77')).toContain('Write it as # and six signs');
    expect(field('#77')).toMatch(/type="color"[^>]*value="#000000"/);
    expect(field('#123456')).toMatch(/type="color"[^>]*value="#123456"/);
  });
});

describe('a picture', () => {
  it('is sent as base64, byte for byte', async () => {
    expect(await readAsBase64(new Blob([new Uint8Array([0, 255, 128, 10])]))).toBe('AP+ACg==');
  });
});
