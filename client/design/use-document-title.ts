import { useContext, useEffect } from 'react';
import { ProductName } from './product-name.ts';

/** Names the browser's tab: 'Is anyone better off? - Better Off'. */
export function useDocumentTitle(title: string): void {
  const product = useContext(ProductName);
  useEffect(() => {
    document.title = title === product ? product : `${title} - ${product}`;
  }, [title, product]);
}
