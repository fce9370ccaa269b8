package org.kardan.projects.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kardan.kit.error.DomainException;
import org.kardan.kit.error.NotFound;
import org.kardan.kit.read.Among;
import org.kardan.kit.read.Reading;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;

/** The tables of persons and of their names. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    private final Reading reading;

    PersonRepository(Reading reading) {
        this.reading = reading;
    }

    /** The persons with these ids, in no order; unknown ids are left out. */
    public List<Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : reading.rows(Person.class, "among(id, ?1)", Among.ids(ids));
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

    /** The person with this slug. */
    public Optional<Person> bySlug(String slug) {
        return reading.rows(Person.class, "slug = ?1", slug).stream().findFirst();
    }

    /** All forms of the names of these persons, those of one person in their order. */
    public List<PersonName> namesOf(Collection<UUID> persons) {
        return reading.rows(PersonName.class, "among(personId, ?1) order by personId, position", Among.ids(persons));
    }

    /** Puts other forms of a person's name in the place of those there are. */
    public void replaceNames(UUID person, List<PersonName> names) {
        getEntityManager()
                .createQuery("delete from PersonName where personId = :person")
                .setParameter("person", person)
                .executeUpdate();
        names.forEach(getEntityManager()::persist);
    }
}
