import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Source } from '../../catalog/source.ts';
import { ArchitectureError } from '../../memory/model/layer.ts';
import { parameterCount } from '../../memory/model/model-tensors.ts';
import { OwnModelError, quoted, type OwnModel } from '../own-model.ts';
import { attentionPart } from './attention.ts';
import { ConfigFields, MOST } from './config-fields.ts';
import { feedForwardPart } from './experts.ts';
import { familyOf, type Family } from './families.ts';
import { isJsonObject, type JsonObject } from './json-text.ts';
import { patternPart } from './layer-pattern.ts';
import { CHANGES, nemotronLetters } from './special-families.ts';
import { unknownDesign } from './unknown-designs.ts';

/** A model whose design is known. */
export type DescribedModel = OwnModel & { readonly architecture: Architecture };

/** The fields in which multimodal configurations keep the part that writes text. */
const TEXT_PARTS = ['text_config', 'thinker_config', 'llm_config', 'language_config'];

/**
 * Returns the architecture that a Hugging Face `config.json` describes, with its name, context length and notes on
 * what was assumed. Sizes that the file omits are those of its configuration class. An unknown `model_type` is read as a
 * Llama-like decoder, with a note; a design that no formula covers comes back as not modelled, with the reason.
 *
 * @throws {OwnModelError} naming the field that is missing or impossible.
 * @example the configuration of Llama 3.1 8B gives 32 layers and 8,030,261,248 parameters.
 */
export function architectureFromConfig(config: JsonObject, source: Source): DescribedModel {
  const text = textPart(config);
  const modelType = typeof text['model_type'] === 'string' ? text['model_type'] : outerType(config);
  const known = familyOf(modelType);
  const family: Family = known?.family ?? {};
  const name = known?.name ?? modelType;
  const fields = new ConfigFields(text, family.defaults);
  const design = unknownDesign(fields, name);
  const notes = known || design ? [] : [unknownTypeNote(modelType)];

  const frame = framePart(fields, config, family, source, name);
  const architecture =
    design?.cache === undefined
      ? filled(frame, fields, family, name, notes)
      : { ...frame, notModelled: design };
  const contextLength =
    fields.optionalCount(
      ['max_position_embeddings', 'n_positions', 'max_sequence_length', 'seq_length'],
      Number.MAX_SAFE_INTEGER,
    ) ?? family.defaults?.['max_position_embeddings'];
  const ownName = nameOf(config);
  return {
    ...(ownName === undefined ? {} : { name: ownName }),
    ...(contextLength === undefined ? {} : { contextLength }),
    architecture: checked(design ? { ...architecture, notModelled: design } : architecture),
    notes: [...new Set([...notes, ...fields.notes])],
  };
}

function textPart(config: JsonObject): JsonObject {
  const inner = TEXT_PARTS.map((part) => config[part]).find(isJsonObject);
  return inner ? textPart(inner) : config;
}

function outerType(config: JsonObject): string {
  return typeof config['model_type'] === 'string' ? config['model_type'] : '';
}

function unknownTypeNote(modelType: string): string {
  const which =
    modelType === '' ? 'The file has no `model_type`.' : `The type ${quoted(modelType)} is not known here.`;
  return `${which} The model was read as a Llama-like decoder: gated feed-forward layers, separate projections, RMS norms.`;
}

/** `_name_or_path` is as often a path on the maker's machine as a name. */
function nameOf(config: JsonObject): string | undefined {
  const name = config['_name_or_path'];
  return typeof name === 'string' && /^[\w.-]+(?:\/[\w.-]+)?$/.test(name) && name.length <= 100
    ? name
    : undefined;
}

function framePart(
  fields: ConfigFields,
  config: JsonObject,
  family: Family,
  source: Source,
  name: string,
): Architecture {
  const outer = new ConfigFields(config);
  const tied =
    fields.flag('tie_word_embeddings') ?? outer.flag('tie_word_embeddings') ?? family.tied ?? false;
  return {
    source,
    layers:
      name === 'nemotron_h'
        ? nemotronLetters(fields).length
        : fields.count(['num_hidden_layers', 'n_layer', 'num_layers'], MOST.layers),
    hiddenSize: fields.count(['hidden_size', 'n_embd', 'd_model']),
    vocabularySize:
      fields.has('vocab_size') || fields.assumes('vocab_size')
        ? fields.count('vocab_size')
        : outer.count('vocab_size'),
    tiedEmbeddings: tied,
    ...(family.norms ? { norms: family.norms } : {}),
    ...(family.postNorms ? { postNorms: true } : {}),
  };
}

function filled(
  frame: Architecture,
  fields: ConfigFields,
  family: Family,
  name: string,
  notes: string[],
): Architecture {
  if (name === 'nemotron_h') return changed(frame, fields, family, name);
  const { notes: patternNotes, unclear: cache, ...pattern } = patternPart(fields, family, frame.layers);
  const { unclear: weights, ...feedForward } =
    name === 'falcon' ? falconFeedForward(frame, fields) : feedForwardPart(fields, family, frame.layers);
  notes.push(...(patternNotes ?? []));
  const whole: Architecture = {
    ...frame,
    ...attentionPart(fields, family, frame.layers),
    ...pattern,
    ...feedForward,
  };
  const notModelled = {
    ...((weights ?? cache) ? { weights: weights ?? cache } : {}),
    ...(cache ? { cache } : {}),
  };
  return {
    ...changed(whole, fields, family, name),
    ...(Object.keys(notModelled).length > 0 ? { notModelled } : {}),
  };
}

function falconFeedForward(frame: Architecture, fields: ConfigFields) {
  const size = fields.optionalCount('ffn_hidden_size') ?? frame.hiddenSize * 4;
  return { feedForward: { size, gated: false }, unclear: undefined };
}

function changed(found: Architecture, fields: ConfigFields, family: Family, name: string): Architecture {
  const change = Object.hasOwn(CHANGES, name) ? CHANGES[name] : undefined;
  return change ? change(found, fields, family) : found;
}

/** No published model comes near; a larger number is a typing error. */
const MOST_PARAMETERS = 1e15;

/** Returns the architecture if the library can count its parameters; throws with the reason when it contradicts itself. */
function checked(architecture: Architecture): Architecture {
  if (architecture.notModelled?.weights !== undefined) return architecture;
  try {
    const parameters = parameterCount(architecture);
    if (parameters <= MOST_PARAMETERS) return architecture;
  } catch (error) {
    if (error instanceof ArchitectureError) throw new OwnModelError(error.message);
    throw error;
  }
  throw new OwnModelError(
    'The sizes in the file give more than a quadrillion parameters. Check `hidden_size`, `vocab_size` and the experts.',
  );
}
