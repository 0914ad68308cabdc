// Apart from the other paths, which read the facts of the whole catalogue: this one is fetched by browsers.

/** Returns the page of a model with open weights. */
export function openModelPath(id: string): string {
  return `/reference/models/${id}/`;
}
