import { IFact } from '../fact';
import { IInterest } from '../read/interest';
import { shellDrafts } from '../read/shell';
import { Candidate } from '../read/reading';
import { Builder } from './builder';
import {
  judgeEnvironAssign,
  judgeEnvironCall,
  judgeEnvironDelete,
  judgeEnvironRead,
  judgeMembership
} from './environment';
import { importKind, judgeImport } from './imports';
import {
  isKeras,
  judgeAttribute,
  judgeCompare,
  judgeKerasCall,
  judgeOrderingKeywords,
  reloadedModule
} from './keras';
import { IReadCell } from './cells';
import { IContext } from './lookup';
import { Names } from './names';
import { judgeCellMagic, judgeMagic } from './magics';
import { judgeShellCall } from './shells';
import { judgeFileCall } from './writes';

/** So many candidates are judged in one step. */
const STEP = 100;

/** Makes a cell's candidates into facts, given what its names mean; step by step. */
export function* judge(
  cell: IReadCell,
  names: Names,
  interest: IInterest
): Generator<void, IFact[]> {
  const { candidates } = cell.reading;
  if (candidates.length === 0) {
    return [];
  }
  const builder = new Builder(cell, names);
  for (let i = 0; i < candidates.length; i++) {
    one(candidates[i], builder, interest);
    if (i % STEP === STEP - 1) {
      yield;
    }
  }
  return builder.facts.sort((a, b) => a.mark.from - b.mark.from);
}

function one(
  candidate: Candidate,
  builder: Builder,
  interest: IInterest
): void {
  const context: IContext = { cell: builder.cell, scope: candidate.scope };
  switch (candidate.t) {
    case 'import':
      judgeImport(candidate, builder, interest);
      break;
    case 'assign':
      if (!judgeEnvironAssign(candidate, builder, context)) {
        judgeAttribute(candidate, builder, context);
      }
      break;
    case 'delete':
      judgeEnvironDelete(candidate, builder, context);
      break;
    case 'read':
      judgeEnvironRead(candidate, builder, context);
      break;
    case 'compare':
      if (!judgeMembership(candidate, builder, context)) {
        judgeCompare(candidate, builder, context);
      }
      break;
    case 'call':
      judgeCall(candidate, builder, context, interest);
      break;
    case 'shell':
      builder.drafts(
        candidate,
        shellDrafts(candidate.shell.text, candidate.shell.via),
        candidate.shell.base,
        context,
        false
      );
      break;
    case 'magic':
      judgeMagic(
        candidate,
        candidate.name,
        candidate.text,
        candidate.base,
        false,
        builder,
        context
      );
      break;
    case 'cell-magic':
      judgeCellMagic(
        candidate,
        candidate.name,
        candidate.args,
        candidate.argsFrom,
        candidate.text,
        candidate.body.from,
        candidate.mark,
        builder,
        context
      );
      break;
  }
}

function judgeCall(
  candidate: Extract<Candidate, { t: 'call' }>,
  builder: Builder,
  context: IContext,
  interest: IInterest
): void {
  const { call } = candidate;
  judgeOrderingKeywords(candidate, call, builder, context);
  if (
    judgeKerasCall(candidate, call, builder, context) ||
    judgeEnvironCall(candidate, call, builder, context) ||
    judgeShellCall(candidate, call, builder, context)
  ) {
    return;
  }
  const reloaded = reloadedModule(call, builder, context);
  if (reloaded !== null) {
    if (isKeras(reloaded) || /^(theano|tensorflow)(\.|$)/.test(reloaded)) {
      builder.add(candidate, {
        kind: 'reload-call',
        name: reloaded,
        mark: call,
        backend: null
      });
    }
    return;
  }
  const callee = builder.names.path(call.callee, context);
  if (callee === 'importlib.import_module' || callee === '__import__') {
    const module = builder.names.path(call, context);
    const found = module === null ? null : importKind(module, [], interest);
    if (module !== null && found) {
      builder.add(candidate, {
        kind: found[0],
        name: module,
        mark: call,
        backend: found[1],
        via: callee === '__import__' ? '__import__' : 'importlib'
      });
    }
    return;
  }
  judgeFileCall(candidate, call, builder, context);
}
