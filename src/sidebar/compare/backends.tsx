import React from 'react';

import { IKernelFacts, ITranslator } from '../../core';
import { IBackend, backends } from '../../knowledge';
import { BackendCard, ICompareActions } from './backend';

/** A wish to see one of the backends: a new object for each, so that the same one can be asked for twice. */
export interface IRequest {
  readonly backend: string | null;
}

interface IProps {
  readonly chosen: string | null;
  readonly request: IRequest;
  /** What is known of the kernel of the notebook in front. */
  readonly facts: IKernelFacts | null;
  readonly actions: ICompareActions;
  readonly trans: ITranslator;
}

/** Whether nobody can choose it any more. */
function isOver({ status }: IBackend): boolean {
  return status === 'discontinued' || status === 'foreign';
}

/** The backends one by one: what each is good for, and, folded, since when the others are gone. */
export function BackendCards(props: IProps): JSX.Element {
  const { chosen, request, trans } = props;
  const [open, setOpen] = React.useState(only(chosen));
  const section = React.useRef<HTMLElement>(null);
  // One is asked for: it alone is open, and its beginning is at the top once it is.
  const wanted = React.useRef<string | null>(null);
  React.useEffect(() => {
    wanted.current = chosen;
    setOpen(only(chosen));
  }, [chosen, request]);
  React.useEffect(() => {
    const name = wanted.current;
    if (name !== null && open.has(name)) {
      wanted.current = null;
      scrollToTop(
        section.current?.querySelector(`[data-backend="${CSS.escape(name)}"]`)
      );
    }
  });

  const cards = (list: readonly IBackend[]) =>
    list.map(backend => (
      <BackendCard
        {...props}
        key={backend.name}
        backend={backend}
        chosen={backend.name === chosen}
        open={open.has(backend.name)}
        onToggle={isOpen => {
          if (isOpen !== open.has(backend.name)) {
            const next = new Set(open);
            next[isOpen ? 'add' : 'delete'](backend.name);
            setOpen(next);
          }
        }}
      />
    ));
  const over = backends.filter(isOver);
  const hasChosen = over.some(({ name }) => name === chosen);
  return (
    <section ref={section} className="jp-KerasAdvisor-block">
      <h4>{trans.__('The backends')}</h4>
      {cards(backends.filter(backend => !isOver(backend)))}
      <details
        // Opened anew where one of them is asked for.
        key={hasChosen ? chosen : ''}
        className="jp-KerasAdvisor-details"
        open={hasChosen || undefined}
      >
        <summary>
          {trans.__('No longer available (%1)', String(over.length))}
        </summary>
        <div className="jp-KerasAdvisor-over">{cards(over)}</div>
      </details>
    </section>
  );
}

function only(backend: string | null): ReadonlySet<string> {
  return new Set(backend === null ? [] : [backend]);
}

/** Scrolls the section, and nothing around it, until an element is at its top. */
function scrollToTop(element: Element | null | undefined): void {
  const section = element?.closest('.jp-KerasAdvisor-section');
  if (element && section) {
    section.scrollTop +=
      element.getBoundingClientRect().top - section.getBoundingClientRect().top;
  }
}
