import { Parser } from '@lezer/common';

import { IConfig } from './config';
import { Recognizers } from './facts/recognizers';
import { IRule } from './findings/rule';
import { OnRuleError } from './findings/run-rules';
import { ITranslator } from './text';
import { IVocabulary } from './vocabulary/vocabulary';

/** What an inspector is made of. */
export interface IInspectorOptions {
  /** Lezer's Python parser: JupyterLab's own in the browser, `@lezer/python`'s in Node. */
  readonly parser: Parser;
  readonly vocabulary: IVocabulary;
  readonly rules: readonly IRule[];
  readonly trans?: ITranslator;
  readonly config?: IConfig;
  /** Told of a rule that throws; the console is, where it is left out. */
  readonly onError?: OnRuleError;
  /** Recognizers of facts for the vocabulary and the configuration, where they are made for many notebooks at once. */
  readonly recognizers?: Recognizers;
}
