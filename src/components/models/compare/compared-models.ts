import { licenceWords, type LicensedModel } from '../../../lib/catalog/law/licences-of-model.ts';
import type { ListedModel } from '../../../lib/catalog/models/listed-model.ts';
import type { Model } from '../../../lib/catalog/models/model.ts';
import { formatParameters } from '../../../lib/units/parameters.ts';
import { allListedModels } from '../../facts/catalogue.ts';
import { licencesOf } from '../../facts/course-facts.ts';
import { indexResults } from '../../facts/paid-models.ts';
import { paidModelPath } from '../../links/model-paths.ts';
import { openModelPath } from '../../links/open-model-path.ts';
import { cheapestRow, offerRowsOf, type OfferRow } from '../../prices/offer-rows.ts';
import { size, unbroken } from '../../sentences/number-words.ts';
import { withBase } from '../../site/base.ts';
import { contextCell } from '../open/context-words.ts';
import { endingsOf, endingWords } from '../open/endings.ts';
import { statedSize } from '../open/stated-size.ts';
import type { ModelSheet } from '../open/model-sheet.ts';
import { allSheets } from '../open/sheets.ts';
import { allPaidSheets, type PaidSheet } from '../paid/paid-sheet.ts';
import { paidStandingWords, tokenWords } from '../paid/paid-words.ts';
import { paidCompareId } from './compare-id.ts';
import type { ComparedCell, ComparedModel } from './compared-model.ts';

const UNKNOWN: ComparedCell = { text: 'not in our data' };

const NOT_COMPUTED: ComparedCell = { ...UNKNOWN, note: 'Its configuration is not in our data.' };

const byName = new Intl.Collator('en', { numeric: true }).compare;

/** Every model, open or closed, as a column of the comparison, by maker and name; made once for the whole build. */
export const comparedModels: readonly ComparedModel[] = [
  ...allSheets.map((sheet) => openColumn(sheet.model, sizeCell(sheet), memoryCell(sheet))),
  ...allListedModels.map((model) => openColumn(model, statedSizeCell(model), NOT_COMPUTED)),
  ...allPaidSheets.map(paidColumn),
].toSorted((a, b) => byName(a.maker, b.maker) || byName(a.name, b.name));

function openColumn(model: Model | ListedModel, ofSize: ComparedCell, memory: ComparedCell): ComparedModel {
  const offers = offerRowsOf(model.id);
  const endings = endingsOf(model).map(endingWords);
  const context = contextCell(model, tokenWords);
  return {
    id: model.id,
    name: model.name,
    maker: model.maker,
    href: withBase(openModelPath(model.id)),
    cells: [
      { text: 'open', note: 'You can run it yourself, and keep it.' },
      ofSize,
      memory,
      licenceCell(model),
      context ? { text: context.text, ...(context.note !== undefined && { note: context.note }) } : UNKNOWN,
      ...priceCells(offers),
      scoreCell(indexResults.filter(({ modelId }) => modelId === model.id)),
      dayCell(model.released?.date),
      {
        text: soldBy(offers),
        ...(endings.length > 0 && { note: endings.join(' ') }),
      },
      { text: model.maker },
    ],
  };
}

function paidColumn({ model, released, contextTokens, standing, offers, results }: PaidSheet): ComparedModel {
  return {
    id: paidCompareId(model.id),
    name: model.name,
    maker: model.maker,
    href: withBase(paidModelPath(model.id)),
    cells: [
      { text: 'not published', note: 'It runs only where its maker lets it run.' },
      { text: 'not published' },
      { text: 'none of yours', note: 'It runs at a provider.' },
      { text: 'none for the weights', note: 'You use it under the contract of who sells it to you.' },
      contextTokens ? { text: tokenWords(contextTokens.value) } : UNKNOWN,
      ...priceCells(offers),
      scoreCell(results),
      dayCell(released?.value),
      {
        text: standing.state === 'no-date' ? 'no last day in our data' : paidStandingWords(standing),
        ...(standing.state === 'no-date' &&
          standing.notBefore !== undefined && { note: `promised until ${standing.notBefore}` }),
      },
      { text: model.maker },
    ],
  };
}

function sizeCell({ model, parameters, activeParameters }: ModelSheet): ComparedCell {
  const active =
    activeParameters === undefined
      ? 'How many are read for a token is not in our data.'
      : `${unbroken(formatParameters(activeParameters))} of them are read for a token.`;
  return {
    text: `${unbroken(formatParameters(parameters))} parameters`,
    note: model.architecture.experts ? active : 'All of them are read for each token.',
  };
}

function statedSizeCell({ size: stated }: ListedModel): ComparedCell {
  if (!stated) return UNKNOWN;
  const { parameters, active } = statedSize(stated);
  return {
    text: `${unbroken(formatParameters(parameters))} parameters`,
    ...(active !== undefined && {
      note: `${unbroken(formatParameters(active))} of them are read for a token.`,
    }),
  };
}

function memoryCell({ needs, usual, notModelled }: ModelSheet): ComparedCell {
  const inWords = (precision: string, bytes: number): string => `${size(bytes)} in ${precision}`;
  const need = needs.find(({ precision }) => precision === usual);
  if (!need)
    return { ...UNKNOWN, ...(notModelled !== undefined && { note: 'No formula covers its design.' }) };
  const others = needs.filter(({ precision }) => precision === 'Q8_0' || precision === 'BF16');
  return {
    text: inWords(usual, need.totalBytes.likely),
    ...(others.length > 0 && {
      note: others.map(({ precision, totalBytes }) => inWords(precision, totalBytes.likely)).join(', '),
    }),
  };
}

/** The licence by name, and what it lets a business do. */
function licenceCell(model: LicensedModel): ComparedCell {
  const found = licencesOf(model);
  const text = licenceWords(found);
  if (text === undefined) return UNKNOWN;
  return { text, note: [...new Set(found.map(({ licence }) => licence.commercialUse.clause))].join(' ') };
}

/** The lowest price, and what it makes for the usual requests. */
function priceCells(offers: readonly OfferRow[]): readonly ComparedCell[] {
  const cheapest = cheapestRow(offers);
  if (!cheapest) return [UNKNOWN, UNKNOWN];
  const { input, output, month, offer, isOld } = cheapest;
  return [
    {
      text: `${input} in, ${output} out`,
      note: `at ${offer.host}, price of ${offer.pricesOf}${isOld ? ', may be out of date' : ''}`,
    },
    { text: `${month} a month` },
  ];
}

function scoreCell(results: readonly { readonly score: number }[]): ComparedCell {
  if (results.length === 0) return UNKNOWN;
  return { text: Math.max(...results.map(({ score }) => score)).toFixed(0) };
}

function dayCell(day: string | undefined): ComparedCell {
  return day === undefined ? UNKNOWN : { text: day };
}

function soldBy(offers: readonly OfferRow[]): string {
  const hosts = new Set(offers.filter(({ isOnSale }) => isOnSale).map(({ offer }) => offer.host)).size;
  if (hosts === 0) return 'no provider in our data sells it';
  return hosts === 1 ? 'sold by one provider in our data' : `sold by ${hosts} providers in our data`;
}
