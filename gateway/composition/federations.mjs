// Composes the supergraphs that the engine's tests plan on: each folder of gateway/federation/src/test/resources/federations,
// one file for each subgraph, named after it.
//
//   node federations.mjs            all of them
//   node federations.mjs shop       only that one
//
// Exits with 1 and the composition's errors where the subgraphs do not fit together; that supergraph is not written then.
import { composeServices } from "@apollo/composition";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "federation", "src", "test", "resources", "federations");

for (const folder of readdirSync(root).filter((name) => !process.argv[2] || name === process.argv[2])) {
  const services = readdirSync(join(root, folder))
    .filter((file) => file.endsWith(".graphql") && file !== "supergraph.graphql")
    .sort()
    .map((file) => ({
      name: file.replace(".graphql", ""),
      url: `http://${file.replace(".graphql", "")}.example/graphql`,
      typeDefs: parse(readFileSync(join(root, folder, file), "utf8")),
    }));
  const { supergraphSdl, errors } = composeServices(services);
  if (errors?.length) {
    process.exitCode = 1;
    errors.forEach((error) => console.error(`${folder}: ${error.extensions?.code ?? "ERROR"}: ${error.message}`));
    continue;
  }
  writeFileSync(join(root, folder, "supergraph.graphql"), supergraphSdl.trimEnd() + "\n");
}
