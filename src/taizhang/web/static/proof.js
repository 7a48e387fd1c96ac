// 存在证明: reading and checking a proof as c2sp.org/tlog-proof has it, the same way as verify.py does. Nothing of the page.

const FIRST_LINE = "c2sp.org/tlog-proof@v1";
const MARK = "— ";
const [ED25519, TIMED, ID_BYTES, TIME_BYTES, HASH_BYTES] = [1, 4, 4, 8, 32];
const FROZEN = ["title", "text", "issuer", "dated"];
// What only some bulletins have; the digest of one without them says nothing of them.
const FURTHER = ["as_of", "figures", "findings", "corrects"];
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export class Unreadable extends Error {}

// Browsers compute hashes only where nobody on the way can alter the page: https, or this very machine.
export const canHash = () => Boolean(globalThis.crypto?.subtle);

export const hex = (bytes) => Array.from(bytes, (one) => one.toString(16).padStart(2, "0")).join("");

function joined(...parts) {
  const made = new Uint8Array(parts.reduce((size, one) => size + one.length, 0));
  let at = 0;
  for (const one of parts) {
    made.set(one, at);
    at += one.length;
  }
  return made;
}

const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);

async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", joined(...parts)));
}

function unbased(said) {
  if (said.length % 4 || !/^[A-Za-z0-9+/]*={0,2}$/.test(said)) throw new Unreadable("base64");
  return Uint8Array.from(atob(said), (one) => one.charCodeAt(0));
}

function unhexed(said) {
  if (typeof said !== "string" || said.length % 2 || !/^[0-9a-f]*$/i.test(said)) throw new Unreadable("hex");
  return Uint8Array.from(said.match(/../g) ?? [], (one) => parseInt(one, 16));
}

function eight(number) {
  if (!Number.isSafeInteger(number) || number < 0) throw new Unreadable("number");
  const made = new DataView(new ArrayBuffer(8));
  made.setBigUint64(0, BigInt(number));
  return new Uint8Array(made.buffer);
}

// The file: what it is about, where that stands in the log, the way to the root, and the signed checkpoint.
export function readProof(text) {
  const gap = text.indexOf("\n\n");
  const lines = text.slice(0, Math.max(gap, 0)).split("\n");
  if (gap < 0 || lines.shift() !== FIRST_LINE) throw new Unreadable("first line");
  if (!lines[0]?.startsWith("extra ")) throw new Unreadable("extra");
  const extra = unbased(lines.shift().slice(6));
  const found = /^index ([0-9]{1,19})$/.exec(lines.shift() ?? "");
  if (!found) throw new Unreadable("index");
  const hashes = lines.map(unbased);
  if (hashes.some((one) => one.length !== HASH_BYTES)) throw new Unreadable("hash");
  return { index: BigInt(found[1]), hashes, note: text.slice(gap + 2), said: saidIn(extra) };
}

function saidIn(extra) {
  try {
    const said = JSON.parse(decoder.decode(extra));
    if (said?.bulletin && typeof said.bulletin === "object") return said;
  } catch {
    // Said below.
  }
  throw new Unreadable("JSON");
}

// JSON with sorted names and without blanks, as Python writes it.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

const isThere = (value) => (Array.isArray(value) ? value.length > 0 : Boolean(value));

// Over the words of a bulletin, and over its figures and findings where it has any.
export async function digestOf(bulletin) {
  const names = [...FROZEN, ...FURTHER.filter((name) => isThere(bulletin[name]))];
  if (FROZEN.some((name) => typeof bulletin[name] !== "string")) throw new Unreadable("bulletin");
  const facts = Object.fromEntries(names.map((name) => [name, bulletin[name]]));
  return hex(await sha256(encoder.encode(canonical(facts))));
}

// RFC 9162, 2.1.3.2: the root that the way leads to, or null where the way does not fit the tree.
async function rootOf(leaf, index, size, hashes) {
  if (index >= size) return null;
  let [place, last, made] = [index, size - 1n, leaf];
  for (const one of hashes) {
    if (last === 0n) return null;
    if (place & 1n || place === last) {
      made = await sha256([1], one, made);
      while (!(place & 1n) && place) [place, last] = [place >> 1n, last >> 1n];
    } else {
      made = await sha256([1], made, one);
    }
    [place, last] = [place >> 1n, last >> 1n];
  }
  return last === 0n ? made : null;
}

// Whether the leaf that the proof tells of leads to the root of its checkpoint.
export async function isIncluded(proof, checkpoint) {
  const { entry, unit, unit_seq: seq, shown } = proof.said;
  const leaf = await sha256([0], unhexed(entry), eight(unit), eight(seq), unhexed(shown));
  const root = await rootOf(leaf, proof.index, checkpoint.size, proof.hashes);
  return root !== null && same(root, checkpoint.root);
}

export function readNote(note) {
  const gap = note.lastIndexOf("\n\n");
  if (gap < 0 || !note.endsWith("\n")) throw new Unreadable("note");
  const signatures = note.slice(gap + 2, -1).split("\n").map((line) => {
    const found = /^— ([^ ]+) (.+)$/.exec(line);
    const data = found ? unbased(found[2]) : [];
    if (data.length <= ID_BYTES) throw new Unreadable(MARK);
    return { name: found[1], identity: hex(data.slice(0, ID_BYTES)), signature: data.slice(ID_BYTES) };
  });
  return { text: note.slice(0, gap + 1), signatures };
}

export function readCheckpoint(text) {
  const lines = text.split("\n");
  if (lines.length < 4 || !lines[0] || !/^(0|[1-9][0-9]{0,18})$/.test(lines[1])) throw new Unreadable("checkpoint");
  return { origin: lines[0], size: BigInt(lines[1]), root: unbased(lines[2]) };
}

const identity = async (name, kind, key) =>
  hex((await sha256(encoder.encode(`${name}\n`), [kind], key)).slice(0, ID_BYTES));

// Keys of Ed25519, a line each; those of other kinds are for verify.py.
export async function readKeys(text) {
  const keys = [];
  for (const line of text.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const [name, id, ...rest] = line.split("+");
    const data = unbased(rest.join("+"));
    if (data[0] !== ED25519 || data.length !== 33) continue;
    const key = data.slice(1);
    if ((await identity(name, ED25519, key)) !== id) throw new Unreadable("key");
    keys.push({ name, id, key, timed: await identity(name, TIMED, key) });
  }
  return keys;
}

// Who has signed, and when; null where nobody known has. One wrong signature of somebody known spoils it.
// Throws the browser's own NotSupportedError where it has no Ed25519.
export async function signedBy(note, keys) {
  let [signer, at] = [null, null];
  for (const { name, identity: id, signature } of note.signatures) {
    for (const one of keys.filter((key) => key.name === name)) {
      if (one.id === id) {
        if (!(await holds(one.key, signature, note.text))) return null;
        signer = one;
      } else if (one.timed === id) {
        const time = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
        const said = `cosignature/v1\ntime ${time}\n${note.text}`;
        if (!(await holds(one.key, signature.slice(TIME_BYTES), said))) return null;
        at = new Date(Number(time) * 1000);
      }
    }
  }
  return signer && { ...signer, at };
}

async function holds(key, signature, text) {
  const known = await crypto.subtle.importKey("raw", key, { name: "Ed25519" }, false, ["verify"]);
  return crypto.subtle.verify({ name: "Ed25519" }, known, signature, encoder.encode(text));
}
