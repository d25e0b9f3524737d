import { Notification } from '@jupyterlab/apputils';

/** A button of a notification. */
export interface IOffer {
  readonly label: string;
  readonly caption?: string;
  /** True for the one that the user most likely wants. */
  readonly best?: boolean;
  run(): void | Promise<void>;
}

/** How bad or good the news is. */
export type Tone = 'success' | 'info' | 'warning' | 'error';

/** A notification that may change while something is under way. */
export interface INotice {
  /** Shows the outcome in place of what was shown. */
  settle(sentences: readonly string[], tone: Tone, offers?: IOffer[]): void;
}

/** The last notification about each notebook. */
const latest = new WeakMap<object, string>();

/**
 * Notifies the user of something about a notebook (null: about none). It replaces the notification about it before,
 * whose buttons would no longer be right. A notification with a most likely button stays until it is answered.
 */
export function notify(
  about: object | null,
  sentences: readonly string[],
  tone: Tone,
  offers: readonly IOffer[] = []
): void {
  show(about, sentences, tone, options(offers));
}

/** Notifies the user that something is under way with a notebook. */
export function progress(about: object, sentence: string): INotice {
  const id = show(about, [sentence], 'in-progress', { autoClose: false });
  return {
    settle: (sentences, tone, offers = []) => {
      const message = sentences.join('\n');
      const update = { id, message, type: tone, ...options(offers) };
      // Somebody may have closed it meanwhile.
      if (!Notification.update(update)) {
        notify(about, sentences, tone, offers);
      }
    }
  };
}

function show(
  about: object | null,
  sentences: readonly string[],
  tone: Notification.TypeOptions,
  shown: Notification.IOptions<null>
): string {
  const before = about && latest.get(about);
  if (before) {
    Notification.dismiss(before);
  }
  const id = Notification.emit(sentences.join('\n'), tone, shown);
  if (about) {
    latest.set(about, id);
  }
  return id;
}

function options(offers: readonly IOffer[]): Notification.IOptions<null> {
  return {
    autoClose: offers.some(offer => offer.best) ? false : 8000,
    actions: offers.map(({ label, caption, best, run }) => ({
      label,
      caption,
      displayType: best ? ('accent' as const) : ('default' as const),
      callback: () => {
        Promise.resolve(run()).catch(reason => {
          console.error(`“${label}” failed:`, reason);
        });
      }
    }))
  };
}
