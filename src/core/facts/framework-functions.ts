import { Expr } from '../python/expr';
import { computingPlaceOf } from './homes';
import { isKeras } from './imports';
import { AnyRecognizer, Family, calledName } from './recognizer';

/** Modules of a framework whose functions are given no tensors of a model: data, files, and what is called outside. */
const ELSEWHERE =
  /\.(?:data|io|summary|debugging|image|random|strings|test|config|utils|distribute|py_function|numpy_function|pure_callback)\b/;

/** Functions of TensorFlow, PyTorch and JAX that are called on a model's tensors, and what compile() and Lambda() are given. */
export const frameworkFunctions: Family = ({ knowledge }) => [
  ...knowledge.frameworks.map(
    ({ backend, functions, module, words }): AnyRecognizer => ({
      on: 'call',
      kinds: ['framework-function'],
      calls: functions,
      words,
      recognize: (site, { facts, context }) => {
        const { call, certainty, range } = site;
        const path = certainty.inFunction
          ? (facts.names.path(call.callee, context) ?? '')
          : '';
        if (
          !path.startsWith(`${module}.`) ||
          isKeras(path) ||
          (module !== 'jax' && ELSEWHERE.test(path)) ||
          call.args.length === 0
        ) {
          return false;
        }
        const statement = facts.cell.source.slice(range.from, range.to);
        const via = computingPlaceOf(call, statement, facts, context);
        if (via !== null) {
          const mark = call.callee;
          facts.add(site, {
            kind: 'framework-function',
            name: path,
            backend,
            mark,
            via
          });
        }
        return false;
      }
    })
  ),
  {
    on: 'call',
    kinds: ['computing-function'],
    calls: ['compile', 'add_loss', 'Lambda'],
    words: ['\\bcompile\\(', '\\badd_loss\\(', '\\bLambda\\('],
    recognize: (site, { facts }) => {
      const { args, keywords } = site.call;
      const given =
        calledName(site.call) === 'compile'
          ? keywords.flatMap(({ name, value }) =>
              /^(?:loss|(?:weighted_)?metrics)$/.test(name ?? '') ? [value] : []
            )
          : args.slice(0, 1);
      for (const mark of given.flatMap(namesIn)) {
        facts.add(site, {
          kind: 'computing-function',
          name: mark.name,
          via: calledName(site.call),
          mark
        });
      }
      return false;
    }
  }
];

/** The names that an expression is, or is a list or a dictionary of. */
function namesIn(expr: Expr): Extract<Expr, { t: 'name' }>[] {
  switch (expr.t) {
    case 'name':
      return [expr];
    case 'list':
      return expr.items.flatMap(namesIn);
    case 'dict':
      return expr.entries.flatMap(({ value }) => namesIn(value));
    default:
      return [];
  }
}
