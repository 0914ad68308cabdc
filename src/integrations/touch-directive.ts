import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Takes an island over when a reader first turns to it, or when the address has a parameter that begins with one of these words. */
    'client:touch'?: string;
  }
}

/** Adds `client:touch`, for a calculator that few readers of a long page use: until they do, it costs no script. */
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
