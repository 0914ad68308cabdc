import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFactFiles } from '../../src/integrations/fact-files.ts';
import { BenchmarkSchema } from '../../src/lib/catalog/models/benchmark.ts';
import { ClaimListSchema } from '../../src/lib/catalog/course/claim.ts';
import { GlossarySchema } from '../../src/lib/catalog/course/glossary.ts';
import { sectionPath, type GuideSection } from '../../src/lib/catalog/course/guide-page.ts';
import { LawSchema } from '../../src/lib/catalog/law/law.ts';
import { LicenceSchema } from '../../src/lib/catalog/law/licence.ts';
import { licencesOfModel } from '../../src/lib/catalog/law/licences-of-model.ts';
import { ModelSchema } from '../../src/lib/catalog/models/model.ts';
import { ProviderSchema } from '../../src/lib/catalog/market/provider.ts';
import { RetirementListSchema } from '../../src/lib/catalog/models/retirement.ts';

const models = readFactFiles('src/content/models', ModelSchema);
const licences = readFactFiles('src/content/licences', LicenceSchema);
const providers = readFactFiles('src/content/providers', ProviderSchema);
const laws = readFactFiles('src/content/laws', LawSchema);
const retirements = readFactFiles('src/content/retirements', RetirementListSchema);
const benchmarks = readFactFiles('src/content/benchmarks', BenchmarkSchema);
const claims = readFactFiles('src/content/claims', ClaimListSchema);
const glossary = readFactFiles('src/content/glossary', GlossarySchema);

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

describe('the licences', () => {
  it('list only models that the catalogue has', () => {
    const known = new Set(models.map(({ id }) => id));
    const unknown = licences.flatMap(({ id, models: list = [] }) =>
      list.filter((model) => !known.has(model.id)).map((model) => `${id}.yaml lists ${model.id}`),
    );
    expect(unknown).toEqual([]);
  });

  it.each(models.filter(({ licence }) => licence !== undefined).map((model) => [model.id, model] as const))(
    '%s: the licence that its file names is one of ours',
    (id) => {
      expect(licencesOfModel(licences, id), `add ${id} to a file in src/content/licences`).not.toEqual([]);
    },
  );

  it('give a source for each model whose own file names no licence', () => {
    const silent = new Set(models.filter(({ licence }) => licence === undefined).map(({ id }) => id));
    const missing = licences.flatMap(({ id, models: list = [] }) =>
      list.filter((model) => silent.has(model.id) && !model.source).map((model) => `${id}.yaml: ${model.id}`),
    );
    expect(missing).toEqual([]);
  });

  it('have the short name that the model’s file gives', () => {
    for (const model of models) {
      const short = model.licence?.spdx;
      if (short === undefined) continue;
      expect(
        licencesOfModel(licences, model.id).map(({ licence }) => licence.spdx),
        model.id,
      ).toContain(short);
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
