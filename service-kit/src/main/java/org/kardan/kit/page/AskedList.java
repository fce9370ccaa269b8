package org.kardan.kit.page;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which list a field asks a page of: the field, and all its arguments but those of the page, since another filter, order or moment makes
 * another list. Cursors carry it, so that one that a client mixes up is refused, and does not begin a page somewhere.
 */
final class AskedList {

    private static final Set<String> OF_THE_PAGE = Set.of("first", "after", "last", "before");
    private static final int BYTES = 6;

    /** Marks the key as one that is no part of any order. */
    private static final String MARK = "~";

    private AskedList() {}

    /** A key for the list that the field which is fetched on this thread asks for; the same one where none is. */
    static String key() {
        var context = SmallRyeContextManager.getCurrentSmallRyeContext();
        var environment = context == null ? null : context.unwrap(DataFetchingEnvironment.class);
        return environment == null ? MARK : MARK + digest(named(environment));
    }

    /** The object whose field it is has no part in it: a page of many objects is asked for with one cursor. */
    private static String named(DataFetchingEnvironment environment) {
        var given = new TreeMap<String, Object>(environment.getArguments());
        given.keySet().removeAll(OF_THE_PAGE);
        given.values().removeIf(value -> value == null);
        return "%s.%s %s"
                .formatted(
                        GraphQLTypeUtil.simplePrint(environment.getParentType()),
                        environment.getField().getName(),
                        ordered(given));
    }

    /** Fields of input objects, too, are told in one order. */
    private static Object ordered(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var ordered = new TreeMap<String, Object>();
        map.forEach((name, each) -> ordered.put(name.toString(), each == null ? "null" : ordered(each)));
        return ordered;
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
