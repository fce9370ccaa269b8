package org.kardan.projects.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.KnownRows;
import org.kardan.kit.read.KnownRows.Table;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.fact.Holds;

/** The tables of persons and of their names. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    /** The table, with what its rows said before. */
    public static final Table<Person> TABLE = new Table<>("Person", Person.class, "persons", "id", Person::getId);

    private final Reading reading;
    private final KnownRows known;

    PersonRepository(Reading reading, KnownRows known) {
        this.reading = reading;
        this.known = known;
    }

    /** The persons with these ids, in no order; unknown ids are left out. */
    public List<Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Person.class, "among(id, ?1)", Among.ids(ids));
    }

    /** The persons that facts name, as known at the moment the facts were read at, in no order. */
    public List<Person> referred(Collection<UUID> ids, OffsetDateTime knownAt) {
        return known.referred(TABLE, ids, knownAt);
    }

    /** The id of a person who is there, given as {@code field}. */
    @Transactional(dontRollbackOn = DomainException.class)
    public UUID require(String field, String id) {
        var uuid = Given.id(field, id);
        return Foreseen.ask(Person.class, uuid, () -> findByIdOptional(uuid))
                .map(Person::getId)
                .orElseThrow(() -> new NotFound("person", id));
    }

    /** Looks persons up for {@link #require} in a batch. */
    public void foresee(Foreseen foreseen, Collection<UUID> ids) {
        ids.forEach(id -> foreseen.put(Person.class, id, null));
        byIds(ids).forEach(person -> foreseen.put(Person.class, person.getId(), person));
    }

    /** The person that had this slug at the moment. */
    public Optional<Person> bySlug(String slug, OffsetDateTime knownAt) {
        return known.listed(TABLE, "slug", List.of(slug), knownAt).stream().findFirst();
    }

    /** All forms of the names of these persons at the moment, those of one person in their order. */
    public List<PersonName> namesOf(Collection<UUID> persons, OffsetDateTime knownAt) {
        return reading.in(session -> session.createSelectionQuery(
                        "from PersonName n where among(n.personId, :persons) and " + Holds.known("n")
                                + " order by n.personId, n.position",
                        PersonName.class)
                .setParameter("persons", Among.ids(persons))
                .setParameter("knownAt", knownAt)
                .getResultList());
    }

    /** Ends the forms of a person's name that there are, and begins others with the version of the person that is known from then on. */
    public void replaceNames(UUID person, OffsetDateTime at, List<PersonName> names) {
        getEntityManager()
                .createNativeQuery(
                        "update person_names set known_to = :at where person_id = :person and known_to is null")
                .setParameter("at", at)
                .setParameter("person", person)
                .executeUpdate();
        names.forEach(getEntityManager()::persist);
    }
}
