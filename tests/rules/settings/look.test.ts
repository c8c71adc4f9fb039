import { describe, expect, it } from 'vitest';
import { contrastWithWhite, isColour } from '#shared/settings/contrast.ts';
import { councilFrom, decideBrandColour, usualBrandColour } from '#shared/settings/council.ts';
import { decideLogo, largestLogoBytes, logoAddress } from '#shared/settings/logo.ts';

describe('the colour of a council', () => {
  // WCAG 2.2, relative luminance, worked by hand; #767676 is the well-known lightest grey that passes on white.
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#767676', 4.54],
    ['#777777', 4.48],
    ['#0b5453', 8.72],
    ['#ff0000', 4],
  ])('%s has a contrast of %d with white', (colour, contrast) => {
    expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
  });

  it('is taken from 4.5 to 1 on', () => {
    expect(decideBrandColour('#767676')).toEqual([]);
    expect(decideBrandColour('#777777')).toMatchObject([{ code: 'colour-pale', place: 'brandColour' }]);
  });

  it('never says that a refused colour has what is needed', () => {
    // 4.48 would round to 4.5.
    expect(decideBrandColour('#777777')[0]?.sentence).toContain('4.4 to 1');
  });

  it.each(['teal', '#fff', '#12345g', 'url(x)', ''])('%j is no colour', (colour) => {
    expect(isColour(colour)).toBe(false);
    expect(decideBrandColour(colour)).toMatchObject([{ code: 'colour-unknown' }]);
    expect(() => contrastWithWhite(colour)).toThrow(RangeError);
  });

  it('the product’s own passes', () => {
    expect(decideBrandColour(usualBrandColour)).toEqual([]);
  });
});

describe('the setting ‘council’', () => {
  it('is not there before the first start', () => {
    expect(councilFrom(undefined)).toBeUndefined();
  });

  it('as the first start writes it has the usual colour and no contact', () => {
    expect(councilFrom({ name: 'Invicta', organisationId: 'org_1' })).toEqual({
      name: 'Invicta',
      organisationId: 'org_1',
      brandColour: usualBrandColour,
      email: '',
      phone: '',
      website: '',
    });
  });

  it('with a colour that is none has the usual one: it goes into a stylesheet', () => {
    expect(councilFrom({ brandColour: 'red; } body { display: none' })?.brandColour).toBe(usualBrandColour);
    expect(councilFrom({ brandColour: '#123456', name: 7 })).toMatchObject({
      brandColour: '#123456',
      name: '',
    });
  });
});

describe('the logo', () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
  const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);

  it('may be a PNG or a JPEG', () => {
    expect(decideLogo('image/png', png)).toEqual([]);
    expect(decideLogo('image/jpeg', jpeg)).toEqual([]);
  });

  it.each([
    ['a page under a picture’s name', 'image/png', new TextEncoder().encode('<html><script>')],
    ['a JPEG called PNG', 'image/png', jpeg],
    ['nothing', 'image/jpeg', new Uint8Array()],
  ] as const)('may not be %s', (_what, kind, bytes) => {
    expect(decideLogo(kind, bytes)).toMatchObject([{ code: 'logo-unknown' }]);
  });

  it('may have 100 kB and no byte more', () => {
    const large = (bytes: number) => {
      const picture = new Uint8Array(bytes);
      picture.set(png);
      return decideLogo('image/png', picture);
    };
    expect(large(largestLogoBytes)).toEqual([]);
    expect(large(largestLogoBytes + 1)).toMatchObject([{ code: 'logo-large' }]);
  });

  it('has a new address when it is another one', () => {
    expect(logoAddress('a')).not.toBe(logoAddress('b'));
  });
});
