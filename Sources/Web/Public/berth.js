// What makes pages quicker. Every page is complete without it.
"use strict";

// A second click on a button sends nothing twice; coming back to the page, the button works again.
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "yes";
});
addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});

// What a form changes in the page is fetched while somebody types, and put in place: `data-live` names the part.
const pause = 350;
for (const form of document.querySelectorAll("form[data-live]")) {
  let timer;
  let running;
  const refresh = async () => {
    running?.abort();
    running = new AbortController();
    const fields = new URLSearchParams(new FormData(form));
    const isQuery = form.method === "get";
    if (!isQuery) fields.set("preview", "1");
    try {
      const answer = await fetch(isQuery ? `${form.action}?${fields}` : form.action, {
        method: form.method, body: isQuery ? undefined : fields, signal: running.signal,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const [part, next] = [document, page].map((where) => where.getElementById(form.dataset.live));
      if (part && next) part.replaceChildren(...next.childNodes);
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, pause);
  });
}

// What went wrong is read first.
document.querySelector("form .alert-danger")?.focus();
