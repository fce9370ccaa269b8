/* Opens GraphiQL on the gateway it came from, with an example, where there is one, on the first visit. Nothing is loaded from elsewhere. */
(async () => {
  const text = async (path) => {
    const response = await fetch(path);
    return response.ok ? response.text() : undefined;
  };
  const [query, variables] = await Promise.all([
    text("/graphiql/example.graphql"),
    text("/graphiql/example.variables.json"),
  ]);

  // GraphiQL keeps its tabs, but opens one more unless it is told which of them was the last.
  const lastTab = () => {
    try {
      const kept = JSON.parse(window.localStorage.getItem("graphiql:tabState"));
      const { query, variables, headers } = kept.tabs[kept.activeTabIndex];
      return { query, variables, headers };
    } catch {
      return null;
    }
  };

  const shared = new URLSearchParams(window.location.search);
  const tab = shared.has("query")
    ? { query: shared.get("query"), variables: shared.get("variables") ?? "" }
    : (lastTab() ?? { query, variables });
  // Subscriptions go over a WebSocket (graphql-transport-ws), everything else over HTTP.
  const socket = new URL("/graphql", window.location.href);
  socket.protocol = socket.protocol.replace("http", "ws");
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "/graphql", subscriptionUrl: socket.href }),
    ...tab,
    defaultEditorToolsVisibility: "variables",
    shouldPersistHeaders: false,
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(page);
})();
