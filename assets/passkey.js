// The one script of the site, on the pages where a passkey is made or used, because no browser
// offers passkeys without one. It asks the browser, puts the answer into the form, and sends it.
"use strict";
const bytesOf = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const textOf = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const failed = form.querySelector("[data-failed]");
  const button = form.querySelector("button");
  const works = window.PublicKeyCredential && PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!works) {
    form.querySelector("[data-old]").hidden = false;
    button.disabled = true;
    continue;
  }
  let sent = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (sent) return;
    sent = true;
    failed.hidden = true;
    button.setAttribute("aria-busy", "true");
    try {
      let options = form.dataset.options ? JSON.parse(form.dataset.options) : null;
      if (form.dataset.fetch) {
        const answer = await fetch(form.dataset.fetch, { method: "POST" });
        if (!answer.ok) throw new Error(String(answer.status));
        const asked = await answer.json();
        options = asked.options;
        form.elements.statement.value = asked.statement;
      }
      // Not every browser reads this extension out of JSON.
      const { prf, ...extensions } = options.extensions || {};
      options.extensions = extensions;
      const { salt } = form.dataset;
      const publicKey = form.dataset.passkey === "create"
        ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
        : PublicKeyCredential.parseRequestOptionsFromJSON(options);
      if (prf) publicKey.extensions = { ...publicKey.extensions, prf };
      if (salt) publicKey.extensions = { ...publicKey.extensions, prf: { eval: { first: bytesOf(salt) } } };
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey })
        : await navigator.credentials.get({ publicKey });
      if (salt) {
        // The passkey's own secret, and nothing else, goes to the server.
        const given = credential.getClientExtensionResults().prf;
        if (!given || !given.results || !given.results.first) {
          sent = false;
          button.removeAttribute("aria-busy");
          const none = form.querySelector("[data-no-secret]");
          none.hidden = false;
          none.focus();
          return;
        }
        form.elements.prf.value = textOf(given.results.first);
      } else {
        const answer = credential.toJSON();
        if (answer.clientExtensionResults) delete answer.clientExtensionResults.prf;
        form.elements.credential.value = JSON.stringify(answer);
      }
      form.submit();
    } catch (problem) {
      sent = false;
      button.removeAttribute("aria-busy");
      failed.hidden = false;
      failed.focus();
    }
  });
}
