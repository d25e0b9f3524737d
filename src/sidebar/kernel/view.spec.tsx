import React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { english } from '../../core';
import { IKernelFacts, KernelAnswer } from '../../core/kernel';
import { supported } from '../../knowledge';
import { freshKernel, kernelOn } from '../../testing/rule-case';
import { ProbeMode } from '../../tokens';
import { KernelView } from './view';

/** The text of the section, a line for each element that has some. */
function render(
  answer: KernelAnswer | null,
  asking = false,
  mode: ProbeMode = 'auto',
  ranSince: number | null = null
): string {
  const markup = renderToStaticMarkup(
    <KernelView
      answer={answer}
      asking={asking}
      ranSince={ranSince}
      mode={mode}
      onAsk={() => undefined}
      onRestart={() => undefined}
      onRepair={() => undefined}
      trans={english}
    />
  );
  return markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/&quot;/g, '"')
    .replace(/\n+/g, '\n')
    .trim();
}

const known = (facts: Partial<IKernelFacts> = {}): KernelAnswer => ({
  status: 'known',
  facts: { ...freshKernel, ...facts }
});
const unknown = (reason: 'busy' | 'not-python' | 'timeout'): KernelAnswer => ({
  status: 'unknown',
  reason
});

/** What the section says of each backend in that kernel. */
const installed = supported.flatMap(({ framework, keras, name, title }) => [
  title,
  freshKernel.installed[framework ?? name] ?? `needs Keras ${keras?.since}`
]);

describe('the section of the kernel', () => {
  it('asks for a notebook where there is none', () => {
    expect(render(null)).toBe('Open a notebook to see what its kernel runs.');
  });

  it('says what ran since the kernel was asked', () => {
    expect(render(known(), false, 'on-demand', 7)).toMatch(
      /^Not asked since \[7\] ran\.\nAsk the kernel\n/
    );
    expect(render(known(), false, 'on-demand', 0)).toMatch(
      /^Not asked since code ran in it\./
    );
  });

  it('says why nothing is known, and offers to ask', () => {
    expect(render(unknown('busy'))).toBe(
      'The kernel is busy. It is asked again when it is idle.\nAsk the kernel'
    );
    expect(render(unknown('timeout'))).toBe(
      'The kernel did not answer in time.\nAsk the kernel'
    );
    expect(render(unknown('timeout'), true)).toBe(
      'Asking the kernel…\nAsk the kernel'
    );
  });

  it('does not offer to ask where that leads nowhere', () => {
    expect(render(unknown('not-python'))).not.toContain('Ask the kernel');
    expect(render(unknown('timeout'), false, 'never')).not.toContain(
      'Ask the kernel'
    );
  });

  it('tells all that is known', () => {
    expect(render(known())).toBe(
      [
        'Keras is not loaded yet. It will run on TensorFlow.',
        'How Keras chooses',
        'KERAS_BACKEND',
        'KERAS_BACKEND is not set.',
        'keras.json',
        'There is no such file.',
        'Default',
        'wins',
        'tensorflow',
        'Nothing else sets a backend.',
        'Installed backends',
        ...installed,
        'Details',
        'Python',
        '3.12.1',
        'Keras',
        '3.15.1',
        'Loaded',
        'none of them',
        'keras.json',
        '/home/user/.keras/keras.json (there is no such file)'
      ].join('\n')
    );
  });

  it('marks what is loaded, and offers a restart where only that helps', () => {
    const text = render(
      known({ ...kernelOn('jax'), env: { KERAS_BACKEND: 'torch' } })
    );
    expect(text).toContain('Keras runs on JAX.\nThe settings now name PyTorch');
    expect(text).toContain('Restart the kernel…');
    expect(text).toContain('JAX\n0.10.2, loaded');
    expect(text).toContain('Keras\n3.15.1, loaded');
  });

  it('names what is missing', () => {
    const text = render(
      known({ installed: { keras: '', numpy: '2.4.6', keras_core: '' } })
    );
    expect(text).toContain(
      'Keras cannot run on TensorFlow: tensorflow is not installed in this kernel.'
    );
    expect(text).toContain('TensorFlow\nnot installed');
    expect(text).toContain('scipy and jax are missing');
    expect(text).toContain('keras_core\ninstalled');
    expect(text).not.toContain('Restart the kernel…');
  });

  it('offers to repair a keras.json that is wrong', () => {
    const text = render(
      known({
        kerasJson: {
          path: '~/k.json',
          exists: true,
          valid: false,
          backend: null,
          keys: []
        },
        devices: ['jax: TPU v5']
      })
    );
    expect(text).toContain('keras.json is not valid JSON, so Keras silently');
    expect(text).toContain('Repair keras.json…');
    expect(text).toContain('~/k.json (not valid JSON)');
    expect(text).toContain('Devices\njax: TPU v5');
  });

  it('says so where there is no Keras', () => {
    const text = render(
      known({ keras: { ...freshKernel.keras, version: null }, installed: {} })
    );
    expect(text).toContain('Keras is not installed in this kernel.');
    expect(text).toContain('Keras\nnot installed');
    expect(text).not.toContain('How Keras chooses');
  });
});
