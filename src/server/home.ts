import { renderHome } from "../pages/home.js";
import { type HomeAnswer, type HomeFrameAnswer, homeFrameQuestion, homeQuestion } from "../pages/home-question.js";
import { type Answer, htmlType, shortCache } from "./answer.js";
import type { GraphQLParts } from "./graphql-http.js";
import { newRequestRecord } from "./request-record.js";

/** No script, no inline style, nothing from anybody else. */
const homeCsp = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Asked and drawn for the first reader, kept for all others: the dataset does not change while the server runs. */
export function homePage(parts: GraphQLParts): () => Promise<Answer> {
  let page: Answer | undefined;
  return async () => {
    page ??= {
      status: 200,
      type: htmlType,
      body: renderHome({
        answer: await ask<HomeAnswer>(parts, homeQuestion),
        frame: await ask<HomeFrameAnswer>(parts, homeFrameQuestion),
        prepared: parts.registry.operations,
        publicUrl: parts.publicUrl(),
      }),
      cache: shortCache,
      headers: { "content-security-policy": homeCsp },
    };
    return page;
  };
}

/** By the same way that everybody's questions go, limits included. */
async function ask<Data>({ apollo, store, publicUrl }: GraphQLParts, query: string): Promise<Data> {
  const { body } = await apollo.executeOperation<Data>(
    { query },
    { contextValue: { store, publicUrl: publicUrl(), record: newRequestRecord("home") } },
  );
  if (body.kind !== "single" || body.singleResult.errors || !body.singleResult.data) {
    throw new Error(`The question of the home page was not answered: ${JSON.stringify(body)}`);
  }
  return body.singleResult.data;
}
