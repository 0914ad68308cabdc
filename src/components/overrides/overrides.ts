const slots = ['Footer', 'Head', 'Header', 'Hero', 'PageTitle', 'SiteTitle'];

/** The slots of Starlight that we override, each by the file of its name. */
export const components: Record<string, string> = Object.fromEntries(
  slots.map((slot) => [slot, `./src/components/overrides/${slot}.astro`]),
);
