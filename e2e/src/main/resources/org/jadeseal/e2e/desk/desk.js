// Shows the desk anew when something on it changed, but never while somebody types.
const seen = document.body.dataset.state;
setInterval(async () => {
  const typing = document.activeElement instanceof HTMLInputElement && document.activeElement.value !== "";
  if (typing || document.hidden) return;
  const answer = await fetch("state", { cache: "no-store" }).catch(() => null);
  if (answer && answer.ok && (await answer.text()) !== seen) location.reload();
}, 700);
