import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

import { withBase } from './components/site/base.ts';
import { withParentMarked } from './components/site/menu-parts.ts';

/** Gives pages that are made from facts, such as those of the models, a place in the menu: that of the page above them. */
export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const route = locals.starlightRoute;
  route.sidebar = withParentMarked(route.sidebar, url.pathname, withBase('/'));
});
