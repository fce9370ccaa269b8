package org.kardan.deploy.local;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The database of each service, with a role of the same name that owns it and may not enter the other's. */
final class Databases {
    static final String SUPERUSER = "postgres";
    static final String PROJECTS = "projects";
    static final String SUPPLIERS = "suppliers";

    private Databases() {}

    /** Creates what is not there yet. */
    static void create(PostgresServer server) throws LaunchFailure, IOException {
        String password = server.password().text();
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), SUPERUSER, password)) {
            for (String name : List.of(PROJECTS, SUPPLIERS)) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                    run(connection, "CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
                }
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                    run(connection, "CREATE DATABASE " + name + " OWNER " + name);
                }
                run(connection, "REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new LaunchFailure(
                    "PostgreSQL started, but its databases cannot be created: " + e.getMessage(), server.log());
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
