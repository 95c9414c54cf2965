/** Apollo Client: the typed document by its hash, in a GET without a preflight. */
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache, type TypedDocumentNode } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { ApolloProvider, useSuspenseQuery } from "@apollo/client/react";
import {
  VisitsWithAgreementsDocument,
  type VisitsWithAgreementsQuery,
  type VisitsWithAgreementsQueryVariables,
} from "bilateral/operations";
import { Suspense } from "react";
import { createRoot } from "react-dom/client";

const visitsDocument: TypedDocumentNode<VisitsWithAgreementsQuery, VisitsWithAgreementsQueryVariables> = gql(
  VisitsWithAgreementsDocument.toString(),
);

const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.from([
    new PersistedQueryLink({ generateHash: () => VisitsWithAgreementsDocument.hash, useGETForHashedQueries: true }),
    // Apollo Client says "application/json" of a GET too, which makes browsers ask first; "text/plain" needs no leave.
    new HttpLink({ uri: "http://localhost:4000/graphql", headers: { "content-type": "text/plain" } }),
  ]),
});

function Visits() {
  const { data } = useSuspenseQuery(visitsDocument, { variables: { filter: { during: "1994" } } });
  return data.visits.nodes.map(({ slug, title, date, agreements }) => (
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
    <ApolloProvider client={client}>
      <Suspense fallback="…">
        <Visits />
      </Suspense>
    </ApolloProvider>,
  );
}
