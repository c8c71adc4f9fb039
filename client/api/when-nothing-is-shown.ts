interface Asked {
  state: { data: unknown };
}

/**
 * Where a page has nothing to show, what went wrong is shown in its place. One that shows something keeps it when
 * asking again fails (the sign-in ended, the network is gone): what is typed on it would go with it.
 */
export const whenNothingIsShown = (_error: unknown, { state }: Asked): boolean => state.data === undefined;
