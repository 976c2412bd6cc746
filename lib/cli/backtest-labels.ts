import type { Language } from '../domain/owner.ts'

interface Labels {
  readonly waiting: string
  readonly others: (count: number) => string
}

/** What the terminal says beyond the words of the report. */
export const BACKTEST_LABELS: Readonly<Record<Language, Labels>> = {
  en: {
    waiting: 'Who would have waited',
    others: (count) =>
      count > 0
        ? `… and ${count} more ${count === 1 ? 'sender' : 'senders'}; --list shows every message with its reason.`
        : '--list shows every message with its reason.',
  },
  de: {
    waiting: 'Wer gewartet hätte',
    others: (count) =>
      count > 0
        ? `… und ${count} ${count === 1 ? 'weiterer' : 'weitere'} Absender; --list zeigt jede Nachricht mit ihrem Grund.`
        : '--list zeigt jede Nachricht mit ihrem Grund.',
  },
}
