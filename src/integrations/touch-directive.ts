import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /**
     * Takes an island over when a reader first turns to it, or when the address has a parameter that begins with one of
     * these words; or else already when it comes into view.
     */
    'client:touch'?: string | { readonly whenVisible: true };
  }
}

/**
 * Adds `client:touch`, for a calculator that few readers of a long page use: until they do, it costs no script. Unlike
 * `client:visible` it loses nothing that is entered while the script is on its way.
 */
export function touchDirective(): AstroIntegration {
  return {
    name: 'touch-directive',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        addClientDirective({ name: 'touch', entrypoint: './src/components/site/on-touch.ts' });
      },
    },
  };
}
