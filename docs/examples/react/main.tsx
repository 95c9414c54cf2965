/** React: one question in a Suspense boundary, and a widget beside it. */
import { ask } from "bilateral/ask";
import { define } from "bilateral/embed";
import { VisitsWithAgreementsDocument } from "bilateral/operations";
import type {} from "bilateral/react";
import { Suspense, use } from "react";
import { createRoot } from "react-dom/client";

const origin = "http://localhost:4000";
define(origin);

const answer = ask(origin, VisitsWithAgreementsDocument, { filter: { during: "1994" } });

function Visits() {
  const { visits } = use(answer);
  return visits.nodes.map(({ slug, title, date, agreements }) => (
    <section key={slug}>
      <h2>{title}</h2>
      <p>{date?.text}</p>
      <ul>
        {agreements.map((agreement) => (
          <li key={agreement.slug}>{agreement.title}</li>
        ))}
      </ul>
    </section>
  ));
}

const root = document.querySelector("#app");
if (root) {
  createRoot(root).render(
    <>
      <Suspense fallback="…">
        <Visits />
      </Suspense>
      <bilateral-visits during="1994" loading="eager" />
    </>,
  );
}
