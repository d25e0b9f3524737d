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

/** Tells the user something. One with buttons stays until it is answered. */
export function tell(
  sentences: readonly string[],
  tone: Tone,
  offers: readonly IOffer[] = []
): void {
  Notification.emit(sentences.join('\n'), tone, options(offers));
}

/** Tells that something is under way. */
export function progress(sentence: string): INotice {
  const id = Notification.emit(sentence, 'in-progress', { autoClose: false });
  return {
    settle: (sentences, tone, offers = []) => {
      const message = sentences.join('\n');
      const update = { id, message, type: tone, ...options(offers) };
      // Somebody may have closed it meanwhile.
      if (!Notification.update(update)) {
        tell(sentences, tone, offers);
      }
    }
  };
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
