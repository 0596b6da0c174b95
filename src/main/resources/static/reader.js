// The reader's zone, as the browser knows it. Without this script everything works with the list's zone.
(() => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone) return;
  for (const field of document.querySelectorAll("[data-zone]")) field.value = zone;
  const select = document.getElementById("zone");
  const guess = document.querySelector("[data-zone-guess]");
  if (!select || !guess || select.value === zone) return;
  if (![...select.options].some((option) => option.value === zone)) return;
  guess.querySelector("[data-zone-name]").textContent = zone;
  guess.hidden = false;
  guess.querySelector("[data-zone-use]").addEventListener("click", () => {
    select.value = zone;
    guess.hidden = true;
    select.focus();
  });
})();
