import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedRows, otherMakers, type VersionCell } from '../../src/components/chapters/open/named-models.ts';
import { allListedModels, allOpenModels } from '../../src/components/facts/catalogue.ts';
import { licencesOf } from '../../src/components/facts/course-facts.ts';
import { COMPARE_ROWS } from '../../src/components/models/compare/compared-model.ts';
import { comparedModels } from '../../src/components/models/compare/compared-models.ts';
import { INDEX_COLUMNS, indexRows } from '../../src/components/models/index/index-rows.ts';
import { computedFactLines, listedFactLines } from '../../src/components/models/open/fact-lines.ts';
import { allSheets } from '../../src/components/models/open/sheets.ts';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { BenchmarkSchema } from '../../src/lib/catalog/models/benchmark.ts';
import { ClaimListSchema } from '../../src/lib/catalog/course/claim.ts';
import { GlossarySchema } from '../../src/lib/catalog/course/glossary.ts';
import { sectionPath, type GuideSection } from '../../src/lib/catalog/course/guide-page.ts';
import { LawSchema } from '../../src/lib/catalog/law/law.ts';
import { LicenceSchema } from '../../src/lib/catalog/law/licence.ts';
import { licenceWords } from '../../src/lib/catalog/law/licences-of-model.ts';
import { ProviderSchema } from '../../src/lib/catalog/market/provider.ts';
import { RetirementListSchema } from '../../src/lib/catalog/models/retirement/retirement.ts';

const licences = readFactFiles('src/content/licences', LicenceSchema);
const providers = readFactFiles('src/content/providers', ProviderSchema);
const laws = readFactFiles('src/content/laws', LawSchema);
const retirements = readFactFiles('src/content/retirements', RetirementListSchema);
const benchmarks = readFactFiles('src/content/benchmarks', BenchmarkSchema);
const claims = readFactFiles('src/content/claims', ClaimListSchema);
const glossary = readFactFiles('src/content/glossary', GlossarySchema);

const licenceColumn = INDEX_COLUMNS.findIndex(({ name }) => name === 'Licence');
const licenceRow = COMPARE_ROWS.indexOf('Licence');

/** The newest versions in the tables of the chapter on the word “open”. */
function newestCells(): readonly VersionCell[] {
  return [...namedRows().flatMap(({ then, now }) => [then, now]), ...otherMakers().map(({ now }) => now)];
}

const allClaims = claims.flatMap(({ claims: list }) => list);
const terms = glossary.flatMap(({ terms: list }) => list);

/** Why a link to a section is dead, or nothing. A page that is not written yet is not looked at. */
function deadLink(section: GuideSection): string | undefined {
  const file = `src/content/docs/${section.page}.mdx`;
  if (section.anchor === undefined || !existsSync(file)) return undefined;
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#{2,6} (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
  return headings.includes(section.anchor) ? undefined : `${sectionPath(section)} has no such heading`;
}

describe('the claims of the article', () => {
  it('are all sixty-six there, each once, in order', () => {
    const ids = [...claims]
      .sort((a, b) => a.order - b.order)
      .flatMap(({ claims: list }) => list.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 66 }, (_, index) => `S${String(index + 1)}`));
  });

  it('lead to headings that exist, on pages that exist', () => {
    expect(
      allClaims.flatMap(({ id, section }) =>
        [deadLink(section)].filter(Boolean).map((why) => `${id}: ${why ?? ''}`),
      ),
    ).toEqual([]);
  });

  it('say what the dead link is', () => {
    expect(deadLink({ page: 'hardware/memory', anchor: 'no-such-heading' })).toBe(
      '/hardware/memory/#no-such-heading has no such heading',
    );
  });
});

describe('the glossary', () => {
  it('explains at least sixty terms, each once', () => {
    expect(terms.length).toBeGreaterThanOrEqual(60);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    expect(new Set(terms.map(({ term }) => term.toLowerCase())).size).toBe(terms.length);
  });

  it('gives each word that the chapters mark to one term', () => {
    const words = terms.flatMap(({ id, term, also = [], match = [term, ...also] }) =>
      match.map((word) => ({ id, word: word.toLowerCase().replaceAll('-', ' ') })),
    );
    const twice = words.filter(({ word }, place) => words.findIndex((one) => one.word === word) !== place);
    expect(twice).toEqual([]);
  });

  it('leads to headings that exist, on pages that exist', () => {
    expect(terms.map(({ section }) => deadLink(section)).filter(Boolean)).toEqual([]);
  });
});

