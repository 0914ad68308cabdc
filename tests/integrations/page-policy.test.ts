import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { htmlWithPolicy } from '../../src/integrations/page-policy.ts';

const page = (head: string, body = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** The sources that the page's policy gives for one directive. */
function sources(html: string, directive: string): string[] {
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('htmlWithPolicy', () => {
  test('puts the policy after the charset and before all that loads', () => {
    const html = htmlWithPolicy(page('<script src="/a.js"></script>'), 'index.html');
    expect(html).toMatch(
      /<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><script/,
    );
  });

  test('leaves the rest of the page as it was', () => {
    const before = page('<title>A &amp; B</title>', '<p class=x>text');
    const after = htmlWithPolicy(before, 'index.html');
    expect(after.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')).toBe(before);
  });

  test('allows nothing from other hosts', () => {
    const html = htmlWithPolicy(page(''), 'index.html');
    expect(sources(html, 'default-src')).toEqual(["'self'"]);
    expect(html).not.toMatch(/https?:|'unsafe-inline'|'unsafe-eval'/);
  });

  test('names an inline script by the hash of its exact text', () => {
    const html = htmlWithPolicy(page('<script>let a = "1 < 2";\n</script>'), 'index.html');
    expect(sources(html, 'script-src')).toContain(hash('let a = "1 < 2";\n'));
  });

  test('names the scripts inside a template, which a page may put to use later', () => {
    const html = htmlWithPolicy(page('', '<template><script>go()</script></template>'), 'index.html');
    expect(sources(html, 'script-src')).toContain(hash('go()'));
  });

  test('gives no hash to data, which browsers do not run, nor to files', () => {
    const data = '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>';
    expect(sources(htmlWithPolicy(page(data), 'index.html'), 'script-src')).toEqual([
      "'self'",
      "'wasm-unsafe-eval'",
    ]);
  });

  test('names style elements, and style attributes with what they need', () => {
    const html = htmlWithPolicy(
      page('<style>p{margin:0}</style>', '<p style="--level: &quot;1&quot;">'),
      'index.html',
    );
    const style = sources(html, 'style-src');
    expect(style).toEqual(
      expect.arrayContaining([hash('p{margin:0}'), hash('--level: "1"'), "'unsafe-hashes'"]),
    );
    expect(sources(htmlWithPolicy(page(''), 'index.html'), 'style-src')).toEqual(["'self'"]);
  });

  test('writes the same policy for the same page', () => {
    const one = page('<script>a</script><script>b</script>');
    const other = page('<script>b</script><script>a</script>');
    expect(sources(htmlWithPolicy(one, 'a.html'), 'script-src')).toEqual(
      sources(htmlWithPolicy(other, 'b.html'), 'script-src'),
    );
  });

  test('refuses an event handler attribute, naming page, element and the way out', () => {
    expect(() => htmlWithPolicy(page('', '<button onclick="go()">Go</button>'), 'memory/index.html')).toThrow(
      'memory/index.html: <button onclick="…"> would be stopped by the content policy. Add the listener in a script',
    );
  });

  test('refuses a page without a charset, naming it', () => {
    expect(() => htmlWithPolicy('<p>bare</p>', 'bare.html')).toThrow(/^bare\.html: no <meta charset>/);
  });
});
