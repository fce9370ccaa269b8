package org.kardan.federation.differential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kardan.federation.supergraph.ContextArgument;
import org.kardan.federation.supergraph.FieldSet;

/** What a field's contextual arguments get from the objects around the one that has the field. */
final class Above {
    private Above() {}

    /** By argument; empty where there is none, or nobody sets its context. */
    static Map<String, @Nullable Object> values(World world, Thing thing, String fieldName) {
        var found = new TreeMap<String, @Nullable Object>();
        var type = world.supergraph().type(thing.type());
        if (type == null) {
            return found;
        }
        for (var local : type.locals().values()) {
            var field = local.field(fieldName);
            if (field != null) {
                field.contextArguments().forEach(argument -> {
                    var above = nearest(world, thing, argument);
                    if (above != null) {
                        found.put(
                                argument.name(),
                                value(world, above, argument.selection().items()));
                    }
                });
            }
        }
        return found;
    }

    private static @Nullable Thing nearest(World world, Thing thing, ContextArgument argument) {
        var setting = world.supergraph().settingContext(argument.context());
        for (var at = thing.around(); at != null; at = at.around()) {
            if (setting.contains(at.type())) {
                return at;
            }
        }
        return null;
    }

    /** The made-up selections have leaves only. */
    private static @Nullable Object value(World world, Thing thing, List<FieldSet.Item> items) {
        for (var item : items) {
            switch (item) {
                case FieldSet.Field field -> {
                    return world.value(thing, field.name(), Map.of());
                }
                case FieldSet.OnType fragment -> {
                    if (thing.type().equals(fragment.typeName())) {
                        return value(world, thing, fragment.items());
                    }
                }
            }
        }
        return null;
    }
}
