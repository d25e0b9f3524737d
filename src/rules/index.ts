import { IRule } from '../core';
import { backendCannotTrain } from './backend-cannot-train';
import { backendNotInstalled } from './backend-not-installed';
import { backendSetTooLate } from './backend-set-too-late';
import { conflictingBackends } from './conflicting-backends';
import { discontinuedBackend } from './discontinued-backend';
import { discontinuedInstall } from './discontinued-install';
import { explainedError } from './explained-error';
import { goneKerasName } from './gone-keras-name';
import { kerasJson } from './keras-json';
import { kernelDisagrees } from './kernel-disagrees';
import { layerNeedsTensorFlow } from './layer-needs-tensorflow';
import { legacyKeras } from './legacy-keras';
import { needsOtherBackend } from './needs-other-backend';
import { poisonedImport } from './poisoned-import';
import { quotedEnvMagic } from './quoted-env-magic';
import { ranOnDiscontinuedBackend } from './ran-on-discontinued-backend';
import { restartNeeded } from './restart-needed';
import { settingWithoutEffect } from './setting-without-effect';
import { staleKerasNames } from './stale-keras-names';
import { theanoFlags } from './theano-flags';
import { theanoImageOrdering } from './theano-image-ordering';
import { theanoImport } from './theano-import';
import { unknownBackend } from './unknown-backend';
import { unquotedRequirement } from './unquoted-requirement';
import { unusedIgnore } from './unused-ignore';
import { variableWithoutEffect } from './variable-without-effect';
import { oldKerasCode } from './old-keras-code';
import { foreignFunction } from './foreign-function';
import { limitedOnBackend } from './limited-on-backend';

/** Every rule, in the order in which lists show them. To add one: a file, its docs, its cases, and a word here. */
export const rules: readonly IRule[] = [
  discontinuedBackend,
  ranOnDiscontinuedBackend,
  theanoImport,
  theanoFlags,
  theanoImageOrdering,
  discontinuedInstall,
  unknownBackend,
  quotedEnvMagic,
  settingWithoutEffect,
  backendSetTooLate,
  conflictingBackends,
  staleKerasNames,
  variableWithoutEffect,
  legacyKeras,
  backendCannotTrain,
  goneKerasName,
  needsOtherBackend,
  foreignFunction,
  limitedOnBackend,
  unquotedRequirement,
  kernelDisagrees,
  backendNotInstalled,
  restartNeeded,
  poisonedImport,
  kerasJson,
  layerNeedsTensorFlow,
  explainedError,
  unusedIgnore,
  oldKerasCode
];
