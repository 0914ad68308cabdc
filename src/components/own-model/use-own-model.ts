import { useCallback, useRef, useState } from 'preact/hooks';

import type { Source } from '../../lib/catalog/source.ts';
import { ownModelFromFile } from '../../lib/own-model/read/own-model-file.ts';
import { OwnModelError, type OwnModel } from '../../lib/own-model/own-model.ts';
import { ownModelFromText } from '../../lib/own-model/read/own-model-text.ts';
import { fileSource } from './file-source.ts';

/** The model that a reader supplied, or why it could not be read. */
export interface OwnModelState {
  /** The last model that could be read; it stays when a later attempt fails. */
  readonly model: OwnModel | undefined;
  readonly isReading: boolean;
  /** What is wrong with the pasted text or the file. */
  readonly textError: string | undefined;
  readonly fileError: string | undefined;
  /** Reads a text. Errors are shown only when the reader is `done` with it. */
  readonly readText: (text: string, done: boolean) => void;
  readonly readFile: (file: File) => Promise<void>;
}

type Errors = Pick<OwnModelState, 'textError' | 'fileError'>;
const NO_ERRORS: Errors = { textError: undefined, fileError: undefined };

/** Reads what is pasted or chosen and passes each model on. The latest attempt counts, even if an earlier one ends last. */
export function useOwnModel(onModel: (model: OwnModel) => void): OwnModelState {
  const [model, setModel] = useState<OwnModel>();
  const [isReading, setReading] = useState(false);
  const [errors, setErrors] = useState(NO_ERRORS);
  const latest = useRef(0);

  const accept = useCallback(
    (found: OwnModel): void => {
      setErrors(NO_ERRORS);
      setModel(found);
      onModel(found);
    },
    [onModel],
  );

  const readText = useCallback(
    (text: string, done: boolean): void => {
      latest.current += 1;
      setReading(false);
      setErrors(NO_ERRORS);
      if (text.trim() === '') return;
      try {
        accept(ownModelFromText(text, sourceNamed('config.json given by the reader')));
      } catch (error) {
        if (!(error instanceof OwnModelError)) throw error;
        if (done) setErrors({ ...NO_ERRORS, textError: error.message });
      }
    },
    [accept],
  );

  const readFile = useCallback(
    async (file: File): Promise<void> => {
      latest.current += 1;
      const own = latest.current;
      setReading(true);
      setErrors(NO_ERRORS);
      try {
        const found = await ownModelFromFile(
          fileSource(file),
          file.name,
          sourceNamed(`the reader’s file ${file.name}`),
        );
        if (own === latest.current) accept(found);
      } catch (error) {
        if (!(error instanceof OwnModelError)) throw error;
        if (own === latest.current) setErrors({ ...NO_ERRORS, fileError: error.message });
      } finally {
        if (own === latest.current) setReading(false);
      }
    },
    [accept],
  );

  return { model, isReading, ...errors, readText, readFile };
}

function sourceNamed(title: string): Source {
  return { title, urlUnknown: true, read: new Date().toISOString().slice(0, 10) };
}
