import { createHash } from 'node:crypto';

import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The parts of a page that the policy has to allow by hash: inline scripts and inline styles. */
interface InlineParts {
  scripts: Set<string>;
  styles: Set<string>;
  styleAttributes: Set<string>;
  /** Offset in the page's HTML at which the policy is inserted. */
  insertAt: number | undefined;
}

/** Types of `<script>` that a browser executes or obeys. Any other type is data, which the policy does not affect. */
const RUN_TYPES = new Set([
  '',
  'module',
  'importmap',
  'speculationrules',
  'text/javascript',
  'application/javascript',
]);

/**
 * Returns the page with a Content-Security-Policy in a meta tag, directly after the charset (which must come within the
 * first kilobyte) and before anything that loads. The policy allows this site's own files, and inline scripts and
 * styles only by the hash of their text. `file` names the page in messages.
 *
 * @throws {Error} for a page that the policy would break, with an event handler attribute (`onclick="…"`), and for a
 * page without `<meta charset>` in its head.
 */
export function htmlWithPolicy(html: string, file: string): string {
  const parts: InlineParts = {
    scripts: new Set(),
    styles: new Set(),
    styleAttributes: new Set(),
    insertAt: undefined,
  };
  collect(parse(html, { sourceCodeLocationInfo: true }), parts, file);
  if (parts.insertAt === undefined) {
    throw new Error(
      `${file}: no <meta charset> in the head. The content policy is placed after it; add one.`,
    );
  }
  const meta = `<meta http-equiv="content-security-policy" content="${policy(parts)}">`;
  return html.slice(0, parts.insertAt) + meta + html.slice(parts.insertAt);
}

function policy({ scripts, styles, styleAttributes }: InlineParts): string {
  const directives: Record<string, readonly string[]> = {
    'default-src': ["'self'"],
    // Pagefind, the search, runs as WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes(scripts)],
    // Without 'unsafe-hashes' a hash cannot allow a style attribute.
    'style-src': [
      "'self'",
      ...(styleAttributes.size > 0 ? ["'unsafe-hashes'"] : []),
      ...hashes(new Set([...styles, ...styleAttributes])),
    ],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

function hashes(texts: ReadonlySet<string>): string[] {
  return [...texts].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).sort();
}

function collect(node: Tree.Node, parts: InlineParts, file: string): void {
  if ('tagName' in node) {
    collectElement(node, parts, file);
  }
  const children = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  for (const child of children) {
    collect(child, parts, file);
  }
}

function collectElement(element: Tree.Element, parts: InlineParts, file: string): void {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  const handler = [...attributes.keys()].find((name) => name.startsWith('on'));
  if (handler !== undefined) {
    throw new Error(
      `${file}: <${element.tagName} ${handler}="…"> would be stopped by the content policy. ` +
        'Add the listener in a script, with addEventListener.',
    );
  }
  const style = attributes.get('style');
  if (style !== undefined) {
    parts.styleAttributes.add(style);
  }
  if (element.tagName === 'meta' && attributes.has('charset')) {
    parts.insertAt ??= element.sourceCodeLocation?.endOffset;
  }
  if (element.tagName === 'style') {
    parts.styles.add(text(element));
  }
  const type = attributes.get('type') ?? '';
  if (element.tagName === 'script' && !attributes.has('src') && RUN_TYPES.has(type)) {
    parts.scripts.add(text(element));
  }
}

function text(element: Tree.Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}
