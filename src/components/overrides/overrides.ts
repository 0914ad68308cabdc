const slots = ['Footer', 'Head', 'Hero', 'PageTitle', 'SiteTitle'];

/** The slots of Starlight that are ours, each with the file of its name. */
export const components: Record<string, string> = Object.fromEntries(
  slots.map((slot) => [slot, `./src/components/overrides/${slot}.astro`]),
);
