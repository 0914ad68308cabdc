import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /**
     * Hydrates an island when a pointer or the keyboard first reaches it, or when the address has a parameter that
     * starts with one of these words; with `whenVisible`, as soon as it comes into view.
     */
    'client:touch'?: string | { readonly whenVisible: true };
  }
}

/**
 * Adds `client:touch`, for a calculator that few readers of a long page use: until they do, no script is loaded. Unlike
 * `client:visible`, it keeps what is entered while the script loads.
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
