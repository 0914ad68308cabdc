import { describe, expect, test } from 'vitest';

import { builtSources } from '../../../src/components/facts/built-sources.ts';

import { costAnswer } from '../../../src/components/cost/answer/answer.ts';
import { costCsv, costJson, costMarkdown } from '../../../src/components/cost/export.ts';
import { DEFAULT_COST_CHOICES } from '../../../src/lib/case/cost-choices.ts';
import { catalogue, DAY, units } from './facts.ts';

const answer = costAnswer({ ...DEFAULT_COST_CHOICES, requests: 5000 }, DAY, catalogue.facts, units);
const LINK = 'https://example.org/cost/?requests=5000';

describe('the answer to take away', () => {
  test('is CSV with a row for each way and numbers that a spreadsheet reads', () => {
    const [head, ...rows] = costCsv(answer).trimEnd().split('\r\n');
    expect(head).toMatch(/^way,route,usd_per_month_low,usd_per_month_likely,usd_per_month_high,/);
    expect(rows).toHaveLength(answer.routes.length);
    const hosted = rows.find((row) => row.startsWith('Hosted open weights,'));
    const [, , low, likely, high] = (hosted ?? '').split(',').map(Number);
    const usd = answer.routes.find(({ kind }) => kind === 'hosted-open')?.cost?.usdPerMonth;
    expect([low, likely, high]).toEqual(
      [usd?.low, usd?.likely, usd?.high].map((value) => Number(value?.toFixed(4))),
    );
  });

  test('quotes a cell with a comma', () => {
    expect(costCsv(answer)).toMatch(/"Llama 3\.3 70B Instruct \(FP8\) on [^"]*, [^"]*"/);
  });

  test('is Markdown with the case, a row for each way, dates, sources and the link', () => {
    const markdown = costMarkdown(answer, LINK);
    expect(markdown).toMatch(/^## What 5,000 requests a day cost/);
    expect(markdown.match(/^\| (?!Way|---)/gm)).toHaveLength(answer.routes.length);
    expect(markdown).toMatch(/^Prices of 2026-/m);
    expect(markdown).toMatch(/\[.+\]\(https:.+\), read 2026-/);
    expect(markdown).toContain(`[Open this case](${LINK})`);
  });

  test('is JSON that parses and has the bill of each way', () => {
    const { link, routes } = JSON.parse(costJson(answer, LINK)) as {
      link: string;
      routes: { kind: string; cost?: { parts: unknown[] } }[];
    };
    expect(link).toBe(LINK);
    expect(routes.find(({ kind }) => kind === 'paid-api')?.cost?.parts.length).toBeGreaterThan(1);
  });

  test('is JSON that keeps the field names of earlier exports', () => {
    const { routes } = JSON.parse(costJson(answer, LINK)) as {
      routes: { kind: string; cost?: { machines?: object } }[];
    };
    const onDemand = routes.find(({ kind }) => kind === 'rented-on-demand');
    expect(Object.keys(onDemand?.cost?.machines ?? {})).toEqual([
      ...['machines', 'copies', 'devices', 'utilisation'],
      ...['copyRequestsPerDay', 'peakRequestsPerSecond', 'paidHours'],
    ]);
  });
});

describe('the facts for the browser', () => {
  test('have no source of a price, which is fetched when asked for, and no open model that its host has taken away', () => {
    const { offers, rentals } = catalogue.facts;
    expect([...offers, ...rentals].filter(({ source }) => source !== undefined)).toEqual([]);
    for (const { id } of [...offers, ...rentals])
      expect(builtSources.lazy?.prices.get(id)?.url, id).toBeDefined();
    expect(offers.filter(({ weights, retires = '9' }) => weights === 'open' && retires <= DAY)).toEqual([]);
    expect(offers.some(({ weights, retires = '9' }) => weights === 'closed' && retires <= DAY)).toBe(true);
  });
});
