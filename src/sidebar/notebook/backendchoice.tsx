import { CommandRegistry } from '@lumino/commands';
import React from 'react';

import { ITranslator, backendSettings, isPython } from '../../core';
import { backendNamed } from '../../knowledge';
import { CommandIDs, IAdvice } from '../../tokens';
import { Button } from '../../ui/button';
import { guard } from '../../ui/guard';

interface IProps {
  readonly advice: IAdvice;
  readonly commands: CommandRegistry;
  readonly trans: ITranslator;
}

/** Writes the setting of a backend into the notebook, findings or not. */
export function BackendChoice(props: IProps): JSX.Element | null {
  const { advice, commands, trans } = props;
  // A notebook of a shell chooses for the commands that it runs, each where it stands.
  if (
    !commands.hasCommand(CommandIDs.switchBackend) ||
    !isPython(advice.view.language)
  ) {
    return null;
  }
  const set = backendSettings(advice.view).effective?.value?.text ?? null;
  return (
    <section className="jp-KerasAdvisor-block">
      <h4>{trans.__('Set the backend')}</h4>
      <div className="jp-KerasAdvisor-actions">
        {advice.backends().map(name => {
          const title = backendNamed(name)?.title ?? name;
          return (
            <Button
              key={name}
              title={
                name === set
                  ? trans.__('This notebook sets %1', title)
                  : trans.__('Make this notebook run on %1', title)
              }
              onClick={() =>
                guard(CommandIDs.switchBackend, () =>
                  commands.execute(CommandIDs.switchBackend, { backend: name })
                )
              }
            >
              {name === set ? `✓ ${title}` : title}
            </Button>
          );
        })}
      </div>
    </section>
  );
}
