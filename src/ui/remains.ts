import { URLExt } from '@jupyterlab/coreutils';
import { ServerConnection } from '@jupyterlab/services';

import { Purpose, remainsKey } from './remains-key';

/** After so many milliseconds it is asked again to end a kernel that the server could not. */
const PAUSES: readonly number[] = [200, 800, 3_000];

/**
 * The kernels that the advisor has of its own for a purpose, so that none is left: a page that is closed ends them, and a
 * page that is opened ends those of one that could not.
 */
export class Remains {
  constructor(
    private readonly _settings: ServerConnection.ISettings,
    private readonly _storage: Storage,
    private readonly _purpose: Purpose
  ) {}

  /** A kernel was started. */
  add(id: string): void {
    this._write([...this._read(), id]);
  }

  /**
   * Ends a kernel. One that is gone already is no error; one that died and is being started again cannot be ended while
   * it is, and the server fails then. Where that goes on the kernel stays known, for the next page to end.
   */
  async end(id: string): Promise<void> {
    let answer = await this._shutDown(id);
    for (const pause of PAUSES) {
      if (answer.status < 500) {
        break;
      }
      await new Promise(resolve => setTimeout(resolve, pause));
      answer = await this._shutDown(id);
    }
    if (answer.status < 500) {
      this._write(this._read().filter(each => each !== id));
    }
  }

  /** Ends all kernels, from a page that will be gone before the server answers. */
  abandon(): void {
    for (const id of this._read()) {
      void this._shutDown(id, { keepalive: true }).catch(() => undefined);
    }
  }

  /** Ends what another page left, unless one is at work now. */
  async sweep(): Promise<void> {
    await this.exclusively(async () => {
      await Promise.all(this._read().map(id => this.end(id)));
    });
  }

  /**
   * Runs while no other page of this server has kernels for this purpose; false where one has. Held by the page at work,
   * and let go by the browser when that is gone, however that comes. Where the browser has no locks (pages that are
   * not secure), this page alone is looked after.
   */
  async exclusively(run: () => Promise<void>): Promise<boolean> {
    if (!navigator.locks) {
      await run();
      return true;
    }
    return navigator.locks.request(
      this._key,
      { ifAvailable: true },
      async lock => {
        if (lock) {
          await run();
        }
        return lock !== null;
      }
    );
  }

  private _shutDown(id: string, init: RequestInit = {}): Promise<Response> {
    const url = URLExt.join(
      this._settings.baseUrl,
      'api/kernels',
      encodeURIComponent(id)
    );
    return ServerConnection.makeRequest(
      url,
      { ...init, method: 'DELETE' },
      this._settings
    );
  }

  private _read(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(
        this._storage.getItem(this._key) ?? '[]'
      );
      return Array.isArray(kept)
        ? kept.filter((id): id is string => typeof id === 'string')
        : [];
    } catch {
      return [];
    }
  }

  private _write(ids: readonly string[]): void {
    if (ids.length === 0) {
      this._storage.removeItem(this._key);
    } else {
      this._storage.setItem(this._key, JSON.stringify(ids));
    }
  }

  private get _key(): string {
    return `${remainsKey(this._purpose)} ${this._settings.baseUrl}`;
  }
}
