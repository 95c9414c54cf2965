/** urql: the typed document in a GET without a preflight, which urql sends where it is told to. */
import {
  VisitsWithAgreementsDocument,
  type VisitsWithAgreementsQuery,
  type VisitsWithAgreementsQueryVariables,
} from "bilateral/operations";
import { createRoot } from "react-dom/client";
import { Client, cacheExchange, fetchExchange, gql, Provider, useQuery } from "urql";

const visitsDocument = gql<VisitsWithAgreementsQuery, VisitsWithAgreementsQueryVariables>(VisitsWithAgreementsDocument.toString());

const client = new Client({
  url: "http://localhost:4000/graphql",
  preferGetMethod: true,
  exchanges: [cacheExchange, fetchExchange],
});

function Visits() {
  const [{ data, error }] = useQuery({ query: visitsDocument, variables: { filter: { during: "1994" } } });
  if (error) return <p role="alert">{error.message}</p>;
  return data?.visits.nodes.map(({ slug, title, date, agreements }) => (
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
    <Provider value={client}>
      <Visits />
    </Provider>,
  );
}
