import { ServerConnection } from '@jupyterlab/services';

import { Remains } from './remains';

/** Remains on a server that answers with these statuses, one after the other. */
function remainsOn(...statuses: number[]) {
  const asked: string[] = [];
  const settings = ServerConnection.makeSettings({
    baseUrl: 'http://localhost/',
    fetch: (async (request: Request) => {
      asked.push(`${request.method} ${request.url.split('?')[0]}`);
      return new Response(null, { status: statuses.shift() ?? 204 });
    }) as typeof fetch
  });
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  } as unknown as Storage;
  const remains = new Remains(settings, storage, 'checking');
  remains.add('k1');
  return { asked, kept, remains };
}

describe('what a page leaves', () => {
  it('is ended, and forgotten then', async () => {
    const { asked, kept, remains } = remainsOn(204);
    await remains.end('k1');
    expect(asked).toEqual(['DELETE http://localhost/api/kernels/k1']);
    expect(kept.size).toBe(0);
  });

  it('is ended again where the server could not: it starts a kernel that died again meanwhile', async () => {
    const { asked, kept, remains } = remainsOn(500, 500, 204);
    await remains.end('k1');
    expect(asked).toHaveLength(3);
    expect(kept.size).toBe(0);
  });

  it('is gone where the server does not know it', async () => {
    const { asked, kept, remains } = remainsOn(404);
    await remains.end('k1');
    expect(asked).toHaveLength(1);
    expect(kept.size).toBe(0);
  });
});
