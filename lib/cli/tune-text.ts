import { passes, type Trial, type Tuning } from '../app/tune.ts'
import type { Sensitivity } from '../domain/owner.ts'
import { numbersOf, reportWords } from '../views/report/words.ts'
import { oneLine } from '../views/text.ts'
import { wordsOf } from '../views/words.ts'
import { type Manner, showAuthor } from './manner.ts'
import { table } from './table.ts'
import { TUNE_LABELS } from './tune-labels.ts'

/** Regretted messages named of one setting. */
const MOST_REGRETS = 10

/** What is proposed and why, with the numbers of every setting. */
export function tuningText(tuning: Tuning, wished: Sensitivity | null, manner: Manner): string {
  const { language, paint } = manner
  const labels = TUNE_LABELS[language]
  const { sensitivities } = reportWords(language)
  const { n } = numbersOf(language)
  const wish = tuning.settings.find(({ sensitivity }) => sensitivity === wished)
  const name = tuning.proposed === null ? null : sensitivities[tuning.proposed]
  return [
    paint('bold', name === null ? labels.nothing : labels.proposed(name)),
    labels.why[tuning.why](n(tuning.answered)),
    ...(wish === undefined ? [] : [wishLine(wish, manner)]),
    '',
    ...settingTable(tuning, manner),
    '',
    labels.thresholds,
    ...thresholdTable(tuning, manner),
    ...tuning.settings.filter((setting) => !passes(setting)).flatMap((setting) => refusal(setting, manner)),
    '',
  ].join('\n')
}

/** The same for programs. */
export function tuningJson({ answered, proposed, why, settings, curve, safeFrom }: Tuning) {
  const trialJson = ({ regretted, ...trial }: Trial) => ({
    ...trial,
    refused: regretted.length > 0,
    regret: {
      count: regretted.length,
      rate: answered === 0 ? 0 : regretted.length / answered,
      paths: regretted.map(({ path }) => path),
    },
  })
  return {
    answered,
    proposed,
    why,
    settings: settings.map(trialJson),
    curve: curve.map(trialJson),
    safeFrom,
  }
}

function wishLine(wish: Trial, { language, paint }: Manner): string {
  const name = reportWords(language).sensitivities[wish.sensitivity]
  const labels = TUNE_LABELS[language]
  return passes(wish)
    ? paint('green', labels.wishPasses(name))
    : paint('red', labels.wishRefused(name, numbersOf(language).n(wish.regretted.length)))
}

function settingTable({ settings }: Tuning, { language, paint }: Manner): readonly string[] {
  const { settingColumns, sensitivities, refused } = reportWords(language)
  const { n, percent } = numbersOf(language)
  const rows = settings.map((setting) => [
    sensitivities[setting.sensitivity],
    n(setting.held),
    percent(setting.relief),
    passes(setting) ? '0' : `${n(setting.regretted.length)} (${refused})`,
  ])
  const head = [settingColumns.setting, settingColumns.held, settingColumns.relief, settingColumns.regret]
  const [first = '', ...lines] = table([head, ...rows], ['left', 'right', 'right', 'right'])
  return [paint('dim', first), ...lines]
}

/** One line a threshold; of each sensitivity the held share, and what would be regretted. */
function thresholdTable({ settings, curve }: Tuning, { language, paint }: Manner): readonly string[] {
  const { sensitivities } = reportWords(language)
  const { n, percent } = numbersOf(language)
  const cell = (trial: Trial) =>
    percent(trial.relief) + (passes(trial) ? '' : ` (${n(trial.regretted.length)} !)`)
  const rows = [...Map.groupBy(curve, ({ threshold }) => threshold)].map(([threshold, trials]) => [
    percent(threshold),
    ...trials.map(cell),
  ])
  const head = [
    TUNE_LABELS[language].threshold,
    ...settings.map(({ sensitivity }) => sensitivities[sensitivity]),
  ]
  const [first = '', ...lines] = table([head, ...rows], ['right', 'right', 'right', 'right'])
  return [paint('dim', first), ...lines]
}

function refusal({ sensitivity, regretted }: Trial, { language, paint }: Manner): readonly string[] {
  const words = wordsOf(language)
  const name = reportWords(language).sensitivities[sensitivity]
  return [
    '',
    paint('red', TUNE_LABELS[language].refusedFor(name)),
    ...regretted
      .slice(0, MOST_REGRETS)
      .flatMap(({ subject, author, path }) => [
        `  ${oneLine(subject, 80) || words.noSubject} · ${oneLine(showAuthor(author, language), 60)}`,
        `  ${paint('dim', oneLine(path, 400))}`,
      ]),
  ]
}
