package org.kardan.federation.execution.variable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.error.PublicApi;
import org.kardan.federation.execution.tree.JsonBytes;
import org.kardan.federation.execution.tree.TreeNode;

/** The values of an operation's variables, checked against their types: what the client gave, or else the default. */
@PublicApi
public final class VariableValues {
    /** No variable has a value. */
    public static final VariableValues NONE = new VariableValues(Map.of());

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, byte[]> json;

    VariableValues(Map<String, byte[]> json) {
        this.json = json;
    }

    static byte[] json(TreeNode value) {
        var out = new JsonBytes(64);
        out.tree(value);
        return out.toByteArray();
    }

    /** The value as JSON; null where it has none, not even the null that a client may give. */
    public byte @Nullable [] json(String name) {
        return json.get(name);
    }

    /** Whether a Boolean variable is true; any other value, or none, is not. */
    public boolean isTrue(String name) {
        var value = json.get(name);
        return value != null && value.length == TRUE.length && value[0] == TRUE[0];
    }

    @Override
    public String toString() {
        var texts = new LinkedHashMap<String, String>();
        json.forEach((name, value) -> texts.put(name, new String(value, StandardCharsets.UTF_8)));
        return texts.toString();
    }
}
