import { allDevices, allModels } from './catalogue.ts';
import { costFacts } from './market.ts';
import { sourcesFrom, type FactSources } from './read-sources.ts';
import { sourcesText } from './sources-text.ts';
import type { SourcesPart } from './use-sources.ts';

const sources: FactSources = sourcesFrom(sourcesText(allModels, allDevices, costFacts));

/** The sources as a built page has them: all there, for those who read it without JavaScript. */
export const builtSources: SourcesPart = {
  lazy: sources,
  isUnreachable: false,
  fetchLazy: () => Promise.resolve(sources),
};
