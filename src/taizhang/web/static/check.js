// 核验: the page on which a proof is checked step by step. What is said stands in the page, in its own language.
import { Unreadable, canHash, digestOf, isIncluded, readCheckpoint, readKeys, readNote, readProof, signedBy } from "./proof.js";

const MAXIMUM = 8 * 1024 * 1024;
const [form, steps, verdict, computed] = ["check", "steps", "verdict", "computed"].map((id) => document.getElementById(id));
const MARKS = { passed: "✓", failed: "✗", skipped: "—" };

// A step is passed, failed or skipped; ``facts`` fill the places of its sentence.
function say(name, state, facts = {}) {
  const step = steps.querySelector(`[data-step="${name}"]`);
  const told = (step.dataset[state] ?? "").replace(/\{(\w+)\}/g, (_all, place) => facts[place] ?? "");
  step.className = state;
  step.querySelector(".mark").textContent = MARKS[state];
  step.querySelector(".state").textContent = step.closest("ol").dataset[state];
  step.querySelector(".says").textContent = told;
  return state === "passed";
}

function conclude(state) {
  verdict.className = state;
  verdict.textContent = verdict.dataset[state];
}

function begin() {
  for (const step of steps.children) {
    step.className = "";
    for (const part of step.querySelectorAll(".mark, .state, .says")) part.textContent = "";
  }
  computed.hidden = true;
  steps.hidden = false;
  verdict.className = "";
  verdict.textContent = verdict.dataset.working;
}

async function textAt(address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) throw new Unreadable(String(answer.status));
  return answer.text();
}

// The file that was chosen, or the one of the house.
async function proofText() {
  const file = form.elements.file.files[0];
  if (!file) return textAt(form.elements.slug.selectedOptions[0].dataset.proof);
  if (file.size > MAXIMUM) throw new Unreadable("size");
  return file.text();
}

function show(bulletin) {
  for (const name of ["title", "issuer", "dated", "text"]) {
    computed.querySelector(`[data-fact="${name}"]`).textContent = bulletin[name];
  }
  const rows = { figures: bulletin.figures?.length ?? 0, findings: bulletin.findings?.length ?? 0 };
  for (const [name, count] of Object.entries(rows)) {
    computed.querySelector(`[data-fact="${name}"]`).textContent = count;
  }
  computed.hidden = false;
}

// What the house shows today under the same digest, or under the name that was chosen.
async function comparePage(digest) {
  const options = Array.from(form.elements.slug.options);
  const chosen = form.elements.file.files[0] ? null : form.elements.slug.selectedOptions[0];
  const one = chosen ?? options.find((option) => option.dataset.digest === digest);
  if (!one) return say("page", "skipped");
  let made = "";
  try {
    made = await digestOf(JSON.parse(await textAt(one.dataset.data)));
  } catch {
    return say("page", "failed", { made });
  }
  return say("page", made === digest ? "passed" : "failed", { made });
}

async function compareSignature(note) {
  const typed = form.elements.keys.value.trim();
  try {
    const signer = await signedBy(note, await readKeys(typed || (await textAt(form.dataset.keys))));
    if (!signer) return say("signature", "failed");
    const whose = typed ? form.dataset.own : form.dataset.house;
    const at = signer.at ? signer.at.toLocaleString(document.documentElement.lang) : "—";
    return say("signature", "passed", { name: signer.name, at, whose });
  } catch (why) {
    // Browsers before Ed25519 say so in two ways.
    if (["NotSupportedError", "SyntaxError"].includes(why.name)) return say("signature", "skipped");
    return say("signature", "failed");
  }
}

async function check() {
  let proof, note, checkpoint;
  try {
    proof = readProof(await proofText());
    note = readNote(proof.note);
    checkpoint = readCheckpoint(note.text);
  } catch {
    say("form", "failed");
    return conclude("failed");
  }
  say("form", "passed", { index: proof.index, size: checkpoint.size });
  show(proof.said.bulletin);
  const made = await digestOf(proof.said.bulletin).catch(() => "");
  say("digest", made && made === proof.said.shown ? "passed" : "failed", { made, shown: proof.said.shown });
  await comparePage(proof.said.shown);
  const included = await isIncluded(proof, checkpoint).catch(() => false);
  say("path", included ? "passed" : "failed", { index: proof.index, size: checkpoint.size, hashes: proof.hashes.length });
  await compareSignature(note);
  const states = Array.from(steps.children, (step) => step.className);
  // Where nobody is known to have signed, the rest says little: that is no pass.
  const lacking = steps.querySelector('[data-step="signature"]').className === "skipped";
  conclude(states.includes("failed") ? "failed" : lacking ? "skipped" : "passed");
}

document.getElementById("plain").hidden = true;
if (canHash()) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    begin();
    await check();
  });
  if (form.dataset.now) form.requestSubmit();
} else {
  document.getElementById("unable").hidden = false;
}
