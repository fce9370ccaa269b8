package org.kardan.projects.evidence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of persons and of their names. */
@ApplicationScoped
@Transactional
public class PersonRepository implements PanacheRepositoryBase<Person, UUID> {

    /** The persons with these ids, in no order; unknown ids are left out. */
    public List<Person> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The person with this slug. */
    public Optional<Person> bySlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** All forms of the names of these persons, those of one person in their order. */
    public List<PersonName> namesOf(Collection<UUID> persons) {
        return getEntityManager()
                .createQuery("from PersonName where personId in :persons order by personId, position", PersonName.class)
                .setParameter("persons", persons)
                .getResultList();
    }
}
