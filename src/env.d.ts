/** Lets components read `Astro.locals.starlightRoute`. Astro's own types come from `.astro/types.d.ts`. */
/// <reference types="@astrojs/starlight" />
