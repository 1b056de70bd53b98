import type { Locale } from '../../i18n';
import {
  defaultScenario,
  englishLetter,
  frenchLetter,
  fromQuery,
  toQuery,
  type Repaired,
  type Scenario,
} from '../../core/scenario';
import { placeNames } from './address';

/** What a page in a language opens with: the default run with that language's letter. Links say what differs from it. */
export function openingScenario(locale: Locale): Scenario {
  return { ...defaultScenario, mail: locale === 'fr' ? frenchLetter : englishLetter };
}

export function scenarioFromQuery(query: URLSearchParams, locale: Locale): Repaired {
  const pairs = [...query].filter(([name]) => !(placeNames as readonly string[]).includes(name));
  return fromQuery(pairs, openingScenario(locale));
}

export function scenarioToQuery(scenario: Scenario, locale: Locale): URLSearchParams {
  return new URLSearchParams(toQuery(scenario, openingScenario(locale)).map(([path, text]) => [path, text]));
}
