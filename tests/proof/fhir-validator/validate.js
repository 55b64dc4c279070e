// Validates a bundle and each resource in it, contained ones too, by HL7's R4 profiles that
// come with the package "fhir"; prints what is wrong as JSON. Usage: validate.js FILE
"use strict";
const fs = require("fs");
const { Fhir } = require("fhir");

// R4 prefers, and does not require, its short list of common languages: not all are on it.
const PREFERRED_ONLY = /^Code "[A-Za-z-]+" \(urn:ietf:bcp:47\) not found in value set$/;

function* resourcesOf(thing) {
  if (Array.isArray(thing)) for (const part of thing) yield* resourcesOf(part);
  else if (thing && typeof thing === "object") {
    if (thing.resourceType) yield thing;
    for (const part of Object.values(thing)) yield* resourcesOf(part);
  }
}

const fhir = new Fhir();
const bundle = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const found = [];
let count = 0;
for (const resource of resourcesOf(bundle)) {
  count += 1;
  const answer = fhir.validate(resource, { errorOnUnexpected: true });
  for (const message of answer.messages) {
    const isBad = !["info", "information"].includes(message.severity);
    if (isBad && !PREFERRED_ONLY.test(message.message)) found.push({ type: resource.resourceType, ...message });
  }
}
console.log(JSON.stringify({ count, found }));
