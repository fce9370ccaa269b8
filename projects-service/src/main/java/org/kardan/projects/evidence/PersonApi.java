package org.kardan.projects.evidence;

import static org.kardan.projects.fact.Words.ROW_KNOWN_AT;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.graphql.api.federation.Resolver;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.graphql.InOrder;
import org.kardan.kit.time.Moment;
import org.kardan.projects.fact.Keys;
import org.kardan.projects.fact.Related;

/** Persons, by key, and their names. */
@GraphQLApi
public class PersonApi {

    private final PersonRepository persons;

    PersonApi(PersonRepository persons) {
        this.persons = persons;
    }

    @Query
    @Description(
            "A person by slug, for example `kazem-jalali`. Null when there is none, or none was known at the moment.")
    @RunOnVirtualThread
    public @Nullable Person person(
            @NonNull @Name("slug") @Description("The person's slug.") String slug,
            @Name("knownAt") @Description(ROW_KNOWN_AT) @Nullable OffsetDateTime knownAt) {
        return persons.bySlug(slug, Moment.of(null, knownAt).knownAt()).orElse(null);
    }

    @Description("All recorded forms of the name, in several scripts; the one shown as `name` first. At most 100.")
    @RunOnVirtualThread
    public List<@NonNull List<@NonNull PersonName>> names(@org.eclipse.microprofile.graphql.Source List<Person> of) {
        return Related.ofRows(of, Person::getId, persons::namesOf, PersonName::getPersonId);
    }

    @Resolver
    @RunOnVirtualThread
    public List<@Nullable Person> personById(@Name("id") List<String> id) {
        var ids = Keys.uuids(id);
        return InOrder.one(ids, persons.byIds(InOrder.distinct(ids)), Person::getId);
    }
}
