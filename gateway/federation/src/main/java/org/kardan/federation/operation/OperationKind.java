package org.kardan.federation.operation;

/** The three operations of GraphQL. */
public enum OperationKind {
    QUERY("query"),
    MUTATION("mutation"),
    SUBSCRIPTION("subscription");

    private final String keyword;

    OperationKind(String keyword) {
        this.keyword = keyword;
    }

    /** The word that starts such an operation. */
    public String keyword() {
        return keyword;
    }
}
