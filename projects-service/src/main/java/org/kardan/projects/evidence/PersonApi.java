package org.kardan.projects.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.projects.fact.Keys;

/** Persons, by key, and their names. */
@GraphQLApi
public class PersonApi {

    private final PersonRepository persons;

    PersonApi(PersonRepository persons) {
        this.persons = persons;
    }

    @Query
    @Description("A person by slug, for example `kazem-jalali`. Null when there is none.")
    @RunOnVirtualThread
    public @Nullable Person person(@NonNull @Name("slug") @Description("The person's slug.") String slug) {
        return persons.bySlug(slug).orElse(null);
    }

    @Description("All recorded forms of the name, in several scripts; the one shown as `name` first.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull PersonName>> names(@org.eclipse.microprofile.graphql.Source List<Person> of) {
        var ids = of.stream().map(Person::getId).toList();
        return InOrder.many(ids, persons.namesOf(ids), PersonName::getPersonId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Person> personById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, persons.byIds(InOrder.distinct(ids)), Person::getId);
    }
}
