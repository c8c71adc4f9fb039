/**
 * Shows a colour that was just saved without loading the page again: the stylesheet that carries it
 * (/api/brand.css) was read when the page was opened.
 */
export const showBrandColour = (colour: string): void => {
  document.documentElement.style.setProperty('--brand', colour);
};
