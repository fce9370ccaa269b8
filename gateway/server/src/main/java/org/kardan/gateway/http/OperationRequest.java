package org.kardan.gateway.http;

import org.jspecify.annotations.Nullable;
import org.kardan.federation.execution.tree.JsonReader;
import org.kardan.federation.execution.tree.MalformedJson;
import org.kardan.federation.execution.tree.TreeLeaf;
import org.kardan.federation.execution.tree.TreeList;
import org.kardan.federation.execution.tree.TreeNode;
import org.kardan.federation.execution.tree.TreeNull;
import org.kardan.federation.execution.tree.TreeObject;

/**
 * A GraphQL request, as the client sent it.
 *
 * @param operationName null where it sent none
 * @param variables null where it sent none
 */
public record OperationRequest(
        String query,
        @Nullable String operationName,
        @Nullable TreeObject variables) {

    /** @throws HttpRefusal 400 where the body is not a GraphQL request */
    static OperationRequest ofJson(byte[] body) {
        if (body.length == 0) {
            throw HttpRefusal.badRequest("The body is empty: send a JSON object with a \"query\".");
        }
        var parameters = parse(body, "The body");
        if (parameters instanceof TreeList) {
            throw HttpRefusal.badRequest("The body is an array: send one request at a time, batches are not served.");
        }
        if (!(parameters instanceof TreeObject object)) {
            throw HttpRefusal.badRequest("The body is not a JSON object with a \"query\".");
        }
        return of(object);
    }

    /** @throws HttpRefusal 400 where the object is not a GraphQL request */
    public static OperationRequest of(TreeObject object) {
        return of(
                object(object.get("extensions"), "extensions"),
                text(object.get("query"), "query"),
                text(object.get("operationName"), "operationName"),
                object(object.get("variables"), "variables"));
    }

    /** @throws HttpRefusal 400 where the parameters of the URL are not a GraphQL request */
    static OperationRequest ofParameters(
            @Nullable String query,
            @Nullable String operationName,
            @Nullable String variables,
            @Nullable String extensions) {
        return of(json(extensions, "extensions"), query, operationName, json(variables, "variables"));
    }

    private static OperationRequest of(
            @Nullable TreeObject extensions,
            @Nullable String query,
            @Nullable String operationName,
            @Nullable TreeObject variables) {
        if (query == null && extensions != null && extensions.get("persistedQuery") instanceof TreeObject) {
            throw HttpRefusal.noPersistedQueries();
        }
        if (query == null) {
            throw HttpRefusal.badRequest("There is no \"query\" in the request.");
        }
        if (query.isBlank()) {
            throw HttpRefusal.badRequest("The \"query\" is empty.");
        }
        return new OperationRequest(query, operationName, variables);
    }

    private static @Nullable TreeObject json(@Nullable String text, String name) {
        return text == null || text.isBlank()
                ? null
                : object(parse(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), "The \"" + name + "\""), name);
    }

    private static TreeNode parse(byte[] json, String what) {
        try {
            return JsonReader.read(json);
        } catch (MalformedJson e) {
            throw HttpRefusal.badRequest(what + " cannot be read as JSON: " + e.getMessage() + ".");
        }
    }

    private static @Nullable String text(@Nullable TreeNode value, String name) {
        if (value == null || value == TreeNull.NULL) {
            return null;
        }
        if (value instanceof TreeLeaf leaf && leaf.kind() == TreeLeaf.Kind.STRING) {
            return leaf.text();
        }
        throw HttpRefusal.badRequest("The \"" + name + "\" is not a string.");
    }

    private static @Nullable TreeObject object(@Nullable TreeNode value, String name) {
        if (value == null || value == TreeNull.NULL) {
            return null;
        }
        if (value instanceof TreeObject object) {
            return object;
        }
        throw HttpRefusal.badRequest("The \"" + name + "\" is not an object.");
    }
}
