import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

import { searchHead } from './components/search/search-head.ts';
import { withBase } from './components/site/base.ts';
import { withParentMarked } from './components/site/menu-parts.ts';

/**
 * Gives pages that are made from facts, such as those of the models, a place in the menu: that of the page above them.
 * Gives tools, chapters and the reference the words by which readers search for them.
 */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  const home = withBase('/');
  route.sidebar = withParentMarked(route.sidebar, url.pathname, home);
  route.head.push(...searchHead(url.pathname.replace(home, '/')));
});
