package org.kardan.federation.planning.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.LocalType;
import org.kardan.federation.supergraph.Subgraph;

/** An object, interface or union in one subgraph. Compared by identity. */
public final class TypeNode {
    private final LocalType local;
    private final Kind kind;
    private final Map<String, FieldEdge> edges = new LinkedHashMap<>();
    private final List<TypeNode> members = new ArrayList<>();

    TypeNode(LocalType local, Kind kind) {
        this.local = local;
        this.kind = kind;
    }

    /** How the subgraph sees the objects that are here. */
    public enum Kind {
        /** One concrete type. */
        OBJECT,
        /** Objects of a type that this subgraph does not know more of than an interface. */
        INTERFACE_OBJECT,
        /** One of several members, an interface or a union. */
        ABSTRACT
    }

    void addEdge(FieldEdge edge) {
        edges.put(edge.name(), edge);
    }

    void addMember(TypeNode member) {
        members.add(member);
    }

    public Subgraph subgraph() {
        return local.subgraph();
    }

    public String name() {
        return local.name();
    }

    public LocalType local() {
        return local;
    }

    public Kind kind() {
        return kind;
    }

    Collection<FieldEdge> edges() {
        return edges.values();
    }

    /** Null where this subgraph's type has no such field. */
    public @Nullable FieldEdge edge(String fieldName) {
        return edges.get(fieldName);
    }

    /**
     * What an abstract type's objects are in this subgraph, those included that clients may not see: a requirement may need them. Only itself
     * for the others.
     */
    public List<TypeNode> members() {
        return members;
    }

    @Override
    public String toString() {
        return name() + "@" + subgraph().name();
    }
}
