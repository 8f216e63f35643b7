/** As in service-worker.js. */
const CACHE = 'station-review';

/**
 * Keeps what the page is made of and what it may fetch (`more`), so that it works without a network from the next time on. Browsers allow that on
 * https and on this computer only; elsewhere the page works as before, with a network.
 */
export async function keepForOffline(more: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  // A file of its own beside the pages: it may only serve what lies below it.
  const script = new URL('./service-worker.js', import.meta.url);
  await navigator.serviceWorker.register(script);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const wanted = [location.href, ...loaded, ...more.map((url) => new URL(url, location.href).href)];
  const own = wanted.filter((url) => url.startsWith(location.origin));
  const cache = await caches.open(CACHE);
  await cache.addAll([...new Set(own)]);
  document.documentElement.dataset['offline'] = 'ready';
}
