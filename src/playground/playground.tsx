import { pick, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { useEffect, useMemo, useRef, useState } from "react";
import { ask } from "./ask.js";
import { type Example, preparedQuestions } from "./examples.js";
import { examplesPlugin, examplesTitle } from "./examples-panel.js";
import { narrow } from "./narrow.js";
import type { Opening } from "./opening.js";
import { ShareButton } from "./share-button.js";
import { browserStorage, pageStorage } from "./storage.js";

interface Props {
  examples: Example[];
  opening: Opening;
  /** Whether the visitor left tabs here before: they are kept as they were. */
  returning: boolean;
}

export function Playground({ examples, opening, returning }: Props) {
  const [notice, setNotice] = useState(opening.notice);
  // Decided once: GraphiQL obeys each change of these, and what the visitor does with the panel counts.
  const [settings] = useState(() => ({
    ...(opening.showExamples || (!returning && !narrow()) ? { visiblePlugin: examplesTitle } : {}),
    // By default GraphiQL takes the browser's storage, and fails where that is forbidden.
    ...(browserStorage() ? {} : { storage: pageStorage() }),
  }));
  const plugins = useMemo(() => [examplesPlugin(examples), HISTORY_PLUGIN], [examples]);
  const prepared = preparedQuestions(examples);
  const front = opening.question ?? (returning ? undefined : prepared[0]);
  const tabs = front ? [front, ...prepared.filter((question) => question.query !== front.query)] : prepared;
  return (
    <>
      {notice && (
        <div className="notice" role="alert">
          <p>{notice}</p>
          <button type="button" onClick={() => setNotice(null)}>
            Dismiss
          </button>
        </div>
      )}
      <GraphiQL
        fetcher={ask}
        plugins={plugins}
        {...settings}
        {...(tabs.length > 0 ? { defaultTabs: tabs } : {})}
        {...(front ? { initialQuery: front.query, initialVariables: front.variables } : {})}
        defaultEditorToolsVisibility="variables"
        schemaDescription
        inputValueDeprecation
        // The API asks for no header, so the editor for them and the question whether to keep them would only puzzle.
        isHeadersEditorEnabled={false}
        showPersistHeadersSettings={false}
      >
        <GraphiQL.Logo>{null}</GraphiQL.Logo>
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <ShareButton />
            </>
          )}
        </GraphiQL.Toolbar>
        {opening.run && <RunOnce />}
        <FollowSystemTheme />
      </GraphiQL>
    </>
  );
}

/** Runs what stands in front, as soon as there are editors. */
function RunOnce() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(pick("queryEditor", "variableEditor", "responseEditor"));
  const { run } = useGraphiQLActions();
  const ran = useRef(false);
  const ready = Boolean(queryEditor && variableEditor && responseEditor);
  useEffect(() => {
    if (ready && !ran.current) {
      ran.current = true;
      run();
    }
  }, [ready, run]);
  return null;
}

/** GraphiQL's style sheet follows the system by itself, its editors only when they are told. */
function FollowSystemTheme() {
  const { theme } = useGraphiQL(pick("theme"));
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    if (theme !== null) return;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setTheme(null);
    dark.addEventListener("change", follow);
    return () => dark.removeEventListener("change", follow);
  }, [theme, setTheme]);
  return null;
}
