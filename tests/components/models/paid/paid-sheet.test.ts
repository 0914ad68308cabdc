import { describe, expect, it } from 'vitest';

import { allOpenModels } from '../../../../src/components/facts/catalogue.ts';
import { allProviders } from '../../../../src/components/facts/course-facts.ts';
import { costFacts } from '../../../../src/components/facts/market.ts';
import {
  allPaidModels,
  indexResults,
  packagedContext,
} from '../../../../src/components/facts/paid-models.ts';
import { hostProvider } from '../../../../src/components/models/paid/host-provider.ts';
import { INDEX_COLUMNS, indexRows } from '../../../../src/components/models/index/index-rows.ts';
import {
  offerModelPath,
  resultModelPath,
  successorPath,
  versionModelPath,
} from '../../../../src/components/links/model-paths.ts';
import { allPaidSheets, type PaidSheet } from '../../../../src/components/models/paid/paid-sheet.ts';
import { inputWords, paidStandingSentence } from '../../../../src/components/models/paid/paid-words.ts';
import { cheapestRow } from '../../../../src/components/prices/offer-rows.ts';
import { articleModels } from '../../../../src/components/retirement/article-models.ts';

function sheet(id: string): PaidSheet {
  const found = allPaidSheets.find(({ model }) => model.id === id);
  if (!found) throw new Error(`no paid model ${id}`);
  return found;
}

describe('the paid models', () => {
  it('are one for each closed model on the price list, and each name of the article has one', () => {
    const sold = new Set(
      costFacts.offers.filter(({ weights }) => weights === 'closed').map(({ name }) => name),
    );
    const named = new Set(allPaidModels.map(({ name }) => name));
    expect([...sold].filter((name) => !named.has(name))).toEqual([]);
    for (const { name, versions } of articleModels) {
      for (const { id } of versions) expect(versionModelPath(id), name).toContain('/reference/models/paid/');
    }
  });

  it('are none of the open ones', () => {
    const open = new Set(allOpenModels.map(({ name }) => name));
    expect(allPaidModels.filter(({ name }) => open.has(name))).toEqual([]);
  });

  it.each(allPaidSheets.map((one) => [one.model.id, one] as const))(
    '%s: its stated context is about what the price package gives, or has a note that says why not',
    (_, { model, contextTokens, notes }) => {
      const packaged = packagedContext(model);
      if (!packaged || !contextTokens || notes.length > 0) return;
      expect(Math.abs(contextTokens.value / packaged.tokens - 1)).toBeLessThan(0.1);
    },
  );

  it('have no day of release after their last day, and no knowledge of a time after their release', () => {
    for (const { model, released, versions, knowledge } of allPaidSheets) {
      if (!released) continue;
      for (const { retires = '9999' } of versions) {
        expect(released.value.localeCompare(retires), model.id).toBe(-1);
      }
      if (knowledge) expect(knowledge.value.localeCompare(released.value), model.id).toBe(-1);
    }
  });
});

describe('the page of a paid model', () => {
  it('takes its versions, prices, scores and claims from their own folders', () => {
    const { versions, offers, results, claims, released } = sheet('claude-3-5-sonnet');
    expect(versions.map(({ model }) => model)).toEqual([
      'claude-3-5-sonnet-20240620',
      'claude-3-5-sonnet-20241022',
    ]);
    expect(released?.value).toBe('2024-06-20');
    expect(offers.map(({ offer }) => offer.id)).toEqual(['claude-3-5-sonnet-anthropic']);
    expect(results.map(({ score }) => Math.round(score))).toEqual([130, 134]);
    expect(claims.map(({ id }) => id)).toEqual(['S17']);
  });

  it('takes the release from the index where no list of retirements has it', () => {
    expect(sheet('gpt-4').released).toMatchObject({ value: '2023-03-14', secondHand: true });
  });

  it('takes the context from the price package where nobody else states it', () => {
    expect(sheet('gpt-5-6-sol').contextTokens).toMatchObject({ value: 1_050_000, secondHand: true });
  });

  it('leaves out what no source says', () => {
    const { released, outputTokens } = sheet('grok-4-7');
    expect(released).toBeUndefined();
    expect(outputTokens).toBeUndefined();
  });

  it('says of a model that is gone since when, and has no cheapest place for it', () => {
    const { standing, offers } = sheet('claude-3-7-sonnet');
    expect(paidStandingSentence(standing)).toBe('It has been gone from its maker’s API since 2026-02-19.');
    expect(offers).toHaveLength(1);
    expect(cheapestRow(offers)).toBeUndefined();
  });

  it('names the cheapest of several places', () => {
    const { offers } = sheet('gpt-5-5');
    const cheapest = cheapestRow(offers);
    expect(offers.length).toBeGreaterThan(2);
    for (const { requestUsd } of offers) expect(cheapest?.requestUsd).toBeLessThanOrEqual(requestUsd);
  });

  it('names kinds of input as a phrase', () => {
    expect(inputWords(['text'])).toBe('text');
    expect(inputWords(['text', 'image', 'pdf'])).toBe('text, pictures and PDF files');
  });
});

