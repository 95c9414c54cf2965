import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { type Example, type Question, questionOf } from "./examples.js";
import { narrow } from "./narrow.js";

export const examplesTitle = "Examples";

/** The panel in the side bar that lists the registered operations. */
export function examplesPlugin(examples: Example[]): GraphiQLPlugin {
  return { title: examplesTitle, icon: ExamplesIcon, content: () => <ExamplesPanel examples={examples} /> };
}

function ExamplesPanel({ examples }: { examples: Example[] }) {
  const open = useOpenQuestion();
  // The panel is there a second before the editor, and a tab without its text would run another question.
  const ready = useGraphiQL(({ queryEditor, variableEditor }) => Boolean(queryEditor && variableEditor));
  const current = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.query);
  const { referencePlugin } = useGraphiQL(pick("referencePlugin"));
  const { setVisiblePlugin } = useGraphiQLActions();
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">{examplesTitle}</h2>
      {examples.length === 0 && <p>The list of examples could not be fetched. Reload the page to try again.</p>}
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              disabled={!ready}
              aria-describedby={`example-${example.name}`}
              aria-current={example.text === current ? "true" : undefined}
              onClick={() => open(questionOf(example))}
            >
              {example.name}
            </button>
            <span id={`example-${example.name}`}>{example.description}</span>
          </li>
        ))}
      </ul>
      <p>
        Each is also a plain address, <code>/operations/NAME</code>. What else can be asked stands in{" "}
        <button type="button" className="examples-link" onClick={() => setVisiblePlugin(referencePlugin)}>
          the documentation of the schema
        </button>
        .
      </p>
    </section>
  );
}

/** Opens a question in a tab: the one that already holds it, else a new one. */
function useOpenQuestion(): (question: Question) => void {
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(
    pick("tabs", "activeTabIndex", "queryEditor", "variableEditor"),
  );
  const { addTab, changeTab, setVisiblePlugin, updateActiveTabValues } = useGraphiQLActions();
  return ({ query, variables }) => {
    if (narrow()) {
      // There the panel covers what it opens.
      setVisiblePlugin(null);
    }
    const index = tabs.findIndex((tab) => tab.query === query && (tab.variables ?? "") === variables);
    if (index === activeTabIndex) return;
    if (index >= 0) {
      changeTab(index);
      return;
    }
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    // The editors tell the tab a moment later; its title should not wait for that.
    updateActiveTabValues({ query, variables });
  };
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" aria-hidden="true">
      <path d="M3 5h.01M3 10h.01M3 15h.01" strokeWidth="2.2" />
      <path d="M7 5h10M7 10h10M7 15h7" />
    </svg>
  );
}
