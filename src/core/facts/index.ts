import { backendUses } from './backend-uses';
import { environment } from './environment';
import { environmentStandIns } from './environment-stand-ins';
import { flagReaders } from './flag-readers';
import { frameworkFunctions } from './framework-functions';
import { goneNames } from './gone-names';
import { imports } from './imports';
import { imageOrdering } from './image-ordering';
import { kerasBackend, modelUses, theanoConfig } from './keras';
import { magics } from './magics';
import { nativeApis } from './native-apis';
import { Family } from './recognizer';
import { restarts } from './restarts';
import { subprocesses } from './subprocesses';
import { fileCalls } from './writes';
import { dotenvCalls } from './dotenv-calls';
import { fileReads } from './file-reads';

/** All families of facts. Of two recognizers of one call, the first that says so settles it. */
export const families: readonly Family[] = [
  imports,
  flagReaders,
  goneNames,
  backendUses,
  imageOrdering,
  modelUses,
  nativeApis,
  frameworkFunctions,
  kerasBackend,
  theanoConfig,
  restarts,
  environment,
  environmentStandIns,
  subprocesses,
  magics,
  fileCalls,
  dotenvCalls,
  fileReads
];
