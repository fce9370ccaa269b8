package org.kardan.federation.planning.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kardan.federation.operation.Inclusion;

/**
 * An object of the response. Two cases:
 *
 * <ul>
 *   <li>{@code byType} is empty: every object here gets {@code fields}, and its {@code __typename} in the tree need not be
 *       looked at.
 *   <li>otherwise the {@code __typename} in the tree chooses the fields where {@code byTypeWhen} holds, and an object whose
 *       {@code __typename} is missing or not a key of {@code byType} is null and an error. Where it does not hold, every object
 *       gets {@code fields}.
 * </ul>
 *
 * @param typeName the type of the field in the public API schema: an object, interface or union
 * @param fields in the operation's order
 * @param byType concrete type to fields, each in the operation's order; equal lists are the same list
 * @param byTypeWhen under which anything is asked for that differs by type
 * @param hidden concrete types of objects that may be here and that clients may not see: for them there is null
 * @param deferred what is added later to objects that are there
 */
public record ObjectShape(
        String typeName,
        List<ShapeField> fields,
        Map<String, List<ShapeField>> byType,
        Inclusion byTypeWhen,
        Set<String> hidden,
        List<DeferredShape> deferred)
        implements Shape {
    /** An object that gets all at once, and always those of its type. */
    public ObjectShape(String typeName, List<ShapeField> fields, Map<String, List<ShapeField>> byType) {
        this(typeName, fields, byType, Inclusion.ALWAYS, Set.of(), List.of());
    }

    public ObjectShape {
        hidden = Collections.unmodifiableSet(new LinkedHashSet<>(hidden));
        deferred = List.copyOf(deferred);
        fields = List.copyOf(fields);
        byType = Collections.unmodifiableMap(new LinkedHashMap<>(byType));
    }

    /** The fields of objects of any type; one of several types may be among them as often. */
    public List<ShapeField> allFields() {
        var all = new ArrayList<>(fields);
        var seen = Collections.<List<ShapeField>>newSetFromMap(new IdentityHashMap<>());
        byType.values().stream().filter(seen::add).forEach(all::addAll);
        return all;
    }
}
