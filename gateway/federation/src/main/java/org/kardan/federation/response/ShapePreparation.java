package org.kardan.federation.response;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kardan.federation.operation.Inclusion;
import org.kardan.federation.planning.shape.EnumShape;
import org.kardan.federation.planning.shape.ListShape;
import org.kardan.federation.planning.shape.NonNullShape;
import org.kardan.federation.planning.shape.ObjectShape;
import org.kardan.federation.planning.shape.ScalarShape;
import org.kardan.federation.planning.shape.Shape;
import org.kardan.federation.planning.shape.ShapeField;
import org.kardan.federation.planning.shape.TypenameShape;
import org.kardan.federation.planning.shape.VerbatimShape;

/** Makes a shape plan ready to write responses with. */
final class ShapePreparation {
    private final List<Inclusion> inclusions = new ArrayList<>();
    private final Map<List<ShapeField>, ObjectFields> known = new IdentityHashMap<>();

    /** Every condition in the plan, by the index that fields know it by. */
    List<Inclusion> inclusions() {
        return inclusions;
    }

    ValueShaper shaper(Shape shape, boolean nonNull) {
        return switch (shape) {
            case NonNullShape required -> shaper(required.of(), true);
            case ListShape list -> new ListShaper(nonNull, shaper(list.of(), false));
            case ScalarShape scalar -> new ScalarShaper(nonNull, scalar);
            case EnumShape values -> new EnumShaper(nonNull, values);
            case ObjectShape object -> object(object, nonNull);
            case VerbatimShape _ -> new VerbatimShaper(nonNull);
            case TypenameShape typename ->
                throw new IllegalArgumentException("__typename is a field, never inside a list: " + typename);
        };
    }

    private ObjectShaper object(ObjectShape object, boolean nonNull) {
        var byType = new LinkedHashMap<String, ObjectFields>();
        object.byType().forEach((type, fields) -> byType.put(type, fields(fields)));
        return new ObjectShaper(
                nonNull,
                object.typeName(),
                fields(object.fields()),
                byType,
                inclusion(object.byTypeWhen()),
                object.hidden(),
                deferred(object));
    }

    private List<DeferredShaper> deferred(ObjectShape object) {
        return object.deferred().stream()
                .map(one -> new DeferredShaper(
                        one.part(),
                        one.label(),
                        one.onTypes(),
                        inclusion(new Inclusion(List.of(one.when()))),
                        object(one.object(), false)))
                .toList();
    }

    private ObjectFields fields(List<ShapeField> fields) {
        var prepared = known.get(fields);
        if (prepared == null) {
            prepared = new ObjectFields(fields.stream().map(this::field).toList());
            known.put(fields, prepared);
        }
        return prepared;
    }

    private ObjectField field(ShapeField field) {
        int inclusion = inclusion(field.when());
        var shape = field.shape() instanceof NonNullShape required ? required.of() : field.shape();
        return shape instanceof TypenameShape typename
                ? ObjectField.typename(field.responseName(), typename.typename(), inclusion)
                : ObjectField.of(
                        field.responseName(),
                        field.sourceKey(),
                        inclusion,
                        shaper(field.shape(), false),
                        field.subgraph());
    }

    private int inclusion(Inclusion when) {
        if (when.isAlways()) {
            return -1;
        }
        int index = inclusions.indexOf(when);
        if (index < 0) {
            inclusions.add(when);
            index = inclusions.size() - 1;
        }
        return index;
    }
}
