import { expect, test } from 'vitest';

import { minutesToRead } from '../../src/integrations/reading-minutes.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

test('450 words take three minutes at 220 a minute', () => {
  expect(minutesToRead(words(450))).toBe(3);
});

test('what is not read does not count: frontmatter, imports, tags, values and addresses', () => {
  const mdx = `---\ntitle: ${words(300)}\n---\n\nimport {\n  one,\n  two,\n} from './${'a/'.repeat(300)}b.ts';\n\n<Answer of="${words(300)}">\n\n${words(218)} [link](/${'a b/'.repeat(200)})\n\n{say(${words(300)})}\n\n</Answer>\n`;
  expect(minutesToRead(mdx)).toBe(1);
});
