import process from 'node:process';

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import starlightLinksValidator from 'starlight-links-validator';

import { baseLinks } from './src/integrations/base-links.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { readFactFiles } from './src/integrations/fact-files.ts';
import { glossaryTerms } from './src/integrations/glossary-terms.ts';
import { offlineCopy } from './src/integrations/offline-copy.ts';
import { gapsForSearch } from './src/integrations/search-text.ts';
import { sharedChunks } from './src/integrations/shared-chunks.ts';
import { editAddress, siteAddress } from './src/integrations/site-address.ts';
import { touchDirective } from './src/integrations/touch-directive.ts';
import { GlossarySchema } from './src/lib/catalog/course/glossary.ts';
import { components } from './src/components/overrides/overrides.ts';
import { sidebar } from './src/sidebar.ts';

const { site, base } = siteAddress(process.env);
const terms = readFactFiles('src/content/glossary', GlossarySchema).flatMap((field) => field.terms);
const editBase = editAddress(process.env);
const gaps = gapsForSearch();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // It would scan the whole page for new links each time a calculator updates its answer.
  prefetch: false,
  server: { port: Number(process.env['PORT'] ?? 4321) },
  markdown: { processor: satteri({ hastPlugins: [baseLinks(base), glossaryTerms(terms, base ?? '/')] }) },
  vite: {
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: sharedChunks } } } } },
  },
  integrations: [
    gaps.before,
    starlight({
      title: 'Open or Paid?',
      description: 'A course with calculators for choosing between an open-weights model and a paid API.',
      sidebar,
      customCss: ['./src/styles/theme.css'],
      components,
      routeMiddleware: './src/route-middleware.ts',
      ...(editBase ? { editLink: { baseUrl: editBase } } : {}),
      plugins: [
        // It knows only the headings of the chapters. Links to anchors in components and to pages generated from facts are
        // checked in the built site: tests/browser/links.spec.ts.
        starlightLinksValidator({
          exclude: [
            '**/reference/glossary/#*',
            '**/reference/licences/#*',
            '**/reference/models/*/',
            '**/decide/map/',
            '**/decide/outcomes/*/',
            '**/tools/*/',
          ],
        }),
      ],
    }),
    gaps.after,
    // After Starlight, whose code blocks must come first; with the options that Starlight gives it where it is not named.
    mdx({ optimize: true }),
    preact(),
    touchDirective(),
    // After everything that changes pages, because it lists hashes of what they contain.
    contentSecurityPolicy(),
    // Last, because it lists each file with a hash of its content.
    offlineCopy(),
  ],
});
