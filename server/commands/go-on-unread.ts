/**
 * Whoever reads a command's words may go away before the end, as `head` does. That is no fault: what the command
 * does it still does whole, and it leaves with the status of that. Any other trouble with a channel is one.
 */
export const goOnUnread = (): void => {
  for (const channel of [process.stdout, process.stderr]) {
    channel.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
};
