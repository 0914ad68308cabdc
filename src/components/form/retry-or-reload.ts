/** Longer than the pause after which entries are in the address. */
const PAUSE_BEFORE_RELOAD_MS = 500;

/**
 * Fetches a lazy part again, when a reader asks for it. If that fails with a connection, the page begins anew: Chromium
 * keeps a module that once failed to load and does not ask for it again. The reader's entries are in the address by then.
 */
export async function retryOrReload(fetchLazy: () => Promise<unknown>): Promise<void> {
  if ((await fetchLazy()) !== undefined || !navigator.onLine) return;
  setTimeout(() => {
    location.reload();
  }, PAUSE_BEFORE_RELOAD_MS);
}
