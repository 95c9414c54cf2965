import "./workers.js";
// The parts of graphiql/style.css, less its 370 kB of fonts: the system's do.
import "@graphiql/react/style.css";
import "@graphiql/plugin-doc-explorer/style.css";
import "@graphiql/plugin-history/style.css";
import "graphiql/graphiql.css";
import "./playground.css";
import { createRoot } from "react-dom/client";
import { type Example, fetchExamples } from "./examples.js";
import { openingOf } from "./opening.js";
import { Playground } from "./playground.js";
import { browserStorage } from "./storage.js";

async function start(page: HTMLElement) {
  let examples: Example[] = [];
  try {
    examples = await fetchExamples();
  } catch (error) {
    // The panel says so to the visitor; the editors work without it.
    console.warn("The examples could not be fetched:", error);
  }
  const opening = openingOf(location, examples);
  const returning = Boolean(browserStorage()?.getItem("graphiql:tabState"));
  createRoot(page).render(<Playground examples={examples} opening={opening} returning={returning} />);
}

// A share link that is pasted into a page already open changes the fragment only, and reloads nothing by itself.
addEventListener("hashchange", () => location.reload());

const page = document.getElementById("playground");
if (page) start(page);
