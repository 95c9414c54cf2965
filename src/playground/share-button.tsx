import { pick, ToolbarButton, useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import { shareLink } from "./share-link.js";

const shownFor = 5_000;

/** Copies a link to what stands in the editors, and says that it did. */
export function ShareButton() {
  const { queryEditor, variableEditor } = useGraphiQL(pick("queryEditor", "variableEditor"));
  const [said, say] = useState("");

  useEffect(() => {
    if (said === "") return;
    const timer = setTimeout(() => say(""), shownFor);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <div className="share">
      <ToolbarButton
        label="Share (copy a link to this query)"
        onClick={async () => say(await share(queryEditor?.getValue() ?? "", variableEditor?.getValue() ?? ""))}
      >
        <ShareIcon />
      </ToolbarButton>
      <output className="share-said">{said}</output>
    </div>
  );
}

async function share(query: string, variables: string): Promise<string> {
  if (query.trim() === "") {
    return "There is no query to share yet.";
  }
  let link: string;
  try {
    link = shareLink({ query, variables });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  try {
    await navigator.clipboard.writeText(link);
    return "Link copied";
  } catch {
    // Browsers have no clipboard for pages that came without TLS, and a visitor may refuse it.
    history.replaceState(null, "", link);
    return "The browser does not let this page copy: the link now stands in the address bar.";
  }
}

function ShareIcon() {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M8.5 11.5a3.5 3.5 0 0 0 5 0l2.5-2.5a3.5 3.5 0 0 0-5-5L9.8 5.2" />
      <path d="M11.5 8.5a3.5 3.5 0 0 0-5 0L4 11a3.5 3.5 0 0 0 5 5l1.2-1.2" />
    </svg>
  );
}
