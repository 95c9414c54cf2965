/** What a person sees instead of a page, where the address is at fault. */
import type { WidgetLocale } from "../widgets/parameters.js";
import { renderPage } from "./page.js";
import { pageWordsFor } from "./words.js";

export interface ErrorProps {
  readonly status: 400 | 404;
  /** What is wrong and what is allowed, in English as the API says it. */
  readonly sentence: string;
  readonly locale: WidgetLocale;
}

export function renderError({ status, sentence, locale }: ErrorProps): string {
  const { error } = pageWordsFor(locale);
  const title = status === 404 ? error.nothing : error.wrong;
  return renderPage({
    title,
    description: sentence,
    locale,
    children: (
      <section class="opening">
        <p class="kicker">{status}</p>
        <h1>{title}</h1>
        <p class="standfirst" lang="en">
          {sentence}
        </p>
        <p>
          <a href="/">{error.home}</a>
        </p>
      </section>
    ),
  });
}
