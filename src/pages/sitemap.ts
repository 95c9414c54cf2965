/** The map of the site for search engines (sitemaps.org), with the languages of each page. */
import { type WidgetLocale, widgetLocales } from "../widgets/parameters.js";
import { pathIn } from "./page.js";
import { languageTag } from "./words.js";

export function renderSitemap(paths: readonly string[], base: string): string {
  const entries = paths.flatMap((path) => widgetLocales.map((locale) => entryOf(path, locale, base)));
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}

function entryOf(path: string, locale: WidgetLocale, base: string): string {
  const alternates = widgetLocales.map((other) => {
    const address = xmlText(`${base}${pathIn(other, path)}`);
    return `<xhtml:link rel="alternate" hreflang="${languageTag[other]}" href="${address}"/>`;
  });
  return `<url><loc>${xmlText(`${base}${pathIn(locale, path)}`)}</loc>${alternates.join("")}</url>`;
}

function xmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
