import { defineHastPlugin, type HastNode, type HastPluginDefinition } from 'satteri';

import type { GlossaryTerm } from '../lib/catalog/course/glossary.ts';
import { termMarker } from '../lib/catalog/course/term-marks.ts';
import { hrefWithBase } from './href-with-base.ts';

/** No marks in these: names, controls, things to look up rather than read, and quotations. */
const WITHOUT_MARKS = new Set([
  ...['a', 'button', 'code', 'pre', 'summary', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  ...['Figure', 'Said'],
]);
/** The pages that are read as running text. The reference has the glossary itself. */
const CHAPTERS = /\/content\/docs\/(?!reference\/)/;
const GLOSSARY = '/reference/glossary/';

/**
 * Returns a Markdown plugin that marks the first use of each glossary term in a chapter, so that no author has to
 * remember to. A click on the term opens its explanation with a link to the glossary; the browser does that without a
 * script. The plugin sees what authors write as Markdown, not what components add to a page.
 */
export function glossaryTerms(terms: readonly GlossaryTerm[], base: string): HastPluginDefinition {
  const marked = termMarker(terms);
  const knownIn = new WeakMap<object, Set<string>>();
  return defineHastPlugin({
    name: 'glossary-terms',
    text(node, context) {
      if (!CHAPTERS.test(context.fileURL?.pathname ?? '')) return;
      let above: Readonly<HastNode> | undefined = context.parent(node);
      while (above) {
        if (WITHOUT_MARKS.has(nameOf(above))) return;
        above = context.parent(above);
      }
      const known = knownIn.get(context.data) ?? new Set<string>();
      knownIn.set(context.data, known);
      const pieces = marked(node.value, known);
      if (pieces.every(({ term }) => term === undefined)) return;
      const content = pieces.flatMap(({ text, term }): HastNode[] =>
        term
          ? markOf(text, term, hrefWithBase(`${GLOSSARY}#${term.id}`, base))
          : [{ type: 'text', value: text }],
      );
      context.replaceNode(node, content);
    },
  });
}

function nameOf(node: Readonly<HastNode>): string {
  if (node.type === 'element') return node.tagName;
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? (node.name ?? '') : '';
}

function markOf(text: string, { id, term, means }: GlossaryTerm, href: string): HastNode[] {
  const noteId = `term-${id}`;
  return [
    {
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', className: ['term'], popoverTarget: noteId, title: means },
      children: [{ type: 'text', value: text }],
    },
    {
      type: 'element',
      tagName: 'span',
      properties: { id: noteId, className: ['term-note'], popover: 'auto', dataPagefindIgnore: '' },
      children: [
        { type: 'element', tagName: 'strong', properties: {}, children: [{ type: 'text', value: term }] },
        { type: 'text', value: ` ${means} ` },
        {
          type: 'element',
          tagName: 'a',
          properties: { href },
          children: [{ type: 'text', value: 'In the glossary' }],
        },
      ],
    },
  ];
}
