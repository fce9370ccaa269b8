package org.kardan.kit.read;

import java.util.Collection;
import java.util.UUID;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * The function {@code among(attribute, :keys)} of HQL: whether the attribute is one of the keys, which are given as one array. It says
 * what {@code attribute in :keys} says, but the statement is the same for any number of keys: Hibernate translates it once, and
 * PostgreSQL plans it once for each connection. With {@code in}, a list of 500 keys is another statement than one of 499.
 */
public final class Among implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        var truth = contributions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN);
        contributions.getFunctionRegistry().registerPattern("among", "(?1=any(?2))", truth);
    }

    /** Ids as the function takes them. */
    public static UUID[] ids(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    /** Codes or slugs as the function takes them. */
    public static String[] codes(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }
}