describe('the promises of a host', () => {
  it('are those of a provider that we have read, on Azure for OpenAI’s models alone', () => {
    expect(hostProvider({ host: 'Microsoft Azure', maker: 'OpenAI' })?.id).toBe('azure-openai');
    expect(hostProvider({ host: 'Microsoft Azure', maker: 'Anthropic' })).toBeUndefined();
    const known = new Set(allProviders.map(({ id }) => id));
    for (const { host, maker } of costFacts.offers.filter(({ weights }) => weights === 'closed')) {
      const provider = hostProvider({ host, maker });
      if (provider) expect(known).toContain(provider.id);
    }
  });
});

describe('the pages of models', () => {
  it('are found from a price, a version, a successor and a row of the index', () => {
    expect(offerModelPath({ id: 'gpt-5-5-azure' })).toBe('/reference/models/paid/gpt-5-5/');
    expect(offerModelPath({ id: 'x', modelId: 'gpt-oss-20b' })).toBe('/reference/models/gpt-oss-20b/');
    expect(versionModelPath('openai/gpt-4o-2024-11-20')).toBe('/reference/models/paid/gpt-4o/');
    expect(versionModelPath('deepseek/deepseek-v4-pro')).toBe('/reference/models/deepseek-v4-pro/');
    expect(successorPath('claude-haiku-4-5-20251001')).toBe('/reference/models/paid/claude-haiku-4-5/');
    expect(successorPath('gpt-5.6-sol')).toBe('/reference/models/paid/gpt-5-6-sol/');
    expect(resultModelPath('GPT-4 (Mar 2023)')).toBe('/reference/models/paid/gpt-4/');
    expect(resultModelPath('DeepSeek-R1')).toBe('/reference/models/deepseek-r1/');
  });

  it('are not there for names that no file has', () => {
    expect(versionModelPath('openai/o3-2025-04-16')).toBeUndefined();
    expect(successorPath('gemini-3.6-flash')).toBeUndefined();
    expect(resultModelPath('LLaMA-65B')).toBeUndefined();
  });

  it('of the index lead to models that the catalogue has', () => {
    const open = new Set(allOpenModels.map(({ id }) => id));
    const named = indexResults.flatMap(({ modelId }) => modelId ?? []);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !open.has(id))).toEqual([]);
  });
});

describe('the table of all models', () => {
  it('has every model once, with a cell for each column', () => {
    expect(indexRows).toHaveLength(allOpenModels.length + allPaidModels.length);
    expect(new Set(indexRows.map(({ path }) => path)).size).toBe(indexRows.length);
    for (const { name, cells } of indexRows) expect(cells, name).toHaveLength(INDEX_COLUMNS.length);
  });

  it('gives a memory only for models that can be loaded', () => {
    const closed = indexRows.filter(({ weights }) => weights === 'closed');
    expect(closed).toHaveLength(allPaidModels.length);
    expect(closed.filter(({ gigabytes }) => gigabytes !== undefined)).toEqual([]);
  });
});
