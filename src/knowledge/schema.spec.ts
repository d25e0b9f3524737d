import { english } from '../core/text';
import { backends, supported } from './backend-list';
import { capabilities } from './capabilities';
import { claims } from './claims';
import { published } from './published';
import { question, story } from './question';
import { IProof } from './types';

/** One schema for all that is said of Keras: how it is known, of what, when it was checked, and where it can be read. */
function expectProven(id: string, proof: IProof): void {
  expect([id, proof.evidence]).toEqual([
    id,
    expect.stringMatching(/^(?:documented|source|run|published)$/)
  ]);
  expect([id, proof.version]).toEqual([id, expect.stringMatching(/\d/)]);
  expect([id, proof.checked]).toEqual([
    id,
    expect.stringMatching(/^20\d\d-[01]\d-[0-3]\d$/)
  ]);
}

function expectAddresses(id: string, sources: readonly string[]): void {
  expect(new Set(sources).size).toBe(sources.length);
  for (const source of sources) {
    expect([id, source]).toEqual([id, expect.stringMatching(/^https:\/\//)]);
    expect(() => new URL(source)).not.toThrow();
  }
}

describe('the question', () => {
  it('is cited by title, site, link, author and license', () => {
    expectAddresses(question.title, [question.link, question.license.link]);
    expect(question.title).not.toBe('');
    expect(question.site).not.toBe('');
    expect(question.license.name).toMatch(/^CC BY-SA/);
    expect(question.authors.length).toBeGreaterThan(0);
  });

  it('is told in order: the verdict, who changed his mind, the end, the conclusion', () => {
    const steps = story(english);
    const dates = steps.map(({ date }) => date.slice(0, 4));
    expect(dates).toEqual([...dates].sort());
    for (const step of steps) {
      expect(step.text).not.toBe('');
      expect(step.since).not.toBe('');
      expect(step.sources.length).toBeGreaterThan(0);
      expectAddresses(step.title, step.sources);
    }
  });
});

describe('claims', () => {
  const all = claims(english);
  const names = backends.map(backend => backend.name);

  it('are the eleven', () => {
    expect(all.length).toBe(11);
    expect(new Set(all.map(claim => claim.id)).size).toBe(11);
  });

  it('are short enough for a narrow panel and name their evidence', () => {
    for (const claim of all) {
      expect(claim.claim.length).toBeLessThan(70);
      expect(claim.said).not.toBe('');
      expect(claim.said.length).toBeLessThan(180);
      expect(claim.then.length).toBeLessThan(180);
      expect(claim.now.length).toBeLessThan(180);
      expect(claim.nowSources.length).toBeGreaterThan(0);
      expectProven(claim.id, claim.proof);
      expectAddresses(claim.id, claim.nowSources);
      expectAddresses(claim.id, claim.thenSources);
      for (const backend of Object.keys(claim.flags)) {
        expect(names).toContain(backend);
      }
    }
  });
});

describe('rows', () => {
  const rows = capabilities(english);

  it('say how they are known, of which versions, since when, and where', () => {
    for (const row of rows) {
      expectProven(row.id, row.proof);
      expectAddresses(row.id, row.sources);
      // Only what was run for this project has no other source.
      expect(row.sources.length > 0 || row.proof.evidence === 'run').toBe(true);
      for (const { since, text } of Object.values(row.cells)) {
        expect(since === null || /^3\.\d+$/.test(since)).toBe(true);
        expect(text.length).toBeLessThan(45);
      }
    }
  });

  it('have the lowest figure as the best only where there are figures', () => {
    for (const row of rows.filter(each => each.lowestIsBest)) {
      expect([row.id, row.figures]).toEqual([row.id, true]);
    }
  });
});

describe('published figures', () => {
  it('have a figure or none for each column, and say who measured', () => {
    for (const table of published(english)) {
      const names = supported.map(({ name }) => name);
      expectProven(table.title, table.proof);
      expect(table.proof.evidence).toBe('published');
      expectAddresses(table.title, table.sources);
      expect(table.sources.length).toBeGreaterThan(0);
      for (const { backend } of table.columns) {
        expect(names).toContain(backend);
      }
      for (const { figures, task } of table.rows) {
        expect([task, figures.length]).toEqual([task, table.columns.length]);
        expect(figures.every(each => each === null || each > 0)).toBe(true);
      }
    }
  });
});
