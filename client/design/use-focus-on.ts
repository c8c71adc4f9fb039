import { useEffect } from 'react';

/** Moves focus to a box when the form that holds it appears in place of the button that asked for it. */
export const useFocusOn = (id: string): void => {
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id]);
};
