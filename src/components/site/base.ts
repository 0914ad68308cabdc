import { hrefWithBase } from '../../integrations/href-with-base.ts';

/**
 * Returns the address of a page of this guide as a component must write it: `withBase('/memory/')` gives `/guide/memory/`
 * when the guide is built for `/guide`, and `/memory/` when it is built for the root.
 */
export function withBase(path: string): string {
  return hrefWithBase(path, import.meta.env.BASE_URL);
}