describe('the licences of the models', () => {
  it('are files of ours', () => {
    for (const model of allOpenModels) expect(() => licencesOf(model), model.id).not.toThrow();
  });

  it('are the same on a model’s page, in the table of models, in the comparison and in the chapter', () => {
    const table = new Map(indexRows.map((row) => [row.id, row.cells[licenceColumn]?.text]));
    const compared = new Map(comparedModels.map(({ id, cells }) => [id, cells[licenceRow]?.text]));
    const pages = new Map([
      ...allSheets.map((sheet) => [sheet.model.id, computedFactLines(sheet)] as const),
      ...allListedModels.map((model) => [model.id, listedFactLines(model)] as const),
    ]);
    for (const model of allOpenModels) {
      const licences = licencesOf(model);
      const words = licenceWords(licences) ?? 'not in our data';
      expect(table.get(model.id), model.id).toBe(words);
      expect(compared.get(model.id), model.id).toBe(words);
      const lines = pages.get(model.id)?.filter(({ name }) => name === 'Licence') ?? [];
      expect(lines.length, model.id).toBe(Math.max(1, licences.length));
      for (const word of words.split('; ')) {
        expect(
          lines.some(({ text }) => text === word || text.startsWith(`${word}. `)),
          `${model.id}: ${word}`,
        ).toBe(true);
      }
    }
    for (const { name, licences } of newestCells()) {
      const model = allOpenModels.find((one) => one.name === name);
      if (model === undefined) continue;
      const words = licences.map((one) => (one.secondHand ? `${one.name} (second-hand)` : one.name));
      expect(words.length === 0 ? undefined : words.join('; '), name).toBe(licenceWords(licencesOf(model)));
    }
  });

  it('are known of Gemma 4 12B, GLM-5.2 and DeepSeek V4', () => {
    for (const id of ['gemma-4-12b-it', 'glm-5-2', 'deepseek-v4-pro', 'deepseek-v4-flash']) {
      const model = allOpenModels.find((one) => one.id === id);
      expect(model && licencesOf(model).length, id).toBe(1);
    }
  });
});

describe('the dated facts', () => {
  it('name no day on which a model went before it came', () => {
    for (const { models: list } of retirements) {
      for (const { model, released, deprecated, retires } of list) {
        if (released !== undefined && retires !== undefined) expect(released < retires, model).toBe(true);
        if (deprecated !== undefined && retires !== undefined)
          expect(deprecated <= retires, model).toBe(true);
      }
    }
  });

  it('hold every closed model that the article names', () => {
    const named = retirements.flatMap(({ models: list }) =>
      list.filter(({ inArticle }) => inArticle).map(({ name }) => name),
    );
    for (const name of ['GPT-4', 'GPT-4o', 'o1', 'Claude 3.5', 'Claude 3.7', 'Gemini 1.5', 'Gemini 2.0']) {
      expect(
        named.some((known) => known.startsWith(name)),
        name,
      ).toBe(true);
    }
  });

  it('keep the results of a benchmark in the order of their days, each better than the last of its kind', () => {
    for (const { rows } of benchmarks) {
      expect(rows.map(({ released }) => released)).toEqual(rows.map(({ released }) => released).toSorted());
      for (const kind of ['open', 'closed'] as const) {
        const scores = rows.filter(({ weights }) => weights === kind).map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => a - b));
      }
    }
  });

  it('were published before they were read', () => {
    const text = [providers, licences, laws, retirements, benchmarks, claims, glossary];
    const bad: string[] = [];
    JSON.stringify(text, (_, value: unknown) => {
      if (typeof value === 'object' && value !== null && 'read' in value && 'published' in value) {
        if (String(value.published) > String(value.read)) bad.push(JSON.stringify(value));
      }
      return value;
    });
    expect(bad).toEqual([]);
  });
});

describe('the providers', () => {
  it('promise zero days only where keeping nothing is the default or a switch', () => {
    for (const { id, retention, zeroRetention } of providers) {
      if (retention.days === 0)
        expect(['default', 'self-service', 'depends'], id).toContain(zeroRetention.how);
    }
  });

  it('are of every kind', () => {
    expect(new Set(providers.map(({ kind }) => kind))).toEqual(
      new Set(['maker', 'tenant', 'open-weights-host', 'router']),
    );
  });
});
