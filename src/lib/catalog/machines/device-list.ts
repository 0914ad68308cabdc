import { z } from 'zod';
import { type Source, SourceSchema } from '../source.ts';
import { type Accelerator, type AcceleratorFacts, AcceleratorSchema } from './accelerator.ts';

const Id = z.string().regex(/^[a-z0-9-]+$/, 'write small letters, digits and hyphens');
const Positive = z.number().positive();
const SourceName = z.string().regex(/^[a-z0-9-]+$/);

/** The figures of a row that come from a source, by the name that `cites` gives them. */
const CITED = ['memory', 'usable', 'bandwidth', 'half', 'fp8', 'power', 'year', 'soldIn'] as const;
type Cited = (typeof CITED)[number];

const CitesSchema = z.partialRecord(z.enum(CITED), SourceName);

/** A device in one line. Omit numbers that no source gives. Units are those of `AcceleratorSchema`. */
const DeviceRowSchema = z.strictObject({
  /** What links and other facts refer to. It must never change, and must not be that of a file in accelerators. */
  id: Id,
  /** As people call it. */
  name: z.string().min(2),
  /** Its name in the package of Hugging Face, which then states power and year and confirms the memory. */
  sku: z.string().min(2).exactOptional(),
  /**
   * The id of a file in src/content/accelerators with the same chip: what the row does not state is the same. A row with
   * a bandwidth of its own is another bin of the chip, whose matrix rate is not known.
   */
  like: Id.exactOptional(),
  memory: Positive,
  /** MiB that a model can use. */
  usable: Positive.exactOptional(),
  bandwidth: Positive.exactOptional(),
  /** Dense 16-bit matrix rate. Never the package’s `tflops`, which is without matrix units. */
  half: Positive.exactOptional(),
  fp8: Positive.exactOptional(),
  power: Positive.exactOptional(),
  year: z.int().min(2015).max(2030).exactOptional(),
  soldIn: z.array(z.string().min(3)).min(1).exactOptional(),
  note: z.string().min(10).exactOptional(),
  /** Where a source differs from that of the whole list. */
  cites: CitesSchema.exactOptional(),
});

/** Many devices of one kind, a line each: a file in src/content/device-lists. */
export const DeviceListSchema = z
  .strictObject({
    /** Which devices, and which were left out and why. */
    about: z.string().min(20),
    vendor: AcceleratorSchema.shape.vendor,
    kind: AcceleratorSchema.shape.kind,
    /** The sources, each under a short name. */
    sources: z.record(SourceName, SourceSchema),
    /** Which source each figure is from, unless the row says otherwise. */
    cites: CitesSchema,
    rows: z.array(DeviceRowSchema).min(1),
  })
  .superRefine(({ sources, cites, rows }, context) => {
    const cited = new Set(
      [cites, ...rows.map((row) => row.cites ?? {})].flatMap((one) => Object.values(one)),
    );
    for (const name of cited) {
      if (sources[name] === undefined) {
        context.addIssue({ code: 'custom', message: `add “${name}” under \`sources\``, path: ['cites'] });
      }
    }
    for (const name of Object.keys(sources)) {
      if (!cited.has(name)) {
        context.addIssue({
          code: 'custom',
          message: 'nothing cites this source; delete it',
          path: ['sources', name],
        });
      }
    }
    rows.forEach((row, place) => {
      for (const figure of CITED) {
        if (row[figure] !== undefined && { ...cites, ...row.cites }[figure] === undefined) {
          context.addIssue({
            code: 'custom',
            message: `say under \`cites\` where ${figure} was read`,
            path: ['rows', place, figure],
          });
        }
      }
    });
  });

/** A list as its file describes it. */
export type DeviceList = z.infer<typeof DeviceListSchema>;
/** One line of a list. */
export type DeviceRow = DeviceList['rows'][number];

/** What the package of Hugging Face states of a device. */
export interface PackagedDevice {
  /** Sizes of memory that it is sold with, in gigabytes. */
  readonly memory: readonly number[];
  readonly power: number;
  readonly year: number;
  readonly source: Source;
}

/** What a row may refer to. */
export interface RowReferences {
  /** The device of a file in src/content/accelerators. */
  readonly like?: Accelerator | undefined;
  readonly packaged?: PackagedDevice | undefined;
}

/**
 * Returns the device that a row of a list describes: the row’s own figures first, then those of the device with the same
 * chip, then power and year of the package.
 *
 * @example the row “RTX 5070, 12 GB, 672 GB/s” with the package’s entry: 250 W, of 2025, and no matrix rate.
 */
export function listedDevice(
  { vendor, kind, sources, cites }: DeviceList,
  row: DeviceRow,
  { like, packaged }: RowReferences,
): Accelerator {
  const cited = { ...cites, ...row.cites };
  const sourced = (
    figure: Cited,
    value: number | undefined,
  ): { value: number; source: Source } | undefined => {
    const source = sources[cited[figure] ?? ''];
    return value === undefined || source === undefined ? undefined : { value, source };
  };
  const memory = sourced('memory', row.memory);
  const usable = sourced('usable', row.usable);
  const isOtherBin = row.bandwidth !== undefined;
  const bandwidth = sourced('bandwidth', row.bandwidth) ?? like?.bandwidthGigabytesPerSecond;
  const half = sourced('half', row.half) ?? (isOtherBin ? undefined : like?.halfPrecisionTeraflops);
  const fp8 = sourced('fp8', row.fp8) ?? (isOtherBin ? undefined : like?.fp8Teraflops);
  const power =
    sourced('power', row.power) ??
    (isOtherBin ? undefined : like?.powerWatts) ??
    ofPackage(packaged, 'power');
  const year = sourced('year', row.year) ?? like?.year ?? ofPackage(packaged, 'year');
  const soldIn = sources[cited.soldIn ?? ''];
  return {
    id: row.id,
    name: row.name,
    vendor: like?.vendor ?? vendor,
    kind: like?.kind ?? kind,
    ...(memory && { memoryGigabytes: memory }),
    ...(usable && { usableMemoryMebibytes: usable }),
    ...(bandwidth && { bandwidthGigabytesPerSecond: bandwidth }),
    ...(half && { halfPrecisionTeraflops: half }),
    ...(fp8 && { fp8Teraflops: fp8 }),
    ...(power && { powerWatts: power }),
    ...(year && { year }),
    ...(row.soldIn && soldIn && { soldIn: [{ names: row.soldIn, source: soldIn }] }),
    ...(row.note !== undefined && { note: row.note }),
  } satisfies AcceleratorFacts & { readonly id: string };
}

function ofPackage(
  packaged: PackagedDevice | undefined,
  figure: 'power' | 'year',
): { value: number; source: Source } | undefined {
  return packaged && { value: packaged[figure], source: packaged.source };
}
