// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0

// What pages do beside being read: follow a task, count a session down, copy a serial number.
// Every page works without it.

"use strict";

/** Puts the cursor's start at what is wrong, so that it is read first. */
function pointAtProblems() {
  document.querySelector("[data-focus]")?.focus();
}

/** Two minutes before the session ends it is said once, with a way to stay. */
function tellEnding(left) {
  const place = document.querySelector("[data-ending]");
  if (place && place.hidden === left <= 120) {
    place.querySelector("p").textContent = left <= 120 ? place.dataset.ending : "";
    place.hidden = left > 120;
  }
}

/** Counts the session down; at its end the page and what it shows are left. */
function countDown() {
  const place = document.querySelector("[data-seconds-left]");
  if (!place) {
    return;
  }
  let end = Date.now() + 1000 * Number(place.dataset.secondsLeft);
  document.addEventListener("session-renewed", (event) => {
    end = Date.now() + 1000 * event.detail;
  });
  const show = () => {
    const left = Math.max(0, Math.round((end - Date.now()) / 1000));
    place.textContent = place.dataset.words
      .replace("%m", String(Math.floor(left / 60)))
      .replace("%s", String(left % 60).padStart(2, "0"));
    tellEnding(left);
    if (left === 0) {
      document.body.replaceChildren();
      window.location.replace(place.dataset.ended);
    }
  };
  show();
  setInterval(show, 1000);
}

/** Goes on without leaving the page, and without losing what was typed. */
function stay() {
  const link = document.querySelector("[data-ending] a");
  link?.addEventListener("click", async (event) => {
    event.preventDefault();
    const answer = await fetch(link.href, { redirect: "manual" }).catch(() => undefined);
    const seconds = answer?.headers.get("X-Session-Seconds");
    if (seconds) {
      document.dispatchEvent(new CustomEvent("session-renewed", { detail: Number(seconds) }));
    } else {
      window.location.assign(link.href);
    }
  });
}

/** Asks for the newer state of a part of the page and exchanges it; leaves the page when told so. */
async function refresh(part) {
  const address = part.dataset.live + "?version=" + encodeURIComponent(part.dataset.version ?? "");
  const answer = await fetch(address, { headers: { Accept: "text/html" }, redirect: "manual" });
  if (answer.type === "opaqueredirect" || answer.status === 401) {
    window.location.reload();
    return;
  }
  const seconds = answer.headers.get("X-Session-Seconds");
  if (seconds) {
    document.dispatchEvent(new CustomEvent("session-renewed", { detail: Number(seconds) }));
  }
  const next = answer.headers.get("X-Next");
  if (next) {
    window.location.assign(next);
  } else if (answer.status === 200) {
    part.dataset.version = answer.headers.get("X-Version") ?? "";
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    part.replaceChildren(...fresh.body.childNodes);
  }
}

/** Follows the parts of the page that change by themselves; work at a card quickly at first, since much is done in a moment. */
function follow() {
  for (const part of document.querySelectorAll("[data-live]")) {
    let pause = part.dataset.live.endsWith("/progress") ? 250 : 1000;
    const again = () =>
      refresh(part)
        .catch(() => {})
        .finally(() => {
          pause = Math.min(1000, pause + 50);
          setTimeout(again, pause);
        });
    setTimeout(again, pause);
  }
}

/** A form that is sent by itself; its button is for browsers without scripts. */
function sendForms() {
  document.querySelector("form[data-send]")?.requestSubmit();
}

/** What takes more than a moment says so. */
function tellOfWork() {
  document.addEventListener("submit", (event) => {
    const busy = event.target.querySelector("[data-busy]");
    if (busy) {
      busy.hidden = false;
    }
  });
}

/** Buttons that copy a text; shown only where copying works. */
function offerCopies() {
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (navigator.clipboard) {
      button.hidden = false;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(button.dataset.copy);
        button.textContent = button.dataset.copied;
      });
    }
  }
}

/** Compares this computer's clock with the server's, and says so in the line of the clock. */
function compareClocks() {
  const place = document.querySelector("[data-server-time]");
  const line = place?.querySelector('[data-finding="clock-unknown"]');
  if (!place) {
    return;
  }
  const seconds = Math.round((Date.now() - Number(place.dataset.serverTime)) / 1000);
  const field = document.querySelector('input[name="clock"]');
  if (field) {
    field.value = String(seconds);
  }
  if (line) {
    const good = Math.abs(seconds) <= 120;
    line.className = good ? "steps__done" : "steps__failed";
    line.querySelector(".steps__mark").textContent = good ? "✓" : "!";
    line.querySelector(".checks__state").textContent = good
      ? place.dataset.clockRight
      : place.dataset.clockWrong.replace("%m", String(Math.round(seconds / 60)));
    line.querySelector(".checks__mark").textContent = good
      ? place.dataset.good
      : place.dataset.mend;
    const fix = line.querySelector(".checks__fix");
    good ? fix?.remove() : (fix.textContent = place.dataset.clockFix);
  }
}

/** Buttons that print; shown only where printing works. */
function offerPrinting() {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
}

/** Keys of the counter: `/` to the search field, `n` to a new form. A digit goes into the search
    field wherever one is, so that a hand scanner needs nobody to click first. */
function listenToKeys() {
  if (!document.body.classList.contains("counter")) {
    return;
  }
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (typing || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (/^[0-9]$/.test(event.key)) {
      document.querySelector("#q")?.focus();
      return;
    }
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (target) {
      event.preventDefault();
      target.matches("a, button") ? target.click() : target.focus();
    }
  });
}

/** A form is sent once, however often its button is pressed. */
function sendOnce() {
  document.addEventListener("submit", (event) => {
    if (event.target.dataset.sent) {
      event.preventDefault();
    }
    event.target.dataset.sent = "yes";
    setTimeout(() => delete event.target.dataset.sent, 3000);
  });
}

pointAtProblems();
countDown();
stay();
follow();
offerCopies();
tellOfWork();
compareClocks();
offerPrinting();
listenToKeys();
sendOnce();
sendForms();
