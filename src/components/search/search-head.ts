import type { StarlightRouteData } from '@astrojs/starlight/route-data';

import type { SearchField } from './ranking.ts';
import { toolPath, TOOLS, type Tool } from '../../tools.ts';
import { makersAndFamilies } from './names.ts';
import { CHAPTER_WORDS, REFERENCE_WORDS } from './page-words.ts';
import { TOOL_SIDE_WORDS, TOOL_WORDS } from './tool-words.ts';

type HeadEntry = StarlightRouteData['head'][number];

/** Words that nobody reads on the page of a model, but that stand beside its name in questions. */
const OPEN_MODEL_WORDS =
  'VRAM, GPU memory, graphics card, RAM, requirements, hardware, run locally, local, download, licence, license, price, cost';
const PAID_MODEL_WORDS =
  'price, prices, pricing, cost, API, tokens, context, retired, deprecated, retirement, end of life';

const toolHead = ({ slug, name, question }: Tool): HeadEntry[] => [
  entry('title', `Tool: ${question}`),
  entry('asks', [name, question, ...(TOOL_WORDS[slug] ?? [])].join(', ')),
  ...(TOOL_SIDE_WORDS[slug] === undefined ? [] : [entry('treats', TOOL_SIDE_WORDS[slug])]),
];

/**
 * Returns what the head of a tool, chapter or page of the reference tells the search, by its path without the base. A
 * page that has no words is found by its own text alone.
 */
export function searchHead(path: string): readonly HeadEntry[] {
  const tool = TOOLS.find(({ slug }) => toolPath(slug) === path);
  if (tool) return toolHead(tool);
  const fields: readonly [SearchField, readonly string[] | undefined][] = [
    ['asks', REFERENCE_WORDS[path]],
    ['treats', CHAPTER_WORDS[path]],
    ['lists', path === '/reference/models/' ? makersAndFamilies : undefined],
  ];
  return fields.flatMap(([field, words]) => (words ? entry(field, words.join(', ')) : []));
}

/** Returns what the head of an open model’s page tells the search. */
export function openModelSearchHead(name: string): HeadEntry[] {
  return [entry('model', name), entry('also', OPEN_MODEL_WORDS)];
}

/** Returns what the head of a paid model’s page tells the search. */
export function paidModelSearchHead(name: string, isRetired: boolean): HeadEntry[] {
  return [entry(isRetired ? 'retired' : 'model', name), entry('also', PAID_MODEL_WORDS)];
}

function entry(field: SearchField, content: string): HeadEntry {
  return { tag: 'meta', attrs: { 'data-pagefind-meta': `${field}[content]`, content } };
}
