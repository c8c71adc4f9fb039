import { useRouter } from '@tanstack/react-router';
import type { LinkProps } from '../design/link.tsx';

const leavesThePage = (href: string): boolean => !href.startsWith('/') || href.startsWith('/api/');

/** A link that changes the page without a reload, unless the person asks the browser for a new tab. */
export function RouterLink({ href, onClick, children, ...rest }: LinkProps) {
  const router = useRouter();
  return (
    <a
      href={href}
      {...rest}
      onClick={(event) => {
        onClick?.(event);
        const plain =
          event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
        if (event.defaultPrevented || !plain || leavesThePage(href) || rest.target === '_blank') return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
  );
}
