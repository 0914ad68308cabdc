import { LARGE_MIXTURE, LARGE_MODEL, PC, USUAL_REQUEST } from './examples.ts';
import { bandwidthOf } from '../../facts/device-figures.ts';
import { deviceNamed, modelNamed } from '../../facts/catalogue.ts';
import { about } from '../../sentences/number-words.ts';
import { decodeRange } from '../../sentences/speed-words.ts';
import { dividedOnPc } from './divided-model.ts';
import { USUAL_FILE } from '../memory/examples.ts';
import { weightBytes } from '../../../lib/memory/weights/weights.ts';
import type { Range } from '../../../lib/units/range.ts';

/** One way of running a model that is too large for the card. */
interface OffloadRow {
  readonly model: string;
  readonly where: string;
  readonly label: string;
  readonly systemBytes: number;
  readonly range: Range;
}

const card = deviceNamed(PC.card).name;
const large = { model: LARGE_MODEL, precision: USUAL_FILE, device: PC.card, ...USUAL_REQUEST };
const mixture = { ...LARGE_MIXTURE, device: PC.card, ...USUAL_REQUEST };
const dividedLarge = dividedOnPc(LARGE_MODEL, USUAL_FILE);
const dividedMixture = dividedOnPc(LARGE_MIXTURE.model, LARGE_MIXTURE.precision);

/** Tokens per second of the dense model with a part in system memory. */
export const dividedSpeed: Range = decodeRange({ ...large, offload: dividedLarge.offload });

/** Tokens per second of the same model on two cards that it fits on. */
const onTwoCards = decodeRange({ ...large, count: 2 });

/** How many times longer it takes to read a byte from system memory than from the card. */
export const slower = about(bandwidthOf(PC.card) / bandwidthOf(PC.processor));

/** Ways of running two large models: those of the dense model from fast to slow, then the mixture. */
export const offloadRows: readonly OffloadRow[] = [
  row(LARGE_MODEL, `two ${card}s`, 0, onTwoCards),
  row(
    LARGE_MODEL,
    `one ${card}, ${String(dividedLarge.layers)} of ${String(dividedLarge.of)} layers in system memory`,
    dividedLarge.systemBytes,
    dividedSpeed,
  ),
  row(
    LARGE_MODEL,
    'processor and system memory only',
    weightBytes(modelNamed(LARGE_MODEL), USUAL_FILE),
    decodeRange({ ...large, device: PC.processor }),
  ),
  row(
    LARGE_MIXTURE.model,
    `one ${card}, experts of ${String(dividedMixture.layers)} of ${String(dividedMixture.of)} layers in system memory`,
    dividedMixture.systemBytes,
    decodeRange({ ...mixture, offload: dividedMixture.offload }),
  ),
];

/** What the figure shows. */
export const offloadFinding = `With ${String(dividedLarge.layers)} of ${String(dividedLarge.of)} layers in system memory, ${modelNamed(LARGE_MODEL).name} falls from about ${about(onTwoCards.likely)} to about ${about(dividedSpeed.likely)} tokens a second.`;

function row(model: string, where: string, systemBytes: number, range: Range): OffloadRow {
  return { model, where, label: `${modelNamed(model).name}, ${where}`, systemBytes, range };
}
