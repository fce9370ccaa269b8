package org.kardan.projects.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.PERSON;

import java.util.List;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Naming;
import org.kardan.kit.synthetic.SyntheticSet;

/** What facts refer to: regions of countries that do not exist, and who holds office in them. */
record Catalogue(SyntheticSet set) {

    private static final int SCRIPTS = 3;

    Part part() {
        return new Part(
                List.of(
                        new Table("regions", "code, name, country, latitude, longitude, search, known_from"),
                        new Table("persons", "id, slug, name, office, search, known_from"),
                        new Table(
                                "person_names",
                                "id, person_id, position, value, script, language, search, known_from")),
                pass -> {
                    regions(pass);
                    for (int number = 0; number < Facts.PERSONS; number++) {
                        person(pass, number);
                    }
                });
    }

    private void regions(Pass pass) {
        for (int number = 0; number < set.size().regions(); number++) {
            pass.row("regions")
                    .add(SyntheticSet.regionCode(number))
                    .add("Synthetic region " + (number + 1))
                    .add(SyntheticSet.country(number))
                    .add(SyntheticSet.latitude(number))
                    .add(SyntheticSet.longitude(number))
                    .searched("Synthetic region " + (number + 1))
                    .add(Facts.KNOWN_FROM)
                    .end();
        }
    }

    private void person(Pass pass, int number) {
        var draws = set.draws(PERSON, number);
        var naming = Naming.of(draws).and(Naming.of(draws));
        var office = "Synthetic office of " + SyntheticSet.country(number % SyntheticSet.countries());
        pass.row("persons")
                .add(SyntheticSet.id(PERSON, number))
                .add("synthetic-person-" + number)
                .add(naming.latin())
                .add(office)
                .searched(naming.latin(), office)
                .add(Facts.KNOWN_FROM)
                .end();
        name(pass, number, 1, naming.latin(), "Latn", "en");
        name(pass, number, 2, naming.cyrillic(), "Cyrl", "ru");
        name(pass, number, SCRIPTS, naming.arabic(), "Arab", "fa");
    }

    private static void name(Pass pass, int person, int position, String value, String script, String language) {
        pass.row("person_names")
                .add(SyntheticSet.id(Facts.PERSON_NAME, person * SCRIPTS + position - 1L))
                .add(SyntheticSet.id(PERSON, person))
                .add(position)
                .add(value)
                .add(script)
                .add(language)
                .searched(value)
                .add(Facts.KNOWN_FROM)
                .end();
    }
}
