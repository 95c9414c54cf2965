/** What all pages have around them: the head, the way to the other pages and languages, and whose data these are. */
import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Dataset, Relation } from "../widgets/data.js";
import { type WidgetLocale, widgetLocales } from "../widgets/parameters.js";
import { isWebAddress } from "../wording/web-address.js";
import { dayText } from "./dates.js";
import { Head, type HeadProps } from "./head.js";
import { languageName, languageTag, pageWordsFor } from "./words.js";

export interface PageProps extends HeadProps {
  /** Of this page in another language, as a path; none where it has one language. */
  readonly inLanguage?: (locale: WidgetLocale) => string;
  /** To which the page belongs. */
  readonly relation?: Pick<Relation, "slug" | "title"> | undefined;
  readonly dataset?: Dataset | undefined;
  readonly children: ComponentChildren;
}

export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToString(<Page {...props} />)}`;
}

function Page({ inLanguage, relation, dataset, children, ...head }: PageProps) {
  const { locale } = head;
  const { site } = pageWordsFor(locale);
  return (
    <html lang={languageTag[locale]}>
      <Head {...head} />
      <body>
        <a class="skip" href="#content">
          {site.skip}
        </a>
        <header class="masthead">
          <p class="wordmark">
            <a href="/">Bilateral</a>
          </p>
          <nav aria-label={site.navigation}>
            {relation && <a href={pathIn(locale, `/relations/${relation.slug}`)}>{relation.title}</a>}
            <a href={locale === "en" ? "/builder" : `/builder?ui=${locale}&locale=${locale}`}>{site.builder}</a>
            <a href="/playground">{site.playground}</a>
          </nav>
          {inLanguage && (
            <nav aria-label={site.languages} class="languages">
              {widgetLocales.map((other) => (
                <a
                  key={other}
                  href={inLanguage(other)}
                  lang={languageTag[other]}
                  hreflang={languageTag[other]}
                  aria-current={other === locale ? "page" : undefined}
                >
                  {languageName[other]}
                </a>
              ))}
            </nav>
          )}
        </header>
        <main id="content">{children}</main>
        <footer>
          {dataset && (
            <p>
              <a href={isWebAddress(dataset.licenceUrl) ? dataset.licenceUrl : undefined} rel="license">
                {site.data(dataset.attribution)}
              </a>
              {". "}
              {site.reviewed(dataset.version, dayText(dataset.reviewedOn, locale))}
            </p>
          )}
          <p>{site.code}</p>
        </footer>
      </body>
    </html>
  );
}

/** The same path in a language; English is what a path without one answers. */
export function pathIn(locale: WidgetLocale, path: string): string {
  return locale === "en" ? path : `${path}?locale=${locale}`;
}
