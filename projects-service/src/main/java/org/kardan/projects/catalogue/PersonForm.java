package org.kardan.projects.catalogue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.error.BadUserInput;
import org.kardan.kit.write.Foreseen;
import org.kardan.kit.write.Given;
import org.kardan.projects.evidence.Person;
import org.kardan.projects.evidence.PersonName;
import org.kardan.projects.evidence.PersonRepository;
import org.kardan.projects.write.RowForm;
import org.kardan.projects.write.RowJson.Child;

/** How persons are written, with all forms of their names. */
@Singleton
public class PersonForm extends RowForm<Person, PersonInput> {

    private static final int MOST_NAMES = 100;

    private final PersonRepository persons;

    PersonForm(PersonRepository persons) {
        super("Person", "persons", Person.class);
        this.persons = persons;
    }

    @Override
    protected Object keyOf(Person row) {
        return row.getId();
    }

    @Override
    protected Person row(UUID id, @Nullable Person previous, PersonInput input) {
        var slug = Given.slug("slug", input.slug());
        Given.unchanged("slug", previous == null ? null : previous.getSlug(), slug);
        if (input.names() == null || input.names().isEmpty()) {
            throw new BadUserInput("names", "there is none", "give at least one form of the name");
        }
        if (input.names().size() > MOST_NAMES) {
            throw new BadUserInput(
                    "names",
                    "there are %d".formatted(input.names().size()),
                    "give %d forms at most".formatted(MOST_NAMES));
        }
        return new Person(
                previous == null ? id : previous.getId(),
                slug,
                Given.text("name", input.name()),
                Given.optionalText("office", input.office()));
    }

    @Override
    protected List<?> beside(Person row, PersonInput input) {
        return names(row, input.names());
    }

    @Override
    protected void made(Person row) {
        Foreseen.made(Person.class, row.getId(), row);
    }

    @Override
    protected void written(Person row, PersonInput input) {
        persons.replaceNames(row.getId(), Objects.requireNonNull(row.knownSince()), names(row, input.names()));
    }

    private static List<PersonName> names(Person person, List<PersonNameInput> given) {
        var names = new ArrayList<PersonName>();
        for (var name : given) {
            names.add(new PersonName(
                    person,
                    names.size() + 1,
                    Given.text("names.value", name.value()),
                    Given.matching("names.script", name.script(), "[A-Z][a-z]{3}", "an ISO 15924 code such as Latn"),
                    Given.optionalText("names.language", name.language())));
        }
        return names;
    }

    @Override
    protected List<Child> children() {
        return List.of(new Child("names", "person_names", "person_id", "c.known_to is null"));
    }
}
