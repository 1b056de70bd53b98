import type { Problem, Scenario } from '../core/scenario';
import type { Trace } from '../core/trace';
import type { Locale } from '../i18n';
import { cursorOf, momentAt, placeFromQuery, placeNames, placeToQuery } from '../view/state/address';
import type { Eyes } from '../view/state/eyes';
import type { Simulator } from '../view/state/simulator.svelte';

/** Something in a link that could not be used: a field of the Scenario with its reason, or a place that does not exist. */
export type LinkProblem = Problem | { readonly field: string; readonly found: string; readonly because: null };

/** How a page was when it opened: a link only says what differs from it. */
export interface PageOpening {
  readonly scenario: Scenario;
  readonly locale: Locale;
}

/** Where a page is. */
export interface ShownPage {
  readonly cursor: number;
  readonly trace: Trace;
  readonly eyes: Eyes;
  readonly locale: Locale;
}

/** Loaded only for a link that says something of the Scenario, or once the Scenario or the language was changed. */
const loadScenarioLink = () => import('../view/state/scenario-link');

/** The page and its address say the same: the address is read once, then written whenever the page moves. */
export class AddressBar {
  readonly #simulator: Simulator;
  readonly #opening: PageOpening;
  #turn = 0;

  constructor(simulator: Simulator, opening: PageOpening) {
    this.#simulator = simulator;
    this.#opening = opening;
  }

  /** Puts the page where a link says; returns what the link says wrongly. */
  async follow(search: string): Promise<readonly LinkProblem[]> {
    const query = new URLSearchParams(search);
    const place = placeFromQuery(query);
    const { playback } = this.#simulator;
    this.#simulator.eyes = place.eyes;
    const fields = await this.#followScenario(query);
    if (place.moment.step !== 'start') playback.seek(cursorOf(playback.trace, place.moment));
    const places = place.problems.map((field) => ({ field, found: query.get(field) ?? '', because: null }));
    return [...fields, ...places];
  }

  /** Writes where the page is into the address bar; the language is a folder of the path. */
  async show({ cursor, trace, eyes, locale }: ShownPage): Promise<void> {
    const turn = ++this.#turn;
    const place = placeToQuery({ moment: momentAt(trace, cursor), eyes });
    const query = new URLSearchParams([...(await this.#scenarioQuery(trace.scenario, locale)), ...place]);
    if (turn !== this.#turn) return;
    const { pathname, hash } = location;
    const path = pathname.replace(/\/(?:fr|en)\/(?=[^/]*$)/, `/${locale}/`);
    const search = query.size > 0 ? `?${legible(query)}` : '';
    if (path + search + hash === pathname + location.search + hash) return;
    history.replaceState(history.state, '', path + search + hash);
  }

  async #followScenario(query: URLSearchParams): Promise<readonly Problem[]> {
    if ([...query.keys()].every((name) => (placeNames as readonly string[]).includes(name))) return [];
    const { scenarioFromQuery } = await loadScenarioLink();
    const { scenario, problems } = scenarioFromQuery(query, this.#opening.locale);
    await this.#simulator.open(scenario);
    return problems;
  }

  async #scenarioQuery(scenario: Scenario, locale: Locale): Promise<URLSearchParams> {
    if (scenario === this.#opening.scenario && locale === this.#opening.locale) return new URLSearchParams();
    return (await loadScenarioLink()).scenarioToQuery(scenario, locale);
  }
}

/** Links are read by people: what may stand in a query as it is (RFC 3986 §3.4) does. */
function legible(query: URLSearchParams): string {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%40', '@');
}
