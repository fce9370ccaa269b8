/* Opens GraphiQL on the gateway it came from, with an example in the first tab. Nothing is loaded from elsewhere. */
(async () => {
  const text = async (path) => (await fetch(path)).text();
  const [query, variables] = await Promise.all([
    text("/graphiql/example.graphql"),
    text("/graphiql/example.variables.json"),
  ]);
  const shared = new URLSearchParams(window.location.search);
  const first = {
    query: shared.get("query") ?? query,
    variables: shared.get("variables") ?? variables,
  };
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql" }),
    // On later visits the tabs that were open here come back, unless a shared link brings its own query.
    ...(shared.has("query") || !window.localStorage.getItem("graphiql:tabState") ? first : {}),
    defaultEditorToolsVisibility: "variables",
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
})();
