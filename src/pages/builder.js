// Spares an editor the button and the selecting: asks the builder again at every change of the form and puts its answer
// in place, and copies a snippet at a press. The page does all of it without this script, too.
(() => {
  const form = document.getElementById("choice");
  const status = document.getElementById("status");
  if (!(form instanceof HTMLFormElement) || !status) return;
  const says = form.dataset;

  /** What an answer replaces. The form itself stays, with the place where somebody is typing. */
  const replaced = ["problems", "widgets", "result"];
  /** So long an editor who types pauses between two letters at most. */
  const pause = 300;
  let waiting = 0;
  let request = new AbortController();

  function address() {
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (value !== "") search.append(name, String(value));
    return `${form.action}?${search}`;
  }

  async function update() {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    const wanted = address();
    try {
      const response = await fetch(wanted, { signal, headers: { accept: "text/html" } });
      const answer = new DOMParser().parseFromString(await response.text(), "text/html");
      if (signal.aborted) return;
      if (!answer.getElementById("result")) throw new Error(response.statusText);
      for (const id of replaced) {
        const fresh = answer.getElementById(id);
        if (fresh) document.getElementById(id)?.replaceChildren(...document.importNode(fresh, true).childNodes);
      }
      history.replaceState(null, "", wanted);
      addButtons();
      if (response.ok) say(says.updated);
    } catch {
      if (!signal.aborted) say(says.failed);
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, pause);
  });
  form.addEventListener("change", ({ target }) => {
    // Another relation has other countries and facts to choose from: that is another form.
    if (target.name === "relation") form.requestSubmit();
  });

  function addButtons() {
    for (const snippet of document.querySelectorAll(".snippet")) {
      const text = snippet.querySelector("pre");
      const heading = snippet.querySelector("h3");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = says.copy;
      button.setAttribute("aria-describedby", heading.id);
      button.addEventListener("click", () => copy(text));
      heading.after(button);
    }
  }

  async function copy(element) {
    try {
      await navigator.clipboard.writeText(element.textContent);
      say(says.copied);
    } catch {
      // Without https there is no clipboard, and somebody may have forbidden it.
      getSelection().selectAllChildren(element);
      say(says.notCopied);
    }
  }

  /** The same sentence twice would be read out once. */
  function say(sentence) {
    status.textContent = status.textContent === sentence ? `${sentence}\u00a0` : sentence;
  }

  addButtons();
})();
