import { createContext } from 'react';

/** The name of the site, after each page's title in the browser's tab. The frame sets it. */
export const ProductName = createContext('Better Off');
