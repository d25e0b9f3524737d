import { ownValue } from '../core/own-value';
import {
  FactKind,
  IEdit,
  IFact,
  IFix,
  INotebookView,
  IRule,
  IRuleContext
} from '../core';
import { imageOrderings } from '../knowledge/image-orderings';
import { reportFact } from './report';
import { trainingTitlesWith } from './wording';

const KINDS: readonly FactKind[] = [
  'image-dim-ordering',
  'image-dim-ordering-read',
  'dim-ordering-kwarg'
];

/** Finds Keras 1's image ordering, which is named after Theano and TensorFlow. */
export const theanoImageOrdering: IRule = {
  meta: {
    name: 'theano-image-ordering',
    code: 'KB005',
    title: 'Keras 1’s name for the order of image axes',
    severity: 'error',
    fix: 'safe',
    needsKernel: false,
    on: KINDS
  },
  docs: () =>
    import(/* webpackChunkName: "rule-pages" */ './theano-image-ordering.docs'),
  check(notebook, context) {
    for (const fact of notebook.facts) {
      if (
        KINDS.includes(fact.kind) &&
        !fact.certainty.dead &&
        oldName(notebook, fact)
      ) {
        report(
          notebook,
          context,
          fact,
          ownValue(imageOrderings, fact.value?.text ?? '')
        );
      }
    }
  }
};

/** Where Keras 1's name stands; null where the fact uses today's name. */
function oldName(
  notebook: INotebookView,
  fact: IFact
): { readonly from: number; readonly name: string } | null {
  const { mark, name } = fact;
  const source = notebook.cell(fact.cellId)?.source ?? '';
  const at = source.slice(mark.from, mark.to).indexOf(name);
  return name.endsWith('dim_ordering') && at >= 0
    ? { from: mark.from + at, name }
    : null;
}

function report(
  notebook: INotebookView,
  context: IRuleContext,
  fact: IFact,
  format: string | undefined
): void {
  const { trans } = context;
  const value = fact.value?.text ?? fact.value?.expression ?? '';
  const kwarg = fact.kind === 'dim-ordering-kwarg';
  const read = fact.kind === 'image-dim-ordering-read';
  const fixes = read ? [] : rename(notebook, context, fact, format);
  reportFact(context, fact, {
    message: read
      ? trans.__('image_dim_ordering() does not exist in Keras 3.')
      : format
        ? trans.__(
            '%1 "%2" is Keras 1’s name for "%3"; Keras 3 does not know it.',
            kwarg ? 'dim_ordering' : 'set_image_dim_ordering',
            value,
            format
          )
        : trans.__(
            '%1 does not exist in Keras 3.',
            kwarg ? 'dim_ordering' : 'set_image_dim_ordering'
          ),
    why: kwarg
      ? trans.__(
          'Keras 3 stops with "ValueError: Unrecognized keyword arguments". The argument is data_format, "channels_first" for "th" and "channels_last" for "tf". On a CPU TensorFlow computes Conv1D, Conv2D and Conv2DTranspose channels first only with oneDNN or jit_compile=True; %1 compute them as they are.',
          trainingTitlesWith('channels-first', trans)
        )
      : trans.__(
          'Keras 3 stops with an AttributeError. It is image_data_format now, "channels_first" for "th" and "channels_last" for "tf". On a CPU TensorFlow computes Conv1D, Conv2D and Conv2DTranspose channels first only with oneDNN or jit_compile=True; %1 compute them as they are.',
          trainingTitlesWith('channels-first', trans)
        ),
    severity: 'error',
    subject: value || fact.name,
    sources: [
      'https://github.com/keras-team/keras/issues/12649',
      'https://github.com/keras-team/keras/issues/20414'
    ],
    ...(fixes.length > 0 ? { fixes } : { remedy: 'search-api' })
  });
}

function rename(
  notebook: INotebookView,
  { trans }: IRuleContext,
  fact: IFact,
  format: string | undefined
): IFix[] {
  const literal = fact.value?.literal;
  const old = oldName(notebook, fact);
  const source = notebook.cell(fact.cellId)?.source ?? '';
  const kwarg = fact.kind === 'dim-ordering-kwarg';
  // A name that was imported by itself would have to change there too.
  const plain = kwarg || (old && source[old.from - 1] === '.');
  if (!literal || !old || !plain || !format) {
    return [];
  }
  const written =
    notebook
      .cell(literal.cellId)
      ?.source.slice(literal.range.from, literal.range.to) ?? '';
  const edits: IEdit[] = [
    {
      type: 'replace',
      cellId: fact.cellId,
      from: old.from,
      to: old.from + old.name.length,
      text: kwarg ? 'data_format' : 'set_image_data_format'
    },
    {
      type: 'replace',
      cellId: literal.cellId,
      ...literal.range,
      text: written.replace(fact.value?.text ?? '', format)
    }
  ];
  // A constant elsewhere may serve other calls that still want the old name.
  const here =
    literal.cellId === fact.cellId &&
    literal.range.from >= fact.range.from &&
    literal.range.to <= fact.range.to;
  return here
    ? [
        {
          kind: 'edits' as const,
          id: 'rename',
          title: trans.__('Write "%1"', format),
          applicability: 'safe',
          needsRestart: false,
          edits
        }
      ]
    : [];
}
