package org.kardan.suppliers.synthetic;

import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATION;
import static org.kardan.kit.synthetic.SyntheticSet.ORGANISATIONS_IN_BLOCK;
import static org.kardan.kit.synthetic.SyntheticSet.ROOTS_IN_BLOCK;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kardan.kit.synthetic.BulkLoad.Part;
import org.kardan.kit.synthetic.BulkLoad.Pass;
import org.kardan.kit.synthetic.BulkLoad.Table;
import org.kardan.kit.synthetic.Draws;
import org.kardan.kit.synthetic.Naming;
import org.kardan.kit.synthetic.SyntheticSet;
import org.kardan.suppliers.evidence.FactKind;
import org.kardan.suppliers.name.NameKind;
import org.kardan.suppliers.organisation.OrganisationKind;

/** Organisations, with names in up to three scripts and numbers of a made-up register. */
record Organisations(SyntheticSet set) {

    /** Of each block, from its first organisation on. The last roots are who is not named. */
    private static final int FUNDS = 40;

    private static final int STATE_BODIES = FUNDS + 10;
    private static final int PERSONS = STATE_BODIES + 200;
    private static final int CONSORTIA = PERSONS + 25;
    private static final int NAMES_AT_MOST = 4;

    Part part() {
        return new Part(
                List.of(
                        new Table("organisations", "id, slug, name, kind, legal_form, country, search, known_from"),
                        new Table(
                                "organisation_names",
                                Facts.FACT + "organisation_id, value, script, language, kind, search"),
                        new Table("organisation_identifiers", Facts.FACT + "organisation_id, scheme, value"),
                        Facts.CITATIONS),
                this::write);
    }

    /** What an organisation is, by its number. */
    static OrganisationKind kind(long number) {
        int place = (int) (number % ORGANISATIONS_IN_BLOCK);
        if (place >= ROOTS_IN_BLOCK) {
            return OrganisationKind.COMPANY;
        }
        if (place < FUNDS) {
            return OrganisationKind.FUND;
        }
        if (place < STATE_BODIES) {
            return OrganisationKind.STATE_BODY;
        }
        if (place < PERSONS) {
            return OrganisationKind.PERSON_GROUP;
        }
        return place < CONSORTIA ? OrganisationKind.CONSORTIUM : OrganisationKind.UNKNOWN;
    }

    private void write(Pass pass) {
        var facts = new Facts(set, pass);
        for (long number = 0; number < set.size().organisations(); number++) {
            var draws = set.draws(ORGANISATION, number);
            var naming = naming(kind(number), draws);
            pass.row("organisations")
                    .add(SyntheticSet.id(ORGANISATION, number))
                    .add("synthetic-organisation-" + number)
                    .add(naming.latin())
                    .add(kind(number))
                    .add(kind(number) == OrganisationKind.COMPANY ? draws.pick("JSC", "LLC", "Ltd", null) : null)
                    .add(SyntheticSet.country((int) draws.zipf(SyntheticSet.countries())))
                    .searched(naming.latin())
                    .add(Facts.KNOWN_FROM)
                    .end();
            names(facts, number, naming, draws);
            if (draws.chance(0.4)) {
                facts.row("organisation_identifiers", Facts.IDENTIFIER, number)
                        .add(SyntheticSet.id(ORGANISATION, number))
                        .add("SYNTHETIC-REGISTER")
                        .add("S" + (100_000_000 + number))
                        .end();
            }
            facts.background(FactKind.ORGANISATION, ORGANISATION, number);
        }
    }

    private static void names(Facts facts, long number, Naming naming, Draws draws) {
        name(facts, number, 0, naming.latin(), "Latn", null, NameKind.OFFICIAL);
        if (draws.chance(0.35)) {
            name(facts, number, 1, naming.cyrillic(), "Cyrl", "ru", NameKind.TRANSLITERATED);
        }
        if (draws.chance(0.15)) {
            name(facts, number, 2, naming.arabic(), "Arab", "fa", NameKind.TRANSLITERATED);
        }
        if (draws.chance(0.1)) {
            name(facts, number, 3, Naming.of(draws).latin(), "Latn", null, NameKind.FORMER);
        }
    }

    private static void name(
            Facts facts,
            long number,
            int place,
            String value,
            String script,
            @Nullable String language,
            NameKind kind) {
        facts.row("organisation_names", Facts.NAME, number * NAMES_AT_MOST + place)
                .add(SyntheticSet.id(ORGANISATION, number))
                .add(value)
                .add(script)
                .add(language)
                .add(kind)
                .searched(value)
                .end();
    }

    private static Naming naming(OrganisationKind kind, Draws draws) {
        var name = Naming.of(draws);
        return switch (kind) {
            case COMPANY ->
                switch (draws.below(4)) {
                    case 0 -> name.and("Motors", "Моторс", "موتورز");
                    case 1 -> name.and("Components", "Компоненты", "قطعات");
                    case 2 -> name.and("Holding", "Холдинг", "هلدینگ");
                    default -> name.and(Naming.of(draws));
                };
            case FUND -> name.and("Fund", "Фонд", "صندوق");
            case STATE_BODY -> name.and("Agency", "Агентство", "سازمان");
            case PERSON_GROUP -> name.and("family", "семья", "خانواده");
            case CONSORTIUM -> name.and("Consortium", "Консорциум", "کنسرسیوم");
            case UNKNOWN -> name.and("investors", "инвесторы", "سرمایه‌گذاران");
        };
    }
}
