package org.kardan.kit.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.FieldHelper;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.ReferenceType;
import io.smallrye.graphql.schema.model.Type;
import io.smallrye.graphql.spi.ClassloadingService;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a property of an object, and nothing else.
 *
 * <p>The fetcher of SmallRye GraphQL 2.17 makes a context of the request for every property of every object, with the field's path as
 * text and what is selected below as JSON, although a getter cannot ask for it. On a page of 50 projects that was most of the work
 * that is not the database's. Being a {@link LightDataFetcher}, this one needs no environment either.
 */
final class PropertyFetcher implements PlugableDataFetcher<Object>, LightDataFetcher<Object> {

    private final Field field;
    private final Reference owner;
    private final boolean plain;
    private final FieldHelper helper;
    private volatile @Nullable Access access;

    PropertyFetcher(Field field, Type type, Reference owner) {
        this.field = field;
        this.owner = owner;
        var rules = new Rules(field);
        this.plain = rules.plain();
        this.helper = rules;
    }

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        var value = access().read(source);
        return plain || value == null ? value : helper.transformOrAdaptResponse(value, environment.get());
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }

    /** Looked up when first asked for: the class may not be loaded while the application is built. */
    private Access access() throws ReflectiveOperationException {
        var known = access;
        if (known == null) {
            known = lookUp();
            access = known;
        }
        return known;
    }

    private Access lookUp() throws ReflectiveOperationException {
        var type = ClassloadingService.get().loadClass(owner.getClassName());
        if (field.getMethodName() == null) {
            return type.getField(field.getPropertyName())::get;
        }
        var method = type.getMethod(field.getMethodName());
        return source -> {
            try {
                return method.invoke(source);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof Exception exception ? exception : e;
            }
        };
    }

    private interface Access {
        @Nullable Object read(Object source) throws Exception;
    }

    /** Opens the runtime's own rules on which values it changes before they are written. */
    private static final class Rules extends FieldHelper {

        private final Field field;

        Rules(Field field) {
            super(field);
            this.field = field;
        }

        boolean plain() {
            var wrapped = field.hasWrapper() && field.getReference().getType() == ReferenceType.SCALAR;
            return !shouldTransform(field) && !shouldAdapt(field) && !wrapped;
        }
    }
}
