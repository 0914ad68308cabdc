import type { AstroIntegration } from 'astro';

/** When an island wakes besides the first touch. */
export interface TouchOptions {
  /** Beginnings of parameters of the address, with a space between two. */
  readonly words?: string;
  /**
   * A key of the browser's storage. With something under it, or once an event of that name says that there is, the island
   * wakes when it comes into view.
   */
  readonly stored?: string;
}

declare module 'astro' {
  interface AstroClientDirectives {
    /** Hydrates an island when a reader first turns to it. A text stands for `words`. */
    'client:touch'?: string | TouchOptions;
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
