// Composes supergraphs from the subgraphs' SDL, and notes in their headers what they were made from, so that a test in Java can
// tell a stale or edited file without Node.
//
//   npm ci && npm run compose                 all of them
//   npm run compose -- fixture                only those whose path has this in it
//
// Exits with 1 and the composition's errors where the subgraphs do not fit together; nothing is written then.
import { composeServices } from "@apollo/composition";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

// Every path is relative to the root of the repository.
const supergraphs = [
  {
    to: "gateway/server/src/main/resources/supergraph.graphql",
    of: [
      {
        name: "projects",
        url: "http://localhost:8081/graphql",
        sdl: "projects-service/src/test/resources/schema.graphql",
      },
      {
        name: "suppliers",
        url: "http://localhost:8082/graphql",
        sdl: "suppliers-service/src/test/resources/schema.graphql",
      },
    ],
  },
  {
    to: "gateway/server/src/test/resources/fixture/supergraph.graphql",
    of: [
      {
        name: "projects",
        url: "http://localhost:1/graphql",
        sdl: "gateway/server/src/test/resources/fixture/projects.graphql",
      },
      {
        name: "suppliers",
        url: "http://localhost:1/graphql",
        sdl: "gateway/server/src/test/resources/fixture/suppliers.graphql",
      },
    ],
  },
];

// Line ends are taken as \n, so that a checkout with others has the same hash.
const read = (path) => readFileSync(join(root, path), "utf8").replaceAll("\r\n", "\n");
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");

let failed = false;
for (const { to, of } of supergraphs.filter(({ to }) => to.includes(process.argv[2] ?? ""))) {
  const inputs = of.map((subgraph) => ({ ...subgraph, text: read(subgraph.sdl) }));
  const { supergraphSdl, errors } = composeServices(
    inputs.map(({ name, url, text }) => ({ name, url, typeDefs: parse(text) })),
  );
  if (errors?.length) {
    failed = true;
    console.error(`${to}: the subgraphs do not compose`);
    errors.forEach((error) => console.error(`  ${error.extensions?.code ?? "ERROR"}: ${error.message}`));
    continue;
  }
  const body = supergraphSdl.trimEnd() + "\n";
  const header = [
    "# Generated; do not edit. To refresh it: npm --prefix gateway/composition ci",
    "#                                        npm --prefix gateway/composition run compose",
    ...inputs.map(({ name, sdl, text }) => `# subgraph ${name} sha256 ${sha256(text)} ${sdl}`),
    `# body sha256 ${sha256(body)}`,
  ];
  writeFileSync(join(root, to), `${header.join("\n")}\n\n${body}`);
  console.log(`${to}: ${of.map(({ name }) => name).join(" + ")}`);
}
process.exitCode = failed ? 1 : 0;
