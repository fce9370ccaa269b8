package org.kardan.federation.execution;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;

/** A small schema for what needs one. */
final class TestSchema {
    private TestSchema() {}

    static GraphQLSchema of(String sdl) {
        return SchemaGenerator.createdMockedSchema(sdl);
    }

    static Introspection introspection() {
        return new Introspection(of("type Query { project(slug: String!): Project } type Project { title: String }"));
    }
}
