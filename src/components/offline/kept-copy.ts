import { fetchedText } from '../site/fetched-text.ts';

/** The size of the whole guide, as the build counted it. */
export interface CopySize {
  readonly files: number;
  readonly bytes: number;
}

/** Where the guide's service worker and the pages that it keeps are. */
export interface CopyPlace {
  /** The guide's root, as a path of this host. */
  readonly scope: string;
  readonly workerHref: string;
  readonly sizeHref: string;
}

const POLL_MS = 300;

/** Returns whether this browser can store a copy here: it needs service workers, and a page served over https. */
export function canKeepCopy(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** Returns the size of a copy. Throws if it cannot be fetched. */
export async function copySize({ sizeHref }: CopyPlace): Promise<CopySize> {
  const { files, bytes } = JSON.parse(await fetchedText(sizeHref)) as Partial<CopySize>;
  if (typeof files !== 'number' || typeof bytes !== 'number') throw new Error(`${sizeHref} has no size.`);
  return { files, bytes };
}

/** Returns whether a copy is stored. */
export async function isCopyKept({ scope }: CopyPlace): Promise<boolean> {
  const registration = await ownRegistration(scope);
  return (registration?.active ?? null) !== null;
}

/**
 * Stores a copy of the guide in this browser and reports progress in files. Throws if the browser gives up, because the
 * connection broke or there is no room.
 */
export async function keepCopy(place: CopyPlace, tell: (files: number) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register(place.workerHref, { scope: place.scope });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker) throw new Error('The browser made no worker for the copy.');
  const timer = setInterval(() => {
    void keptFiles(place.scope).then(tell);
  }, POLL_MS);
  try {
    await reached(worker, 'activated');
  } catch (error) {
    await registration.unregister();
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Removes the copy, and with it the worker that served it. */
export async function removeCopy({ scope }: CopyPlace): Promise<void> {
  const registration = await ownRegistration(scope);
  await registration?.unregister();
  for (const name of await copyCaches(scope)) await caches.delete(name);
}

async function ownRegistration(scope: string): Promise<ServiceWorkerRegistration | undefined> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  // The same host may serve another site above the guide, with a worker that is not ours.
  return registration?.scope === new URL(scope, location.href).href ? registration : undefined;
}

async function keptFiles(scope: string): Promise<number> {
  let files = 0;
  for (const name of await copyCaches(scope)) files += (await (await caches.open(name)).keys()).length;
  return files;
}

/** The worker names its cache after itself and its scope. */
async function copyCaches(scope: string): Promise<string[]> {
  const end = new URL(scope, location.href).href;
  return (await caches.keys()).filter((name) => name.startsWith('open-or-paid-') && name.endsWith(end));
}

function reached(worker: ServiceWorker, wanted: ServiceWorkerState): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === wanted) resolve();
      if (worker.state === 'redundant') reject(new Error('The browser gave the copy up.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
