package org.kardan.deploy.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How the suite configures its applications: by environment variables, as a cluster would. */
final class Applications {
    private static final String LOOPBACK = "127.0.0.1";

    private final Path home;
    private final Options options;
    private final TokenKey tokenKey;

    Applications(Path home, Options options, TokenKey tokenKey) {
        this.home = home;
        this.options = options;
        this.tokenKey = tokenKey;
    }

    Application gateway() {
        return application(
                Member.GATEWAY,
                options.host(),
                Map.of(
                        // On one's own machine the gateway may say how it answers (header x-kardan-explain: plan).
                        "KARDAN_GATEWAY_HTTP_EXPLAIN", "true",
                        "KARDAN_GATEWAY_SUBGRAPHS_PROJECTS_URL", subgraphUrl(Member.PROJECTS),
                        "KARDAN_GATEWAY_SUBGRAPHS_SUPPLIERS_URL", subgraphUrl(Member.SUPPLIERS)));
    }

    Application projects(PostgresServer server) throws IOException {
        return service(Member.PROJECTS, Databases.PROJECTS, server, Map.of());
    }

    Application suppliers(PostgresServer server) throws IOException {
        // What a project needs it asks the other service itself, where a question does not come through a project.
        return service(
                Member.SUPPLIERS,
                Databases.SUPPLIERS,
                server,
                Map.of("KARDAN_PROJECTS_URL", subgraphUrl(Member.PROJECTS)));
    }

    private Application service(Member member, String database, PostgresServer server, Map<String, String> more)
            throws IOException {
        Map<String, String> own = new TreeMap<>(more);
        own.put("QUARKUS_DATASOURCE_JDBC_URL", server.url(database));
        own.put("QUARKUS_DATASOURCE_USERNAME", database);
        own.put("QUARKUS_DATASOURCE_PASSWORD", server.password().text());
        own.put("KARDAN_ACCESS_ANONYMOUS", anonymous(options.host()));
        own.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                tokenKey.verificationKey().toUri().toString());
        own.put("MP_JWT_VERIFY_ISSUER", TokenKey.ISSUER);
        own.put("MP_JWT_VERIFY_AUDIENCES", TokenKey.AUDIENCE);
        return application(member, LOOPBACK, own);
    }

    /**
     * The role of who sends no token, unless the environment says otherwise: all of them where only one's own machine reaches the gateway, and
     * to read where others do, too.
     *
     * @param host what the gateway listens on
     */
    static String anonymous(String host) {
        boolean own = host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
        return System.getenv().getOrDefault("KARDAN_ACCESS_ANONYMOUS", own ? "admin" : "viewer");
    }

    private Application application(Member member, String host, Map<String, String> own) {
        Map<String, String> environment = new TreeMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", host);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(options.port(member)));
        // These logs are read by a person, not by a collector.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return new Application(
                member, home.resolve(Application.JARS.get(member)), host, options.port(member), environment);
    }

    private String subgraphUrl(Member service) {
        return "http://%s:%d/graphql".formatted(LOOPBACK, options.port(service));
    }
}
