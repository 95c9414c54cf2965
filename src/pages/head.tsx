/** What stands in the head of a page: for browsers, for search engines, and for the systems that make cards and frames of an address. */
import { type WidgetLocale, widgetLocales } from "../widgets/parameters.js";
import { languageTag } from "./words.js";

export interface HeadProps {
  readonly title: string;
  readonly description: string;
  /** Of the page in each language; none for pages that nobody is to find by searching. */
  readonly addresses?: ((locale: WidgetLocale) => string) | undefined;
  readonly locale: WidgetLocale;
  /** Where the oEmbed answer for this page is. */
  readonly oembed?: { readonly json: string; readonly xml: string } | undefined;
  /** The picture that cards show, with its size in pixels. */
  readonly picture?: { readonly address: string; readonly width: number; readonly height: number } | undefined;
  /** Of type article, in the words of Open Graph; a website otherwise. */
  readonly isArticle?: boolean;
  readonly structured?: object | undefined;
  readonly stylesheets?: readonly string[];
  /** Addresses of scripts. */
  readonly scripts?: readonly string[];
}

const openGraphLocale: Readonly<Record<WidgetLocale, string>> = { en: "en_GB", az: "az_AZ", zh: "zh_CN", ru: "ru_RU" };

export function Head({
  title,
  description,
  addresses,
  locale,
  oembed,
  picture,
  isArticle = false,
  structured,
  stylesheets = [],
  scripts = [],
}: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      {/* WordPress reads no further than 150 kB to find these. */}
      {oembed && <link rel="alternate" type="application/json+oembed" href={oembed.json} title={title} />}
      {oembed && <link rel="alternate" type="text/xml+oembed" href={oembed.xml} title={title} />}
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === "Bilateral" ? title : `${title} · Bilateral`}</title>
      <meta name="description" content={description} />
      {addresses ? <link rel="canonical" href={addresses(locale)} /> : <meta name="robots" content="noindex" />}
      {addresses &&
        widgetLocales.map((other) => <link key={other} rel="alternate" hreflang={languageTag[other]} href={addresses(other)} />)}
      {addresses && <link rel="alternate" hreflang="x-default" href={addresses("en")} />}
      {addresses && <OpenGraph {...{ title, description, locale, picture, isArticle }} address={addresses(locale)} />}
      {[...stylesheets, "/site.css"].map((address) => (
        <link key={address} rel="stylesheet" href={address} />
      ))}
      <link rel="icon" type="image/svg+xml" href="/icon.svg" />
      {scripts.map((address) => (
        <script key={address} src={address} defer />
      ))}
      {structured && <StructuredData data={structured} />}
    </head>
  );
}

function OpenGraph({
  title,
  description,
  locale,
  picture,
  isArticle,
  address,
}: Pick<HeadProps, "title" | "description" | "locale" | "picture" | "isArticle"> & { address: string }) {
  return (
    <>
      <meta property="og:site_name" content="Bilateral" />
      <meta property="og:type" content={isArticle ? "article" : "website"} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={openGraphLocale[locale]} />
      {widgetLocales
        .filter((other) => other !== locale)
        .map((other) => (
          <meta key={other} property="og:locale:alternate" content={openGraphLocale[other]} />
        ))}
      {picture && (
        <>
          <meta property="og:image" content={picture.address} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={title} />
        </>
      )}
      <meta name="twitter:card" content={picture ? "summary_large_image" : "summary"} />
    </>
  );
}

/** JSON-LD: data, which no browser runs and no policy forbids. */
function StructuredData({ data }: { data: object }) {
  // Inside a script element HTML knows no entities: quotes have to stay quotes, and what could end the element is
  // written as JSON writes it instead.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
