// The one script of the site, on the pages where a passkey is made or used, because no browser
// offers passkeys without one. It asks the browser, puts the answer into the form, and sends it.
"use strict";
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
      const credential = form.dataset.passkey === "create"
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (problem) {
      sent = false;
      button.removeAttribute("aria-busy");
      failed.hidden = false;
      failed.focus();
    }
  });
}
