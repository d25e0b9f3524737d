import { IRuleDocs } from '../core';
import { docs as backendCannotTrain } from './backend-cannot-train.docs';
import { docs as backendNotInstalled } from './backend-not-installed.docs';
import { docs as backendSetTooLate } from './backend-set-too-late.docs';
import { docs as conflictingBackends } from './conflicting-backends.docs';
import { docs as discontinuedBackend } from './discontinued-backend.docs';
import { docs as discontinuedInstall } from './discontinued-install.docs';
import { docs as explainedError } from './explained-error.docs';
import { docs as kerasJson } from './keras-json.docs';
import { docs as kernelDisagrees } from './kernel-disagrees.docs';
import { docs as layerNeedsTensorFlow } from './layer-needs-tensorflow.docs';
import { docs as legacyKeras } from './legacy-keras.docs';
import { docs as poisonedImport } from './poisoned-import.docs';
import { docs as quotedEnvMagic } from './quoted-env-magic.docs';
import { docs as ranOnDiscontinuedBackend } from './ran-on-discontinued-backend.docs';
import { docs as restartNeeded } from './restart-needed.docs';
import { docs as settingWithoutEffect } from './setting-without-effect.docs';
import { docs as staleKerasNames } from './stale-keras-names.docs';
import { docs as theanoFlags } from './theano-flags.docs';
import { docs as theanoImageOrdering } from './theano-image-ordering.docs';
import { docs as theanoImport } from './theano-import.docs';
import { docs as unknownBackend } from './unknown-backend.docs';
import { docs as unquotedRequirement } from './unquoted-requirement.docs';
import { docs as unusedIgnore } from './unused-ignore.docs';

/** What each rule's page says, by rule name. To be imported dynamically: it is a chunk of its own. */
export const ruleDocs: Readonly<Record<string, IRuleDocs>> = {
  'backend-cannot-train': backendCannotTrain,
  'backend-not-installed': backendNotInstalled,
  'backend-set-too-late': backendSetTooLate,
  'conflicting-backends': conflictingBackends,
  'discontinued-backend': discontinuedBackend,
  'discontinued-install': discontinuedInstall,
  'explained-error': explainedError,
  'keras-json': kerasJson,
  'kernel-disagrees': kernelDisagrees,
  'layer-needs-tensorflow': layerNeedsTensorFlow,
  'legacy-keras': legacyKeras,
  'poisoned-import': poisonedImport,
  'quoted-env-magic': quotedEnvMagic,
  'ran-on-discontinued-backend': ranOnDiscontinuedBackend,
  'restart-needed': restartNeeded,
  'setting-without-effect': settingWithoutEffect,
  'stale-keras-names': staleKerasNames,
  'theano-flags': theanoFlags,
  'theano-image-ordering': theanoImageOrdering,
  'theano-import': theanoImport,
  'unknown-backend': unknownBackend,
  'unquoted-requirement': unquotedRequirement,
  'unused-ignore': unusedIgnore
};
